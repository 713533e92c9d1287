package id.go.ppatk.piket.recaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The recaps that were handed in. They are added and read; the database refuses to change
 * them.
 */
@Component
class DailyRecaps {

	private static final String SELECT = """
			select recap.duty_id, recap.form_id, recap.submitted_at, recap.content, person.name
			from daily_recaps recap join staff_members person on person.id = recap.submitted_by """;

	/** Of calls: who took them, and whether one of their topics protects the caller. */
	private static final String MARKS = """
			select call.number, call.answered_by,
				coalesce(bool_or(topic.protects_caller or coalesce(parent.protects_caller, false)), false)
			from calls call left join call_problems problem on problem.call_id = call.id
			left join topics topic on topic.id = problem.topic_id left join topics parent on parent.id = topic.parent_id
			where call.number = any(?) group by call.id""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DailyRecaps(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(UUID formId, DailyRecap content, Long submittedBy, Instant at) {
		this.jdbc
			.sql("""
					insert into daily_recaps (form_id, duty_id, unit_code, duty_date, submitted_at, submitted_by, nil_declared, obstacles, content)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
			.params(formId, content.dutyId(), content.unitCode(), content.day(), Timestamp.from(at), submittedBy,
					content.nil(), content.obstacles(), this.json.writeValueAsString(content))
			.update();
	}

	Optional<HandIn> of(Long dutyId) {
		return marked(this.jdbc.sql(SELECT + " where recap.duty_id = ?").param(dutyId).query(this::handIn).list())
			.stream()
			.findAny();
	}

	/** Those of the duties in that period, by duty. */
	Map<Long, HandIn> between(LocalDate first, LocalDate last) {
		return marked(this.jdbc.sql(SELECT + " where recap.duty_date between ? and ?")
			.params(first, last)
			.query(this::handIn)
			.list()).stream().collect(Collectors.toMap(HandIn::dutyId, (handIn) -> handIn));
	}

	Map<Long, HandIn> between(LocalDate first, LocalDate last, String unitCode) {
		return marked(this.jdbc.sql(SELECT + " where recap.duty_date between ? and ? and recap.unit_code = ?")
			.params(first, last, unitCode)
			.query(this::handIn)
			.list()).stream().collect(Collectors.toMap(HandIn::dutyId, (handIn) -> handIn));
	}

	private HandIn handIn(ResultSet row, int number) throws SQLException {
		return new HandIn(row.getLong("duty_id"), row.getObject("form_id", UUID.class),
				row.getTimestamp("submitted_at").toInstant(), row.getString("name"),
				this.json.readValue(row.getString("content"), DailyRecap.class));
	}

	/**
	 * Rows that were frozen before they were marked get the mark that their topics ask
	 * for, and who took the call; one statement more when there are any.
	 */
	private List<HandIn> marked(List<HandIn> handIns) {
		String[] unmarked = handIns.stream()
			.flatMap((handIn) -> handIn.content().rows().stream())
			.filter((row) -> row.callerProtected() == null)
			.map(RecapRow::number)
			.toArray(String[]::new);
		if (unmarked.length == 0) {
			return handIns;
		}
		record Mark(String number, Long answeredBy, boolean protectsCaller) {
		}
		Map<String, Mark> marks = this.jdbc.sql(MARKS)
			.param(unmarked)
			.query((row, number) -> new Mark(row.getString(1), row.getLong(2), row.getBoolean(3)))
			.list()
			.stream()
			.collect(Collectors.toMap(Mark::number, (mark) -> mark));
		return handIns.stream().map((handIn) -> handIn.withRows(handIn.content().rows().stream().map((row) -> {
			Mark mark = (row.callerProtected() == null) ? marks.get(row.number()) : null;
			return (mark != null) ? row.marked(mark.answeredBy(), mark.protectsCaller()) : row;
		}).toList())).toList();
	}

	/** When the recaps of the duties in that period were handed in, by duty. */
	Map<Long, Instant> submissions(LocalDate first, LocalDate last) {
		record Submission(Long dutyId, Instant at) {
		}
		return this.jdbc.sql("select duty_id, submitted_at from daily_recaps where duty_date between ? and ?")
			.params(first, last)
			.query((row, number) -> new Submission(row.getLong(1), row.getTimestamp(2).toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(Submission::dutyId, Submission::at));
	}

}
