package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.proposals.FairnessPages;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the {@link Evaluation} of a period, with a number of statements that grows with
 * its months and not with its calls.
 */
@Component
class Evaluations {

	private static final int MOST_INSTITUTIONS = 15;

	private static final int MOST_QUESTIONS = 20;

	private final CallCounts calls;

	private final RecordFigures records;

	private final ServiceFigures service;

	private final MeasuredHandoffs handoffs;

	private final FairnessPages fairness;

	private final Units units;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final TransactionTemplate transaction;

	private final AsyncTaskExecutor threads;

	private final Clock clock;

	Evaluations(CallCounts calls, RecordFigures records, ServiceFigures service, MeasuredHandoffs handoffs,
			FairnessPages fairness, Units units, Topics topics, ServiceCalendars calendars,
			PlatformTransactionManager transactions, AsyncTaskExecutor threads, Clock clock) {
		this.calls = calls;
		this.records = records;
		this.service = service;
		this.handoffs = handoffs;
		this.fairness = fairness;
		this.units = units;
		this.topics = topics;
		this.calendars = calendars;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.threads = threads;
		this.clock = clock;
	}

	/**
	 * The period against the other one, as they stand now. What does not need one another
	 * is read at the same time, each in a transaction that sees one moment; whoever waits
	 * holds none.
	 */
	public Evaluation of(Period period, Period compared) {
		Instant now = this.clock.instant();
		CompletableFuture<Figures> before = beside(() -> {
			CallTally tally = this.calls.tally(compared, hours(compared), now);
			return figures(compared, tally, now);
		});
		CompletableFuture<Records> records = beside(() -> records(period));
		try {
			Counts counts = read(() -> counts(period, now));
			return evaluation(period, compared, now, counts, before.join(), records.join());
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/**
	 * What the calls of the period tell.
	 *
	 * @param serviceDays its service days
	 */
	private record Counts(List<LocalDate> serviceDays, CallTally tally, Figures figures, Quality quality,
			Map<Long, String> topics) {
	}

	/** What else was recorded in the period. */
	private record Records(Map<ChangeReason, Long> replacements, List<Obstacle> obstacles, FaqFigures faq,
			Fairness fairness) {
	}

	private <T> CompletableFuture<T> beside(Supplier<T> work) {
		return CompletableFuture.supplyAsync(() -> read(work), this.threads);
	}

	private <T> T read(Supplier<T> work) {
		return this.transaction.execute((status) -> work.get());
	}

	private ServiceHours hours(Period period) {
		return ServiceHours.of(period, this.calendars.around(period.first(), period.last()));
	}

	private Counts counts(Period period, Instant now) {
		ServiceHours hours = hours(period);
		CallTally tally = this.calls.tally(period, hours, now);
		return new Counts(hours.days(), tally, figures(period, tally, now), this.records.quality(period, tally),
				topicNames());
	}

	private Records records(Period period) {
		return new Records(this.records.replacements(period), this.records.obstacles(period),
				this.records.faq(period, topicNames(), MOST_QUESTIONS),
				this.fairness.between(period.first(), period.last()));
	}

	private Map<Long, String> topicNames() {
		return this.topics.all().stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName));
	}

	private static Evaluation evaluation(Period period, Period compared, Instant now, Counts counts, Figures before,
			Records records) {
		CallTally tally = counts.tally();
		List<CallTally.Part> parts = tally.parts();
		LocalDate today = LocalDate.ofInstant(now, Indonesian.WIB);
		return new Evaluation(period, compared, now, counts.figures(), before,
				perDay(counts.serviceDays(), tally.perHour(), today), perSlot(tally.perHour()),
				tally.topics(counts.topics()), tally.institutions(MOST_INSTITUTIONS), tally.institutionCount(),
				callerKinds(parts), closing(parts), records.replacements(), records.obstacles(), records.faq(),
				counts.quality(), records.fairness());
	}

	private Figures figures(Period period, CallTally tally, Instant now) {
		Map<String, CallTotals> totals = tally.parts()
			.stream()
			.collect(Collectors.toMap(CallTally.Part::unitCode, CallTally.Part::totals, CallTotals::plus));
		Map<String, Long> calls = new HashMap<>();
		totals.forEach((unit, ofUnit) -> calls.put(unit, ofUnit.calls()));
		Map<String, Durations> durations = tally.durations();
		ServiceFigures.OfUnits service = this.service.of(period, now);
		return new Figures(
				this.units.all()
					.stream()
					.filter((unit) -> unit.takesDuty() || unit.getCode().equals(Unit.OPERATOR)
							|| totals.containsKey(unit.getCode()))
					.map((unit) -> new UnitFigures(unit, totals.getOrDefault(unit.getCode(), CallTotals.NONE),
							durations.getOrDefault(unit.getCode(), Durations.UNKNOWN),
							service.served().getOrDefault(unit.getCode(), Service.NONE),
							service.rosters().getOrDefault(unit.getCode(), Punctuality.NONE),
							service.recaps().getOrDefault(unit.getCode(), Punctuality.NONE)))
					.toList(),
				durations.getOrDefault("", Durations.UNKNOWN), tally.lasting(), this.handoffs.menus(period, calls),
				this.handoffs.kinds(period, now));
	}

	/** Days without service and without calls are left out, and days to come. */
	private static Map<LocalDate, Long> perDay(List<LocalDate> serviceDays, Map<CallTally.Hour, Long> hours,
			LocalDate today) {
		Map<LocalDate, Long> perDay = new TreeMap<>(serviceDays.stream()
			.filter((day) -> !day.isAfter(today))
			.collect(Collectors.toMap(Function.identity(), (day) -> 0L)));
		hours.forEach((hour, calls) -> perDay.merge(hour.day(), calls, Long::sum));
		return perDay;
	}

	private static Map<Slot, Long> perSlot(Map<CallTally.Hour, Long> hours) {
		Map<Slot, Long> perSlot = new HashMap<>();
		hours.forEach((hour, calls) -> {
			if (Slot.WEEKDAYS.contains(hour.day().getDayOfWeek()) && Slot.HOURS.contains(hour.hour())) {
				perSlot.merge(new Slot(hour.day().getDayOfWeek(), hour.hour()), calls, Long::sum);
			}
		});
		return perSlot;
	}

	private static Map<CallerKind, Long> callerKinds(List<CallTally.Part> parts) {
		Map<CallerKind, Long> counts = new EnumMap<>(CallerKind.class);
		parts.forEach((part) -> counts.merge(part.kind(), part.totals().calls(), Long::sum));
		return counts;
	}

	private static Map<Sufficiency, Long> closing(List<CallTally.Part> parts) {
		Map<Sufficiency, Long> counts = new EnumMap<>(Sufficiency.class);
		parts.stream()
			.filter((part) -> part.closing() != null)
			.forEach((part) -> counts.merge(part.closing(), part.totals().calls(), Long::sum));
		return counts;
	}

}
