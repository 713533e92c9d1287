package id.go.ppatk.piket.evaluation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.FoundCalls.PageKey;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.evaluation.MeasuredRows.Row;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the calls behind a figure, the latest first, without who called.
 */
@Component
class MeasuredCalls {

	private final JdbcClient jdbc;

	private final Calls calls;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final EvaluationWords words;

	private final Indonesian indonesian;

	MeasuredCalls(JdbcClient jdbc, Calls calls, Topics topics, ServiceCalendars calendars, EvaluationWords words,
			Indonesian indonesian) {
		this.jdbc = jdbc;
		this.calls = calls;
		this.topics = topics;
		this.calendars = calendars;
		this.words = words;
		this.indonesian = indonesian;
	}

	/**
	 * A page of the calls.
	 * @param after where the page before ended, or {@code null} for the first
	 */
	@Transactional(readOnly = true)
	public MeasuredRows of(Selection selection, @Nullable PageKey after, int size, Instant now) {
		List<PageKey> keys = keys(selection, after, size + 1, now);
		List<PageKey> page = keys.stream().limit(size).toList();
		Map<Long, Call> calls = this.calls.byIds(page.stream().map(PageKey::id).toList())
			.stream()
			.collect(Collectors.toMap(Call::getId, Function.identity()));
		Map<Long, String> topics = this.topics.all()
			.stream()
			.collect(Collectors.toMap(Topic::getId, Topic::getFullName));
		return new MeasuredRows(page.stream().map((key) -> row(calls.get(key.id()), key, selection, topics)).toList(),
				(keys.size() > size) ? page.get(size - 1).toString() : null);
	}

	private List<PageKey> keys(Selection selection, @Nullable PageKey after, int limit, Instant now) {
		Period period = selection.period();
		return this.jdbc
			.sql("""
					select call.received_at, call.id from calls call
					where call.call_date between :first and :last and (:unit = '' or call.unit_code = :unit) and %s
					and (:start or (call.received_at, call.id) < (:at, :id))
					order by call.received_at desc, call.id desc limit %d""".formatted(selection.measure().condition(),
					limit))
			.params(ServiceHours.of(period, this.calendars.around(period.first(), period.last())).parameters())
			.param("first", period.first())
			.param("last", period.last())
			.param("unit", selection.unitCode())
			.param("value", selection.value())
			.param("now", Timestamp.from(now))
			.param("start", after == null)
			.param("at", Timestamp.from((after != null) ? after.receivedAt() : Instant.EPOCH))
			.param("id", (after != null) ? after.id() : 0L)
			.query((row, number) -> new PageKey(0, row.getTimestamp(1).toInstant(), row.getLong(2)))
			.list();
	}

	private Row row(Call call, PageKey key, Selection selection, Map<Long, String> topics) {
		return new Row(call.getNumber(), "/telepon/" + call.getNumber(), when(call), call.getUnitCode(),
				call.getProblems()
					.stream()
					.filter((problem) -> isAbout(problem, selection))
					.map((problem) -> about(problem, topics))
					.toList(),
				key.toString());
	}

	/** Whether the figure counts this problem: the row of a call shows no others. */
	private static boolean isAbout(CallDetails.Problem problem, Selection selection) {
		return switch (selection.measure()) {
			case TOPIC -> problem.topicId().toString().equals(selection.value());
			case TOPIC_RESOLVED ->
				problem.topicId().toString().equals(selection.value()) && problem.outcome() == Outcome.TUNTAS;
			default -> true;
		};
	}

	private String when(Call call) {
		String received = this.indonesian.date(call.getCallDate()) + " " + this.indonesian.time(call.getReceivedAt());
		Instant finished = call.getFinishedAt();
		return (finished != null)
				? this.words.message("evaluation.row-talked", received,
						this.words
							.duration(Duration.between(call.getReceivedAt(), finished).truncatedTo(ChronoUnit.SECONDS)))
				: received;
	}

	private String about(CallDetails.Problem problem, Map<Long, String> topics) {
		return topics.getOrDefault(problem.topicId(), "") + ": " + this.words.message(problem.outcome().messageKey());
	}

}
