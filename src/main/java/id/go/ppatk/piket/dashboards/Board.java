package id.go.ppatk.piket.dashboards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.dashboards.BoardPage.Line;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.handoffs.UnitHandoffs;
import id.go.ppatk.piket.handoffs.WaitingHandoffs;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the wallboard: who serves each phone now, calls and transfers that wait,
 * hand-offs, today's calls, and how callers were received.
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
	 * As of now.
	 * @param address where it is asked for again
	 * @param screen whether a screen without a person's session shows it
	 */
	@Transactional(readOnly = true)
	BoardPage at(String address, boolean screen) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		UnitsNow.Today calling = this.unitsNow.on(today, calendar);
		return new BoardPage(address, screen, now, today, calendar.isServiceDay(today),
				calendar.holiday(today).orElse(null), lines(calling.units(), now, calendar), calling.receptions());
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
		return new Line(unit.unitCode(), posts, unit.ringing(), waiting.transfers(), waiting.open(), waiting.overdue(),
				unit.takesCalls(), unit.recorded(), unit.open());
	}

}
