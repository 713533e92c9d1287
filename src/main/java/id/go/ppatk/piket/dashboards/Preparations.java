package id.go.ppatk.piket.dashboards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.knowledge.Faq;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link Preparation} for a person's next duty, from the rosters that were
 * handed in.
 */
@Component
class Preparations {

	/** How far ahead a duty is looked for, and how far back the last one. */
	private static final int WEEKS = 13;

	private final ServedDuties duties;

	private final OnDuty onDuty;

	private final Faq faq;

	private final Scripts scripts;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	Preparations(ServedDuties duties, OnDuty onDuty, Faq faq, Scripts scripts, StaffMembers people,
			ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.onDuty = onDuty;
		this.faq = faq;
		this.scripts = scripts;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The next duty that has not ended; empty when none is known. */
	@Transactional(readOnly = true)
	public Optional<Preparation> next(SignedIn me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today.minusWeeks(WEEKS), today.plusWeeks(WEEKS));
		List<ServedDuty> own = this.duties
			.handedIn(me.getUnitCode(), today.minusWeeks(WEEKS), today.plusWeeks(WEEKS), calendar)
			.stream()
			.filter((duty) -> duty.isAnsweredBy(me.getId()))
			.toList();
		Optional<LocalDate> last = own.stream()
			.map((duty) -> duty.duty().getDutyDate())
			.filter((day) -> !now.isBefore(calendar.endOfService(day)))
			.max(Comparator.naturalOrder());
		return own.stream()
			.filter((duty) -> now.isBefore(calendar.endOfService(duty.duty().getDutyDate())))
			.findFirst()
			.map((duty) -> preparation(duty, me, today, last, calendar));
	}

	/** The person's duty on the next service day; empty when there is none. */
	@Transactional(readOnly = true)
	public Optional<ServedDuty> onNextServiceDay(SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		ServiceCalendar calendar = this.calendars.around(today);
		LocalDate next = calendar.nextServiceDay(today);
		return this.duties.handedIn(me.getUnitCode(), next, next, calendar)
			.stream()
			.filter((duty) -> duty.isAnsweredBy(me.getId()))
			.findFirst();
	}

	private Preparation preparation(ServedDuty served, SignedIn me, LocalDate today, Optional<LocalDate> last,
			ServiceCalendar calendar) {
		LocalDate day = served.duty().getDutyDate();
		ServicePolicy policy = calendar.policy(day);
		DutyRole role = served.role(me.getId());
		Map<Long, String> names = this.people.names(served.people());
		Long officer = served.duty().getOfficerId();
		Optional<Long> partner = served.intervals()
			.stream()
			.filter((interval) -> !interval.isGap() && interval.substituting() == (role == DutyRole.OFFICER))
			.map(Coverage.Interval::staffId)
			.filter((staffId) -> !staffId.equals(me.getId()))
			.findFirst();
		List<Preparation.Hours> hours = hours(served, me);
		Instant opening = day.atTime(policy.getOpens()).atZone(Indonesian.WIB).toInstant();
		Instant since = last.map(calendar::endOfService)
			.orElseGet(() -> today.minusWeeks(WEEKS).atStartOfDay(Indonesian.WIB).toInstant());
		return new Preparation(day, ChronoUnit.DAYS.between(today, day), served.duty().getPostCode(), role,
				(role == DutyRole.OFFICER && officer != null && !officer.equals(me.getId())) ? names.get(officer)
						: null,
				partner.map(names::get).orElse(null), hours, policy.getOpens(), policy.getCloses(),
				policy.breakStarts(day), policy.breakEnds(day), this.onDuty.at(opening, calendar),
				policy.greeting(hours.get(0).from()), this.scripts.book(), last.orElse(null),
				this.faq.changedSince(me.getUnitCode(), since));
	}

	private static List<Preparation.Hours> hours(ServedDuty served, SignedIn me) {
		List<Preparation.Hours> hours = new ArrayList<>();
		for (Coverage.Interval interval : served.intervals()) {
			if (me.getId().equals(interval.staffId())) {
				int last = hours.size() - 1;
				if (last >= 0 && hours.get(last).until().equals(interval.from())) {
					hours.set(last, new Preparation.Hours(hours.get(last).from(), interval.until()));
				}
				else {
					hours.add(new Preparation.Hours(interval.from(), interval.until()));
				}
			}
		}
		return hours;
	}

}
