package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.workdays.ServiceCalendar;

/**
 * Who serves on some days, of the rosters that were handed in, as it is true now.
 *
 * @param duties by day, unit and post
 * @param calendar the calendar of these days
 */
record ServedDays(List<ServedDuty> duties, ServiceCalendar calendar) {

	/** The duties of a day. */
	List<ServedDuty> on(LocalDate day) {
		return this.duties.stream().filter((served) -> served.duty().getDutyDate().equals(day)).toList();
	}

	/** What the person answers on that day. */
	DayOfService of(Long person, LocalDate day) {
		LocalTime breakStarts = this.calendar.policy(day).breakStarts(day);
		return DayOfService.of(person, day, on(day), breakStarts);
	}

	/** Those who answer some telephone on that day. */
	List<Long> answering(LocalDate day) {
		return answering(on(day)).toList();
	}

	static Stream<Long> answering(List<ServedDuty> duties) {
		return duties.stream()
			.flatMap((served) -> served.intervals().stream())
			.map((interval) -> interval.staffId())
			.filter(Objects::nonNull)
			.distinct();
	}

}
