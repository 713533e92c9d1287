package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.proposals.FairnessPages;
import id.go.ppatk.piket.telephony.Receptions;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the {@link Evaluation} of a period, with as many statements for a day with one
 * call as for years with many.
 */
@Component
class Evaluations {

	private static final int MOST_INSTITUTIONS = 15;

	private static final int MOST_QUESTIONS = 20;

	private final CallStatistics calls;

	private final RecordFigures records;

	private final ServiceFigures service;

	private final MeasuredHandoffs handoffs;

	private final Receptions receptions;

	private final FairnessPages fairness;

	private final Units units;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final Clock clock;

	Evaluations(CallStatistics calls, RecordFigures records, ServiceFigures service, MeasuredHandoffs handoffs,
			Receptions receptions, FairnessPages fairness, Units units, Topics topics, ServiceCalendars calendars,
			Clock clock) {
		this.calls = calls;
		this.records = records;
		this.service = service;
		this.handoffs = handoffs;
		this.receptions = receptions;
		this.fairness = fairness;
		this.units = units;
		this.topics = topics;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The period against the other one, as both stand at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Evaluation of(Period period, Period compared) {
		Instant now = this.clock.instant();
		ServiceCalendar calendar = this.calendars.around(period.first(), period.last());
		ServiceHours hours = ServiceHours.of(period, calendar);
		List<LocalDate> days = hours.days().stream().filter(calendar::counts).toList();
		List<Unit> units = this.units.between(period.first(), period.last());
		Map<Long, String> topics = this.topics.all()
			.stream()
			.collect(Collectors.toMap(Topic::getId, Topic::getFullName));
		CallStatistics.Volume volume = this.calls.volume(period);
		CallStatistics.Institutions institutions = this.calls.institutions(period, MOST_INSTITUTIONS);
		return new Evaluation(period, compared, now, figures(period, units, now), figures(compared, units, now),
				perDay(days, volume.perDay(), Indonesian.dateOf(now)), volume.perSlot(),
				this.calls.topics(period, topics), institutions.most(), institutions.number(), volume.callerKinds(),
				volume.closing(), this.records.replacements(period), this.records.obstacles(period),
				this.records.faq(period, topics, MOST_QUESTIONS), this.records.quality(period, hours),
				this.fairness.between(period.first(), period.last()));
	}

	private Figures figures(Period period, List<Unit> units, Instant now) {
		Map<String, CallStatistics.OfUnit> ofUnits = this.calls.ofUnits(period);
		CallStatistics.OfUnit all = ofUnits.remove(CallStatistics.ALL_UNITS);
		ServiceFigures.OfUnits service = this.service.of(period, now);
		return new Figures(
				units.stream()
					.filter((unit) -> unit.takesDuty() || unit.getCode().equals(Unit.OPERATOR)
							|| ofUnits.containsKey(unit.getCode()))
					.map((unit) -> figures(unit, ofUnits.getOrDefault(unit.getCode(), CallStatistics.OfUnit.NONE),
							service))
					.toList(),
				all.durations(), this.calls.lasting(period, now), this.handoffs.menus(period, calls(ofUnits)),
				this.handoffs.kinds(period, now),
				this.receptions.of(period, this.calendars.around(period.first(), period.last())));
	}

	private static UnitFigures figures(Unit unit, CallStatistics.OfUnit calls, ServiceFigures.OfUnits service) {
		String code = unit.getCode();
		return new UnitFigures(unit, calls.totals(), calls.durations(),
				service.served().getOrDefault(code, Service.NONE),
				service.rosters().getOrDefault(code, Punctuality.NONE),
				service.recaps().getOrDefault(code, Punctuality.NONE));
	}

	private static Map<String, Long> calls(Map<String, CallStatistics.OfUnit> ofUnits) {
		return ofUnits.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (unit) -> unit.getValue().totals().calls()));
	}

	/** Days without service and without calls are left out, and days to come. */
	private static Map<LocalDate, Long> perDay(List<LocalDate> serviceDays, Map<LocalDate, Long> calls,
			LocalDate today) {
		Map<LocalDate, Long> perDay = new TreeMap<>(serviceDays.stream()
			.filter((day) -> !day.isAfter(today))
			.collect(Collectors.toMap(Function.identity(), (day) -> 0L)));
		perDay.putAll(calls);
		return perDay;
	}

}
