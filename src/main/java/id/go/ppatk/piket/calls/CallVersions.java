package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The earlier versions of a call, as Envers kept them.
 */
@Component
public class CallVersions {

	private final JdbcClient jdbc;

	CallVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A call as it stood after somebody had saved it.
	 *
	 * @param at when it was saved (real time)
	 * @param by the name of who saved it, or {@code null} for the application
	 * @param unitCode the unit that had it then
	 * @param receivedAt when it was received
	 * @param finishedAt when it ended
	 * @param callerName {@code null} when withheld
	 * @param institution {@code null} for Masyarakat
	 * @param contacts as typed
	 * @param problems in turn
	 */
	public record Version(Instant at, @Nullable String by, String unitCode, Instant receivedAt, Instant finishedAt,
			@Nullable String callerName, @Nullable String institution, List<String> contacts, List<Problem> problems) {

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Version of " + this.at;
		}

	}

	/**
	 * A problem of a version.
	 *
	 * @param topicId the topic
	 * @param text what was asked, or {@code null} when it was dropped as confidential
	 * @param outcome how it ended
	 * @param remark more about the outcome
	 */
	public record Problem(Long topicId, @Nullable String text, Outcome outcome, @Nullable String remark) {
	}

	private record Life<T>(long from, long to, T value) {

		boolean covers(long revision) {
			return this.from <= revision && revision < this.to;
		}

	}

	private record SavedCall(long revision, Instant at, @Nullable String by, String unitCode, Instant receivedAt,
			Instant finishedAt, @Nullable String callerName, @Nullable String institution) {
	}

	/**
	 * The versions in which the call was recorded, the latest first; that is how it
	 * stands now.
	 */
	public List<Version> of(Long callId) {
		List<Life<String>> contacts = this.jdbc.sql(lives("call_contacts_history", "made.raw"))
			.param(callId)
			.query((row, number) -> new Life<>(row.getLong(1), row.getLong(2), row.getString(3)))
			.list();
		List<Life<Problem>> problems = this.jdbc
			.sql(lives("call_problems_history", "made.topic_id, made.problem, made.outcome, made.remark"))
			.param(callId)
			.query((row, number) -> new Life<>(row.getLong(1), row.getLong(2),
					new Problem(row.getLong(3), row.getString(4), Outcome.valueOf(row.getString(5)), row.getString(6))))
			.list();
		List<Version> versions = new ArrayList<>();
		for (SavedCall saved : saved(callId)) {
			versions.add(new Version(saved.at(), saved.by(), saved.unitCode(), saved.receivedAt(), saved.finishedAt(),
					saved.callerName(), saved.institution(), alive(contacts, saved.revision()),
					alive(problems, saved.revision())));
		}
		return versions;
	}

	private static <T> List<T> alive(List<Life<T>> lives, long revision) {
		return lives.stream().filter((life) -> life.covers(revision)).map(Life::value).toList();
	}

	/** From which revision to before which each row of the call was part of it. */
	private static String lives(String table, String columns) {
		return """
				select made.rev, coalesce((select min(gone.rev) from %1$s gone where gone.id = made.id and gone.revtype = 2),
				    9223372036854775807), %2$s
				from %1$s made where made.call_id = ? and made.revtype = 0 order by made.position"""
			.formatted(table, columns);
	}

	private List<SavedCall> saved(Long callId) {
		return this.jdbc
			.sql("""
					select version.rev, revision.revised_at, person.name, received_at, finished_at, caller_name, institution,
					    version.unit_code
					from (select id, rev, state, received_at, finished_at, caller_name, institution, unit_code
					    from calls_history where id = :call
					    union select calls.id, problem.rev, calls.state, calls.received_at, calls.finished_at, calls.caller_name,
					        calls.institution, calls.unit_code from calls join call_problems_history problem on problem.call_id = calls.id
					    where calls.id = :call and not exists (
					        select 1 from calls_history known where known.id = calls.id and known.rev = problem.rev)) version
					join revisions revision on revision.id = version.rev
					left join staff_members person on person.id = revision.staff_id
					where version.state = 'RECORDED' order by version.rev desc""")
			.param("call", callId)
			.query((row, number) -> new SavedCall(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
					row.getString(8), row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant(),
					row.getString(6), row.getString(7)))
			.list();
	}

	/**
	 * Drops what was said from all versions of a call that is about to be corrected to a
	 * confidential one: the problems as they stand, and earlier ones.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetProblems(Long callId) {
		this.jdbc
			.sql("update call_problems set problem = '', remark = null, why_not_passed_on = null where call_id = ?")
			.param(callId)
			.update();
		this.jdbc.sql("""
				update call_problems_history set problem = null, remark = null, why_not_passed_on = null
				where call_id = ?""").param(callId).update();
	}

}
