package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.knowledge.Topic;
import id.go.ppatk.piket.knowledge.Topics;
import id.go.ppatk.piket.roster.FairnessPages;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the {@link Evaluation} of a period with a fixed number of statements.
 */
@Component
class Evaluations {

	private static final int MOST_INSTITUTIONS = 15;

	private static final int MOST_QUESTIONS = 20;

	/** So that a year of calls is sorted in memory. */
	private static final String MEMORY = "select set_config('work_mem', '64MB', true)";

	private final CallCounts calls;

	private final RecordFigures records;

	private final ServiceFigures service;

	private final MeasuredHandoffs handoffs;

	private final FairnessPages fairness;

	private final Units units;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final JdbcClient jdbc;

	private final Clock clock;

	Evaluations(CallCounts calls, RecordFigures records, ServiceFigures service, MeasuredHandoffs handoffs,
			FairnessPages fairness, Units units, Topics topics, ServiceCalendars calendars, JdbcClient jdbc,
			Clock clock) {
		this.calls = calls;
		this.records = records;
		this.service = service;
		this.handoffs = handoffs;
		this.fairness = fairness;
		this.units = units;
		this.topics = topics;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The period against the other one, as it stands now. */
	@Transactional(readOnly = true)
	public Evaluation of(Period period, Period compared) {
		this.jdbc.sql(MEMORY).query(String.class).single();
		Instant now = this.clock.instant();
		ServiceHours hours = ServiceHours.of(period, this.calendars.around(period.first(), period.last()));
		Map<Long, String> topics = this.topics.all()
			.stream()
			.collect(Collectors.toMap(Topic::getId, Topic::getFullName));
		List<CallCounts.Part> parts = this.calls.parts(period);
		List<CallCounts.Hour> callHours = this.calls.hours(period);
		CallCounts.Institutions institutions = this.calls.institutions(period, MOST_INSTITUTIONS);
		List<Unit> units = this.units.all();
		return new Evaluation(period, compared, now, figures(period, parts, units, now),
				figures(compared, this.calls.parts(compared), units, now),
				perDay(hours.days(), callHours, LocalDate.ofInstant(now, Indonesian.WIB)), perSlot(callHours),
				this.calls.topics(period, topics), institutions.most(), institutions.all(), callerKinds(parts),
				closing(parts), this.records.replacements(period), this.records.obstacles(period),
				this.records.faq(period, topics, MOST_QUESTIONS), this.records.quality(period, hours),
				this.fairness.between(period.first(), period.last()));
	}

	private Figures figures(Period period, List<CallCounts.Part> parts, List<Unit> units, Instant now) {
		Map<String, CallTotals> totals = parts.stream()
			.collect(Collectors.toMap(CallCounts.Part::unitCode, CallCounts.Part::totals, CallTotals::plus));
		Map<String, Durations> durations = this.calls.durations(period);
		ServiceFigures.OfUnits service = this.service.of(period, now);
		return new Figures(
				units.stream()
					.filter((unit) -> unit.takesDuty() || unit.getCode().equals(Unit.OPERATOR)
							|| totals.containsKey(unit.getCode()))
					.map((unit) -> new UnitFigures(unit, totals.getOrDefault(unit.getCode(), CallTotals.NONE),
							durations.getOrDefault(unit.getCode(), Durations.UNKNOWN),
							service.served().getOrDefault(unit.getCode(), Service.NONE),
							service.rosters().getOrDefault(unit.getCode(), Punctuality.NONE),
							service.recaps().getOrDefault(unit.getCode(), Punctuality.NONE)))
					.toList(),
				durations.getOrDefault("", Durations.UNKNOWN), this.calls.lasting(period, now),
				this.handoffs.menus(period), this.handoffs.kinds(period, now));
	}

	/** Days without service and without calls are left out, and days to come. */
	private static Map<LocalDate, Long> perDay(List<LocalDate> serviceDays, List<CallCounts.Hour> hours,
			LocalDate today) {
		Map<LocalDate, Long> perDay = new TreeMap<>(serviceDays.stream()
			.filter((day) -> !day.isAfter(today))
			.collect(Collectors.toMap(Function.identity(), (day) -> 0L)));
		hours.forEach((hour) -> perDay.merge(hour.day(), hour.calls(), Long::sum));
		return perDay;
	}

	private static Map<Slot, Long> perSlot(List<CallCounts.Hour> hours) {
		Map<Slot, Long> perSlot = new HashMap<>();
		hours.stream()
			.filter((hour) -> Slot.WEEKDAYS.contains(hour.day().getDayOfWeek()) && Slot.HOURS.contains(hour.hour()))
			.forEach(
					(hour) -> perSlot.merge(new Slot(hour.day().getDayOfWeek(), hour.hour()), hour.calls(), Long::sum));
		return perSlot;
	}

	private static Map<CallerKind, Long> callerKinds(List<CallCounts.Part> parts) {
		Map<CallerKind, Long> counts = new EnumMap<>(CallerKind.class);
		parts.forEach((part) -> counts.merge(part.kind(), part.totals().calls(), Long::sum));
		return counts;
	}

	private static Map<Sufficiency, Long> closing(List<CallCounts.Part> parts) {
		Map<Sufficiency, Long> counts = new EnumMap<>(Sufficiency.class);
		parts.stream()
			.filter((part) -> part.closing() != null)
			.forEach((part) -> counts.merge(part.closing(), part.totals().calls(), Long::sum));
		return counts;
	}

}
