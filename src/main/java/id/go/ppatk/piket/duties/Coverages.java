package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.workdays.ServiceCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which phones of a period were served by whom, and which by nobody, also where nobody
 * was ever named. Reads with one statement, however long the period is.
 */
@Component
public class Coverages {

	private final ReadDuties duties;

	Coverages(ReadDuties duties) {
		this.duties = duties;
	}

	/**
	 * Each post of each service day that counts, by day, unit and post; none when last is
	 * before first.
	 */
	@Transactional(readOnly = true)
	public List<PostCoverage> between(LocalDate first, LocalDate last, ServiceCalendar calendar) {
		if (last.isBefore(first)) {
			return List.of();
		}
		ChangedDuties read = this.duties.between(first, last);
		Changes changes = read.changes();
		Map<LocalDate, List<Assignment>> named = read.duties()
			.stream()
			.collect(Collectors.groupingBy(Duty::getDutyDate, Collectors.mapping(Assignment::of, Collectors.toList())));
		return first.datesUntil(last.plusDays(1))
			.filter((day) -> calendar.isServiceDay(day) && calendar.counts(day))
			.flatMap((day) -> posts(day,
					new Coverage(day, calendar.policy(day), named.getOrDefault(day, List.of()), changes.on(day))))
			.toList();
	}

	private static Stream<PostCoverage> posts(LocalDate day, Coverage coverage) {
		return coverage.intervals()
			.stream()
			.collect(Collectors.groupingBy(
					(interval) -> interval.post().getUnitCode() + "-" + interval.post().getNumber(), TreeMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map((intervals) -> new PostCoverage(day, intervals.get(0).post().getUnitCode(),
					intervals.get(0).post().getNumber(), intervals));
	}

}
