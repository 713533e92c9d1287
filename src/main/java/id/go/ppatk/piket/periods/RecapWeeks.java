package id.go.ppatk.piket.periods;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weeks of the piket that count, the latest first, some at a time.
 */
@Component
class RecapWeeks {

	static final int PAGE_SIZE = 13;

	private final Recaps recaps;

	private final ServiceCalendars calendars;

	private final JdbcClient jdbc;

	private final Clock clock;

	RecapWeeks(Recaps recaps, ServiceCalendars calendars, JdbcClient jdbc, Clock clock) {
		this.recaps = recaps;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A week in the list.
	 *
	 * @param week the week
	 * @param serviceDays how many service days it has
	 * @param calls how many calls were recorded
	 * @param recaps what became of its recaps
	 * @param isFinal whether its last recap deadline has passed, or {@code null} for a
	 * week without service days, of which nothing is asked
	 */
	record Line(Week week, int serviceDays, long calls, Compliance.Tally recaps, @Nullable Boolean isFinal) {
	}

	/**
	 * Some weeks.
	 *
	 * @param lines the weeks, the latest first
	 * @param next before which week the following ones come, or {@code null} at the end
	 */
	record Page(List<Line> lines, @Nullable Week next) {
	}

	/**
	 * The weeks before that one, of one unit or of all.
	 * @param unitCode the unit, or {@code null} for all
	 */
	@Transactional(readOnly = true)
	Page before(Week end, @Nullable String unitCode) {
		Week earliest = new Week(end.monday().minusWeeks(PAGE_SIZE + 1));
		ServiceCalendar calendar = this.calendars.around(earliest.monday(), end.monday());
		Map<Week, Long> calls = calls(earliest.monday(), end.monday(), unitCode);
		List<Week> weeks = Stream.iterate(end.previous(), calendar::knows, Week::previous)
			.limit(PAGE_SIZE + 1)
			.filter((week) -> !week.friday().isBefore(calendar.countedFrom()) || calls.containsKey(week))
			.toList();
		if (weeks.isEmpty()) {
			return new Page(List.of(), null);
		}
		Map<Week, List<Compliance.Recap>> states = this.recaps.states(earliest.monday(), end.monday().minusDays(1))
			.stream()
			.filter((state) -> unitCode == null || state.duty().getUnitCode().equals(unitCode))
			.collect(Collectors.groupingBy((state) -> Week.of(state.duty().getDutyDate()), Collectors.mapping(
					(state) -> new Compliance.Recap(state.duty().getUnitCode(), state.status()), Collectors.toList())));
		List<Line> lines = weeks.stream()
			.limit(PAGE_SIZE)
			.map((week) -> new Line(week, calendar.serviceDays(week).size(), calls.getOrDefault(week, 0L),
					Compliance.recaps(states.getOrDefault(week, List.of())), isFinal(week, calendar)))
			.toList();
		return new Page(lines, (weeks.size() > PAGE_SIZE) ? weeks.get(PAGE_SIZE - 1) : null);
	}

	@Nullable private Boolean isFinal(Week week, ServiceCalendar calendar) {
		Instant now = this.clock.instant();
		return calendar.serviceDays(week)
			.stream()
			.map(calendar::recapDeadline)
			.max(Instant::compareTo)
			.map(now::isAfter)
			.orElse(null);
	}

	private Map<Week, Long> calls(LocalDate first, LocalDate end, @Nullable String unitCode) {
		record Counted(Week week, long number) {
		}
		return this.jdbc.sql("""
				select date_trunc('week', call_date)::date, count(*) from calls
				where state = 'RECORDED' and call_date >= :first and call_date < :end
				and (:all or unit_code = :unit) group by 1""")
			.param("first", Date.valueOf(first))
			.param("end", Date.valueOf(end))
			.param("all", unitCode == null)
			.param("unit", (unitCode != null) ? unitCode : "")
			.query((row, number) -> new Counted(new Week(row.getDate(1).toLocalDate()), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Counted::week, Counted::number));
	}

}
