package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link OwnDutiesPage}s from the rosters that were handed in.
 */
@Component
class OwnDutiesPages {

	/** How far ahead duties are looked for. */
	private static final int WEEKS = 13;

	private final ServedDuties duties;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final Clock clock;

	OwnDutiesPages(ServedDuties duties, StaffMembers people, ServiceCalendars calendars, Indonesian indonesian,
			Clock clock) {
		this.duties = duties;
		this.people = people;
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public OwnDutiesPage of(SignedIn me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today, today.plusWeeks(WEEKS));
		List<ServedDuty> own = this.duties.handedIn(me.getUnitCode(), today, today.plusWeeks(WEEKS), calendar)
			.stream()
			.filter((served) -> served.isAnsweredBy(me.getId())
					&& now.isBefore(calendar.endOfService(served.duty().getDutyDate())))
			.toList();
		Map<Long, String> names = this.people
			.names(own.stream().flatMap((served) -> served.people().stream()).distinct().toList());
		return new OwnDutiesPage(own.stream().map((served) -> line(served, me, today, now, calendar, names)).toList());
	}

	private OwnDutiesPage.Line line(ServedDuty served, SignedIn me, LocalDate today, Instant now,
			ServiceCalendar calendar, Map<Long, String> names) {
		LocalDate day = served.duty().getDutyDate();
		DutyRole role = served.role(me.getId());
		String hours = served.answers(me.getId())
			.stream()
			.map((stint) -> this.indonesian.time(stint.from()) + "–" + this.indonesian.time(stint.until()))
			.collect(Collectors.joining(" dan "));
		String partner = served.intervals()
			.stream()
			.filter((interval) -> !interval.isGap() && interval.substituting() == (role == DutyRole.OFFICER))
			.map(Coverage.Interval::staffId)
			.filter((staffId) -> !staffId.equals(me.getId()))
			.findFirst()
			.map(names::get)
			.orElse(null);
		Long named = served.duty().getPersonId(role);
		boolean begun = !now.isBefore(day.atTime(calendar.policy(day).getOpens()).atZone(Indonesian.WIB).toInstant());
		return new OwnDutiesPage.Line(day, day.equals(today), served.duty().getPostCode(), role, hours, partner,
				(named != null && !named.equals(me.getId())) ? names.get(named) : null,
				!begun && me.getId().equals(served.duty().getOfficerId()) && served.isHeldBy(me.getId()));
	}

}
