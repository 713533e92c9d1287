package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties for which a duty can be traded: those of other officers of the unit in
 * rosters that were handed in, from tomorrow on.
 */
@Component
class ExchangeChoices {

	private static final int WEEKS_AHEAD = 8;

	private final Duties duties;

	private final ReadChanges changes;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	ExchangeChoices(Duties duties, ReadChanges changes, StaffMembers people, ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.changes = changes;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * A duty that can be taken.
	 *
	 * @param address as addresses have it, {@code 2026-11-25/DP-1}
	 * @param day the WIB date
	 * @param post from 1 within the unit
	 * @param officer the name of who would give it
	 */
	record Choice(String address, LocalDate day, int post, String officer) {
	}

	@Transactional(readOnly = true)
	public List<Choice> of(Duty given) {
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
		Map<Long, String> names = this.people.findByIdIn(others.stream().map(Duty::getOfficerId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
		return others.stream()
			.map((duty) -> new Choice(duty.getDutyDate() + "/" + duty.getPostCode(), duty.getDutyDate(), duty.getPost(),
					names.get(duty.getOfficerId())))
			.toList();
	}

}
