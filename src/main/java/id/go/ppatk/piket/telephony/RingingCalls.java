package id.go.ppatk.piket.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls of which the exchange tells, until somebody accepts them or the caller hangs
 * up.
 */
@Component
public class RingingCalls {

	/** One of whose end nobody tells is forgotten after a while. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

	/** Whoever was written down has the number with the call by then. */
	static final Duration KEPT = Duration.ofDays(7);

	private static final int MOST_SHOWN = 10;

	private static final int SHOWN_FIRST = 4;

	private static final int SHOWN_LAST = 3;

	private final JdbcClient jdbc;

	private final DeskSignals signals;

	private final Clock clock;

	RingingCalls(JdbcClient jdbc, DeskSignals signals, Clock clock) {
		this.jdbc = jdbc;
		this.signals = signals;
		this.clock = clock;
	}

	/**
	 * A call that waits.
	 *
	 * @param caller the number as the exchange gives it, or {@code null}
	 * @param rangAt since when
	 */
	public record Ringing(Long id, @Nullable String caller, Instant rangAt) {

		/**
		 * The number as it stands on a screen that several people see: "0812…890".
		 */
		public @Nullable String shown() {
			if (this.caller == null || this.caller.length() <= SHOWN_FIRST + SHOWN_LAST) {
				return this.caller;
			}
			return this.caller.substring(0, SHOWN_FIRST) + "…"
					+ this.caller.substring(this.caller.length() - SHOWN_LAST);
		}

	}

	/** What became of a call of which the exchange told. */
	enum Reception {

		/** It waits now. */
		NEW,
		/** It was told before, just so. */
		REPEATED,
		/** Another call was told of under that id. */
		DIFFERENT

	}

	/** Keeps a call that rings; told twice, it is one. */
	@Transactional
	Reception add(Long tokenId, RingingForm form, String unitCode) {
		int added = this.jdbc.sql("""
				insert into ringing_calls (token_id, exchange_id, caller, menu, unit_code, rang_at, form_id)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (token_id, exchange_id) do nothing""")
			.param(tokenId)
			.param(form.id())
			.param(form.caller())
			.param(form.menu())
			.param(unitCode)
			.param(Timestamp.from(form.at()))
			.param(UUID.randomUUID())
			.update();
		if (added == 1) {
			this.signals.changed(unitCode);
			return Reception.NEW;
		}
		boolean same = this.jdbc.sql("""
				select caller is not distinct from ? and menu = ? from ringing_calls
				where token_id = ? and exchange_id = ?""")
			.param(form.caller())
			.param(form.menu())
			.param(tokenId)
			.param(form.id())
			.query(Boolean.class)
			.single();
		return same ? Reception.REPEATED : Reception.DIFFERENT;
	}

	/** When the call of that exchange rang; empty when it told of none. */
	Optional<Instant> rangAt(Long tokenId, String exchangeId) {
		return this.jdbc.sql("select rang_at from ringing_calls where token_id = ? and exchange_id = ?")
			.param(tokenId)
			.param(exchangeId)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/** Ends a call; the first end counts. */
	@Transactional
	void finish(Long tokenId, String exchangeId, Instant at) {
		this.jdbc.sql("""
				update ringing_calls set finished_at = ?
				where token_id = ? and exchange_id = ? and finished_at is null returning unit_code""")
			.param(Timestamp.from(at))
			.param(tokenId)
			.param(exchangeId)
			.query(String.class)
			.optional()
			.ifPresent(this.signals::changed);
	}

	/** The calls that wait for this person's unit, the longest first. */
	public List<Ringing> waitingFor(SignedIn me) {
		if (!takesCalls(me)) {
			return List.of();
		}
		return this.jdbc.sql("""
				select id, caller, rang_at from ringing_calls
				where unit_code = ? and accepted_by is null and finished_at is null and rang_at >= ?
				order by rang_at, id limit ?""")
			.param(me.getUnitCode())
			.param(Timestamp.from(this.clock.instant().minus(LONGEST_WAIT)))
			.param(MOST_SHOWN)
			.query(RingingCalls::ringing)
			.list();
	}

	/** How many calls wait for each unit; no entry for a unit without any. */
	public Map<String, Long> waitingByUnit() {
		record Waiting(String unitCode, long number) {
		}
		return this.jdbc.sql("""
				select unit_code, count(*) from ringing_calls
				where accepted_by is null and finished_at is null and rang_at >= ? group by unit_code""")
			.param(Timestamp.from(this.clock.instant().minus(LONGEST_WAIT)))
			.query((row, number) -> new Waiting(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Waiting::unitCode, Waiting::number));
	}

	private static boolean takesCalls(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR);
	}

	private static Ringing ringing(ResultSet row, int number) throws SQLException {
		return new Ringing(row.getLong("id"), row.getString("caller"), row.getTimestamp("rang_at").toInstant());
	}

	/**
	 * Accepts a call of the person's unit, unless somebody else did or it has ended.
	 * Accepted twice by the same person, it is the same call.
	 * @return the id of the form in which it is written down
	 */
	@Transactional
	public Optional<UUID> accept(Long id, SignedIn me) {
		Optional<UUID> formId = this.jdbc.sql("""
				update ringing_calls set accepted_by = ?, accepted_at = coalesce(accepted_at, ?)
				where id = ? and unit_code = ? and (accepted_by = ? or (accepted_by is null and finished_at is null))
				returning form_id""")
			.param(me.getId())
			.param(Timestamp.from(this.clock.instant()))
			.param(id)
			.param(me.getUnitCode())
			.param(me.getId())
			.query(UUID.class)
			.optional();
		formId.ifPresent((form) -> this.signals.changed(me.getUnitCode()));
		return formId;
	}

	/**
	 * How a call ceased to wait.
	 *
	 * @param acceptedBy who accepted it, or {@code null} when the caller hung up
	 * @param at when
	 */
	public record End(@Nullable Long acceptedBy, Instant at) {
	}

	/** How that call of the person's unit ceased to wait; empty when it did not. */
	public Optional<End> end(Long id, SignedIn me) {
		return this.jdbc.sql("""
				select accepted_by, coalesce(accepted_at, finished_at) ended_at from ringing_calls
				where id = ? and unit_code = ? and (accepted_at is not null or finished_at is not null)""")
			.param(id)
			.param(me.getUnitCode())
			.query((row, number) -> new End(row.getObject("accepted_by", Long.class),
					row.getTimestamp("ended_at").toInstant()))
			.optional();
	}

	/** When the caller of that form's call hung up, when the exchange told it. */
	public Optional<Instant> endOf(UUID formId) {
		return this.jdbc.sql("select finished_at from ringing_calls where form_id = ? and finished_at is not null")
			.param(formId)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/** Forgets the calls, and with them the callers' numbers, of long ago. */
	void forget() {
		this.jdbc.sql("delete from ringing_calls where rang_at < ?")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

	/** The number from which the call of that form came, when the exchange told it. */
	public Optional<String> callerOf(UUID formId) {
		return this.jdbc.sql("select caller from ringing_calls where form_id = ? and caller is not null")
			.param(formId)
			.query(String.class)
			.optional();
	}

}
