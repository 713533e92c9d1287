package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who leaves the service of their unit would have served from then on, and
 * what becomes of it. Clauses 3 and 5.a.
 */
@Component
public class LeftDuties {

	private static final int MOST_DAYS_AHEAD = 366;

	private final ReadDuties duties;

	private final ServiceCalendars calendars;

	LeftDuties(ReadDuties duties, ServiceCalendars calendars) {
		this.duties = duties;
		this.calendars = calendars;
	}

	/**
	 * A duty, or what was still to come of it.
	 *
	 * @param duty the duty
	 * @param role as what the person would have served it
	 * @param standIns the ids of who holds it now as its substitutes
	 * @param uncovered when its phone rings now and nobody answers
	 */
	public record LeftDuty(Duty duty, DutyRole role, Set<Long> standIns, List<Coverage.Interval> uncovered) {
	}

	/**
	 * Those by day, unit and post; none unless the person leaves the service. Asked when
	 * the departure is written.
	 */
	@Transactional(readOnly = true)
	public List<LeftDuty> of(StaffChange change) {
		if (!change.leavesService()) {
			return List.of();
		}
		LocalDate today = Indonesian.dateOf(change.at());
		LocalDate last = today.plusDays(MOST_DAYS_AHEAD);
		ServiceCalendar calendar = this.calendars.around(today, last);
		ChangedDuties all = this.duties.between(today, last);
		List<Duty> ofUnit = all.duties()
			.stream()
			.filter((duty) -> duty.getUnitCode().equals(change.unitCode()))
			.toList();
		List<ServedDuty> before = ServedDuties.served(ofUnit, all.changes().asIfNeverLeft(change.staffId()), calendar);
		List<ServedDuty> after = ServedDuties.served(ofUnit, all.changes(), calendar);
		return Stream.iterate(0, (duty) -> duty < ofUnit.size(), (duty) -> duty + 1)
			.flatMap((duty) -> left(change, before.get(duty), after.get(duty)).stream())
			.toList();
	}

	private static Optional<LeftDuty> left(StaffChange change, ServedDuty before, ServedDuty after) {
		LocalTime from = before.duty().getDutyDate().equals(Indonesian.dateOf(change.at()))
				? Indonesian.timeOf(change.at()) : LocalTime.MIN;
		List<Coverage.Interval> lost = before.intervals()
			.stream()
			.filter((interval) -> change.staffId().equals(interval.staffId()) && interval.until().isAfter(from))
			.toList();
		if (lost.isEmpty()) {
			return Optional.empty();
		}
		List<Coverage.Interval> rest = after.intervals()
			.stream()
			.filter((interval) -> interval.until().isAfter(from))
			.toList();
		return Optional.of(new LeftDuty(before.duty(),
				lost.stream().allMatch(Coverage.Interval::substituting) ? DutyRole.SUBSTITUTE : DutyRole.OFFICER,
				rest.stream()
					.filter((interval) -> interval.capacity() == Coverage.Capacity.STAND_IN)
					.map(Coverage.Interval::staffId)
					.collect(Collectors.toSet()),
				rest.stream().filter(Coverage.Interval::isGap).toList()));
	}

}
