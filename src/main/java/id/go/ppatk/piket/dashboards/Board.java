package id.go.ppatk.piket.dashboards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.handoffs.UnitHandoffs;
import id.go.ppatk.piket.handoffs.WaitingHandoffs;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * What the wallboard shows: who serves each phone now, transfers that wait, hand-offs,
 * today's calls, and how callers were received. It names no caller.
 */
@Component
class Board {

	private final OnDuty onDuty;

	private final WaitingHandoffs handoffs;

	private final UnitsNow unitsNow;

	private final ServiceCalendars calendars;

	private final Clock clock;

	Board(OnDuty onDuty, WaitingHandoffs handoffs, UnitsNow unitsNow, ServiceCalendars calendars, Clock clock) {
		this.onDuty = onDuty;
		this.handoffs = handoffs;
		this.unitsNow = unitsNow;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * One unit on the board.
	 *
	 * @param unitCode the unit
	 * @param posts its posts today; none on a day without service and for a unit without
	 * posts
	 * @param transfers when each live transfer that waits for it was given, the longest
	 * first
	 * @param open hand-offs that wait for it
	 * @param overdue those of them that are past their due time
	 * @param takesCalls whether calls come in for it
	 * @param recorded today's calls that were written down
	 * @param unfinished today's calls that are still to be written down
	 */
	public record Line(String unitCode, List<OnDuty.Post> posts, List<Instant> transfers, long open, long overdue,
			boolean takesCalls, long recorded, long unfinished) {
	}

	@Transactional(readOnly = true)
	void show(Model model) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		UnitsNow.Today calling = this.unitsNow.on(today, calendar);
		List<Line> lines = lines(calling.units(), now, calendar);
		model.addAttribute("now", now)
			.addAttribute("today", today)
			.addAttribute("serviceDay", calendar.isServiceDay(today))
			.addAttribute("holiday", calendar.holiday(today).orElse(null))
			.addAttribute("lines", lines)
			.addAttribute("receptions", calling.receptions())
			.addAttribute("calls", lines.stream().mapToLong((line) -> line.recorded() + line.unfinished()).sum())
			.addAttribute("open", lines.stream().mapToLong(Line::open).sum())
			.addAttribute("overdue", lines.stream().mapToLong(Line::overdue).sum())
			.addAttribute("waiting", lines.stream().mapToLong((line) -> line.transfers().size()).sum());
	}

	private List<Line> lines(List<UnitNow> units, Instant now, ServiceCalendar calendar) {
		Map<String, List<OnDuty.Post>> posts = this.onDuty.at(now, calendar)
			.stream()
			.collect(Collectors.groupingBy(OnDuty.Post::unitCode));
		Map<String, UnitHandoffs> handoffs = this.handoffs.byUnit(now)
			.stream()
			.collect(Collectors.toMap(UnitHandoffs::unitCode, Function.identity()));
		return units.stream()
			.map((unit) -> line(unit, posts.getOrDefault(unit.unitCode(), List.of()),
					handoffs.getOrDefault(unit.unitCode(), new UnitHandoffs(unit.unitCode(), 0, 0, List.of()))))
			.toList();
	}

	private static Line line(UnitNow unit, List<OnDuty.Post> posts, UnitHandoffs waiting) {
		return new Line(unit.unitCode(), posts, waiting.transfers(), waiting.open(), waiting.overdue(),
				unit.takesCalls(), unit.recorded(), unit.open());
	}

}
