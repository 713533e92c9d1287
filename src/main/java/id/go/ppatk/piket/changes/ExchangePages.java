package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link ExchangePage}s. A duty can be traded for those of other officers of the
 * unit in rosters that were handed in, from tomorrow on.
 */
@Component
class ExchangePages {

	private static final int WEEKS_AHEAD = 8;

	private final Duties duties;

	private final ReadChanges changes;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	ExchangePages(Duties duties, ReadChanges changes, StaffMembers people, ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.changes = changes;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The form of a duty that is offered.
	 * @param given a duty that somebody is named for
	 */
	@Transactional(readOnly = true)
	public ExchangePage of(Duty given) {
		LocalDate first = LocalDate.now(this.clock).plusDays(1);
		LocalDate last = first.plusWeeks(WEEKS_AHEAD);
		ServiceCalendar calendar = this.calendars.around(first, last);
		Set<Long> changed = this.changes.between(first, last)
			.replacements()
			.stream()
			.filter((replacement) -> replacement.getDutyRole() == DutyRole.OFFICER)
			.map(Replacement::getDutyId)
			.collect(Collectors.toSet());
		List<Duty> others = this.duties.handedIn(given.getUnitCode(), first, last)
			.stream()
			.filter((duty) -> duty.getOfficerId() != null && !duty.getOfficerId().equals(given.getOfficerId())
					&& !changed.contains(duty.getId()) && calendar.isServiceDay(duty.getDutyDate()))
			.toList();
		Map<Long, String> names = this.people
			.names(Stream.concat(Stream.of(given), others.stream()).map(Duty::getOfficerId).distinct().toList());
		return new ExchangePage(given, names.get(given.getOfficerId()),
				others.stream()
					.map((duty) -> new ExchangePage.Choice(duty.getDutyDate() + "/" + duty.getPostCode(),
							duty.getDutyDate(), duty.getPost(), names.get(duty.getOfficerId())))
					.toList());
	}

}
