package id.go.ppatk.piket.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calls that nobody answered, as far as the exchange tells. Who called in vain is
 * called back, until the same number was answered or somebody gives it up; then only a
 * few digits of the number stay.
 */
@Component
public class MissedCalls {

	/** After that nobody calls back any more, and the number goes. */
	static final Duration LONGEST_OPEN = Duration.ofDays(30);

	/** Who began to call back and left it so keeps nobody else from it for longer. */
	static final Duration LONGEST_TRY = Duration.ofHours(1);

	private static final String NOT_ANSWERED = "ring.accepted_by is null and ring.answered_at is null";

	/** What nobody answered, of a {@code ringing_calls ring}. */
	static final String UNANSWERED = NOT_ANSWERED + " and (ring.finished_at is not null or ring.rang_at < :wait_over)";

	/** What is to be called back, of a {@code ringing_calls ring}. */
	static final String TO_CALL_BACK = UNANSWERED + " and ring.caller is not null and ring.call_back_end is null";

	/** Calls of one number to one unit are one caller. */
	static final String CALLER = "coalesce(ring.caller_normalised, ring.caller)";

	private static final String END = """
			call_back_end = %s, call_back_ended_at = :at, call_back_ended_by = :by, call_back_note = %s, trying = false,
			caller = %s, caller_normalised = null, masked = true""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MissedCalls(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How it came that nobody has to call back any more. */
	public enum End {

		/** The same number was answered, at whichever menu. */
		ANSWERED,
		/** Somebody called back and wrote it down. */
		CALLED_BACK,
		/** Somebody says why nobody calls back. */
		GIVEN_UP,
		/** It was too long ago. */
		EXPIRED;

		/** The message that names it. */
		public String messageKey() {
			return "missed.end." + name();
		}

	}

	/**
	 * A caller who called a unit in vain and is to be called back.
	 *
	 * @param id of the latest of these calls
	 * @param caller the number, as the exchange gives it
	 * @param times how often it rang
	 * @param first when it rang first
	 * @param last when it rang last
	 * @param waited how long the last time, or {@code null} where no end was told
	 * @param outsideHours whether it never rang while the telephone was to be served
	 * @param triedBy who tried to call back last, by name, or {@code null}
	 * @param triedAt when, or {@code null}
	 * @param trying whether that person's form is open
	 */
	public record Caller(Long id, String unitCode, String caller, long times, Instant first, Instant last,
			@Nullable Duration waited, boolean outsideHours, @Nullable String triedBy, @Nullable Instant triedAt,
			boolean trying) {

		/** The number as it stands on a screen that several people see. */
		public String shown() {
			return RingingCalls.shown(this.caller);
		}

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Caller " + this.id;
		}

	}

	/** The callers to be called back by that unit, who waits longest first. */
	List<Caller> callers(@Nullable String unitCode) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select latest.*, person.name tried_name from (
				    select distinct on (ring.unit_code, %1$s) ring.id, ring.unit_code, ring.caller, ring.rang_at,
				        ring.tried_by, ring.tried_at, ring.trying and ring.tried_at > :try_over trying,
				        extract(epoch from ring.finished_at - ring.rang_at) waited, count(*) over same times,
				        min(ring.rang_at) over same first_rang, bool_and(ring.outside_hours) over same outside
				    from ringing_calls ring where %2$s and (:all or ring.unit_code = :unit)
				    window same as (partition by ring.unit_code, %1$s)
				    order by ring.unit_code, %1$s, ring.rang_at desc, ring.id desc) latest
				left join staff_members person on person.id = latest.tried_by
				order by latest.first_rang, latest.id""".formatted(CALLER, TO_CALL_BACK))
			.param("wait_over", Timestamp.from(now.minus(RingingCalls.LONGEST_WAIT)))
			.param("try_over", Timestamp.from(now.minus(LONGEST_TRY)))
			.param("all", unitCode == null)
			.param("unit", unitCode)
			.query(MissedCalls::caller)
			.list();
	}

	private static Caller caller(ResultSet row, int number) throws SQLException {
		Timestamp triedAt = row.getTimestamp("tried_at");
		return new Caller(row.getLong("id"), row.getString("unit_code"), row.getString("caller"), row.getLong("times"),
				row.getTimestamp("first_rang").toInstant(), row.getTimestamp("rang_at").toInstant(), waited(row),
				row.getBoolean("outside"), row.getString("tried_name"), (triedAt != null) ? triedAt.toInstant() : null,
				row.getBoolean("trying"));
	}

	private static @Nullable Duration waited(ResultSet row) throws SQLException {
		double seconds = row.getDouble("waited");
		return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
	}

	/**
	 * One call that nobody answered.
	 *
	 * @param caller the number or what stays of it, {@code null} when it was withheld
	 * @param rangAt when it rang
	 * @param waited how long, or {@code null} where no end was told
	 * @param outsideHours whether nobody was to serve the telephone
	 * @param end why nobody has to call back any more, or {@code null}
	 * @param endedAt since when, or {@code null}
	 * @param endedBy by whom, by name, or {@code null}
	 * @param note the reason of who gave it up, or {@code null}
	 */
	public record Missed(Long id, String unitCode, @Nullable String caller, Instant rangAt, @Nullable Duration waited,
			boolean outsideHours, @Nullable End end, @Nullable Instant endedAt, @Nullable String endedBy,
			@Nullable String note) {

		/** The number as it stands on a screen that several people see. */
		public @Nullable String shown() {
			return (this.end != null) ? this.caller : RingingCalls.shown(this.caller);
		}

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Missed " + this.id;
		}

	}

	/**
	 * All calls of the unit that nobody answered, the latest first.
	 * @param before only those with a smaller id than that
	 */
	List<Missed> all(@Nullable String unitCode, long before, int most) {
		return this.jdbc.sql("""
				select ring.id, ring.unit_code, ring.caller, ring.rang_at, ring.outside_hours, ring.call_back_end,
				    ring.call_back_ended_at, ring.call_back_note, person.name ended_name,
				    extract(epoch from ring.finished_at - ring.rang_at) waited
				from ringing_calls ring left join staff_members person on person.id = ring.call_back_ended_by
				where %s and (:all or ring.unit_code = :unit) and ring.id < :before
				order by ring.id desc limit :most""".formatted(UNANSWERED))
			.param("wait_over", Timestamp.from(this.clock.instant().minus(RingingCalls.LONGEST_WAIT)))
			.param("all", unitCode == null)
			.param("unit", unitCode)
			.param("before", before)
			.param("most", most)
			.query(MissedCalls::missed)
			.list();
	}

	private static Missed missed(ResultSet row, int number) throws SQLException {
		String end = row.getString("call_back_end");
		Timestamp endedAt = row.getTimestamp("call_back_ended_at");
		return new Missed(row.getLong("id"), row.getString("unit_code"), row.getString("caller"),
				row.getTimestamp("rang_at").toInstant(), waited(row), row.getBoolean("outside_hours"),
				(end != null) ? End.valueOf(end) : null, (endedAt != null) ? endedAt.toInstant() : null,
				row.getString("ended_name"), row.getString("call_back_note"));
	}

	/**
	 * Begins to call a caller of the person's unit back. Begun twice by the same person,
	 * it is the same form; somebody else waits until that form is given up.
	 * @return the id of the form in which it is written down; empty when somebody else is
	 * calling back, or nobody has to any more
	 */
	public Optional<UUID> callBack(Long id, SignedIn me) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("""
					update ringing_calls ring set tried_by = :me, tried_at = :now, trying = true,
					    form_id = case when trying and tried_by <> :me then :fresh else form_id end
					where ring.id = :id and ring.unit_code = :unit and %s
					and (not trying or tried_by = :me or tried_at <= :try_over) returning form_id"""
				.formatted(TO_CALL_BACK))
			.param("me", me.getId())
			.param("now", Timestamp.from(now))
			.param("fresh", UUID.randomUUID())
			.param("id", id)
			.param("unit", me.getUnitCode())
			.param("wait_over", Timestamp.from(now.minus(RingingCalls.LONGEST_WAIT)))
			.param("try_over", Timestamp.from(now.minus(LONGEST_TRY)))
			.query(UUID.class)
			.optional();
	}

	/**
	 * Why a caller of the unit cannot be called back now.
	 *
	 * @param end why nobody has to any more, or {@code null}
	 * @param by who is calling back or ended it, by name, or {@code null}
	 * @param at since when, or {@code null} for a call that was answered at once
	 */
	public record Hindrance(@Nullable End end, @Nullable String by, @Nullable Instant at) {
	}

	/** What stands in the way of calling back; empty when the unit has no such caller. */
	public Optional<Hindrance> hindrance(Long id, String unitCode) {
		return this.jdbc
			.sql("""
					select ring.call_back_end, person.name, coalesce(ring.call_back_ended_at, ring.tried_at) at
					from ringing_calls ring left join staff_members person
					    on person.id = case when ring.call_back_end is null then ring.tried_by else ring.call_back_ended_by end
					where ring.id = ? and ring.unit_code = ? and (ring.call_back_end is not null or ring.trying)""")
			.param(id)
			.param(unitCode)
			.query((row, number) -> {
				String end = row.getString("call_back_end");
				Timestamp at = row.getTimestamp("at");
				return new Hindrance((end != null) ? End.valueOf(end) : null, row.getString("name"),
						(at != null) ? at.toInstant() : null);
			})
			.optional();
	}

	/** The form of who called back was given up: whoever calls back next gets another. */
	public void tried(UUID formId) {
		this.jdbc.sql("update ringing_calls set trying = false, form_id = ? where form_id = ? and trying")
			.param(UUID.randomUUID())
			.param(formId)
			.update();
	}

	/**
	 * Nobody calls that caller of the unit back.
	 * @return whether somebody would have had to
	 */
	boolean giveUp(Long id, String reason, SignedIn me) {
		return this.jdbc
			.sql("""
					update ringing_calls ring set %s
					where %s and (ring.unit_code, %s) = (
					    select unit_code, coalesce(caller_normalised, caller) from ringing_calls where id = :id and unit_code = :unit)
					"""
				.formatted(END.formatted("'GIVEN_UP'", ":note", RingingCalls.MASKED), TO_CALL_BACK, CALLER))
			.param("at", Timestamp.from(this.clock.instant()))
			.param("by", me.getId())
			.param("note", reason)
			.param("wait_over", Timestamp.from(this.clock.instant().minus(RingingCalls.LONGEST_WAIT)))
			.param("id", id)
			.param("unit", me.getUnitCode())
			.update() > 0;
	}

	/**
	 * A call was picked up: whoever had called in vain from its number until then is
	 * answered.
	 */
	void answered(Long id, Instant at) {
		this.jdbc
			.sql("""
					update ringing_calls ring set %s
					where %s and ring.id <> :id and ring.rang_at <= :at
					and ring.caller_normalised = (select caller_normalised from ringing_calls where id = :id)"""
				.formatted(END.formatted("'ANSWERED'", "null", RingingCalls.MASKED), TO_CALL_BACK))
			.param("at", Timestamp.from(at))
			.param("by", null)
			.param("id", id)
			.param("wait_over", Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * A call was written down. What rang with that form needs its number no more; who had
	 * called in vain from one of its numbers until it ended was answered by it. What rang
	 * at the unit when the call was received was that call.
	 * @param formId of the call
	 * @param numbers its numbers, normalised
	 * @param unitCode the unit that took it
	 * @param receivedAt when it was received, to the minute
	 * @param finishedAt when it ended, to the minute
	 */
	public void writtenDown(UUID formId, Collection<String> numbers, String unitCode, Instant receivedAt,
			Instant finishedAt, Long by) {
		this.jdbc.sql("""
				with told as (
				    select ring.id, ring.form_id = :form own, %1$s unanswered,
				        %1$s and ring.form_id <> :form and ring.unit_code = :unit
				            and :received between date_trunc('minute', ring.rang_at)
				            and coalesce(ring.finished_at, ring.rang_at + interval '30 minutes') this_call
				    from ringing_calls ring
				    where (ring.form_id = :form or ring.caller_normalised = any(:numbers) and %1$s)
				    and ring.caller is not null and not ring.masked and ring.rang_at < :ended)
				update ringing_calls ring set
				    answered_at = case when this_call then greatest(rang_at, least(finished_at, :received))
				        else answered_at end,
				    call_back_end = case when unanswered and not this_call
				        then case when own then 'CALLED_BACK' else 'ANSWERED' end end,
				    call_back_ended_at = case when unanswered and not this_call then :at::timestamptz end,
				    call_back_ended_by = case when unanswered and not this_call then :by end,
				    trying = false, caller = %2$s, caller_normalised = null, masked = true
				from told where told.id = ring.id""".formatted(NOT_ANSWERED, RingingCalls.MASKED))
			.param("form", formId)
			.param("numbers", numbers.toArray(String[]::new))
			.param("unit", unitCode)
			.param("received", Timestamp.from(receivedAt))
			.param("ended", Timestamp.from(finishedAt.plus(Duration.ofMinutes(1))))
			.param("at", Timestamp.from(this.clock.instant()))
			.param("by", by)
			.update();
	}

	/** Nobody calls back any more who called too long ago. */
	void expire() {
		Instant now = this.clock.instant();
		this.jdbc
			.sql("""
					update ringing_calls ring set %s where %s and ring.rang_at < :long_ago"""
				.formatted(END.formatted("'EXPIRED'", "null", RingingCalls.MASKED), TO_CALL_BACK))
			.param("at", Timestamp.from(now))
			.param("by", null)
			.param("wait_over", Timestamp.from(now.minus(RingingCalls.LONGEST_WAIT)))
			.param("long_ago", Timestamp.from(now.minus(LONGEST_OPEN)))
			.update();
	}

}
