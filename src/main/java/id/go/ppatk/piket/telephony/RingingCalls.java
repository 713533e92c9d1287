package id.go.ppatk.piket.telephony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls of which the exchange tells. They wait until somebody accepts them or the
 * caller hangs up, and stay as facts: when they rang, for how long, who answered. The
 * caller's number goes when nobody needs it any more.
 */
@Component
public class RingingCalls {

	/** One of whose end nobody tells waits no longer, and counts as unanswered. */
	static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

	/** Whoever was written down has the number with the call by then. */
	static final Duration KEPT = Duration.ofDays(7);

	/** What waits for somebody to pick it up, of {@code ringing_calls}. */
	public static final String RINGING = """
			accepted_by is null and answered_at is null and finished_at is null and rang_at >= :wait_over""";

	/** What stays of a number: enough to be known again by who saw it. */
	static final String MASKED = """
			case when length(caller) > 7 then left(caller, 4) || '…' || right(caller, 3)
			else '…' || right(caller, 2) end""";

	private static final int MOST_SHOWN = 10;

	private static final int SHOWN_FIRST = 4;

	private static final int SHOWN_LAST = 3;

	private final JdbcClient jdbc;

	private final MissedCalls missed;

	private final DeskSignals signals;

	private final ServiceCalendars calendars;

	private final Clock clock;

	RingingCalls(JdbcClient jdbc, MissedCalls missed, DeskSignals signals, ServiceCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.missed = missed;
		this.signals = signals;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * A call that waits.
	 *
	 * @param caller the number as the exchange gives it, or {@code null}
	 * @param rangAt since when
	 * @param answeredAt when somebody picked it up and did not accept it on a desk, or
	 * {@code null}
	 */
	public record Ringing(Long id, @Nullable String caller, Instant rangAt, @Nullable Instant answeredAt) {

		/**
		 * The number as it stands on a screen that several people see: "0812…890".
		 */
		public @Nullable String shown() {
			return RingingCalls.shown(this.caller);
		}

	}

	static @Nullable String shown(@Nullable String caller) {
		if (caller == null || caller.length() <= SHOWN_FIRST + SHOWN_LAST) {
			return caller;
		}
		return caller.substring(0, SHOWN_FIRST) + "…" + caller.substring(caller.length() - SHOWN_LAST);
	}

	/** What became of a call of which the exchange told. */
	public enum Told {

		/** It waits now. */
		NEW,
		/** It was told before, just so. */
		REPEATED,
		/** Another call was told of under that id. */
		DIFFERENT

	}

	/**
	 * Keeps a call that rings; told twice, it is one, which rang when it is first said to
	 * have rung.
	 */
	@Transactional
	public Told add(Long tokenId, RingingForm form, String unitCode) {
		return add(tokenId, form, unitCode, !this.calendars.around(Indonesian.dateOf(form.at())).isServed(form.at()));
	}

	/** As {@link #add(Long, RingingForm, String)}, where the calendar was read. */
	@Transactional
	public Told add(Long tokenId, RingingForm form, String unitCode, boolean outsideHours) {
		int added = this.jdbc.sql("""
				insert into ringing_calls (token_id, exchange_id, caller, caller_normalised, menu, unit_code, rang_at,
				    outside_hours, form_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (token_id, exchange_id) do nothing""")
			.param(tokenId)
			.param(form.id())
			.param(form.caller())
			.param(normalised(form.caller()))
			.param(form.menu())
			.param(unitCode)
			.param(Timestamp.from(form.at()))
			.param(outsideHours)
			.param(UUID.randomUUID())
			.update();
		if (added == 0) {
			return repeat(tokenId, form, outsideHours);
		}
		this.signals.changed(unitCode);
		return Told.NEW;
	}

	private static @Nullable String normalised(@Nullable String caller) {
		return (caller != null) ? TelephoneNumber.of(caller).map(TelephoneNumber::normalised).orElse(null) : null;
	}

	private Told repeat(Long tokenId, RingingForm form, boolean outsideHours) {
		int same = this.jdbc.sql("""
				update ringing_calls set rang_at = least(rang_at, :at),
				    outside_hours = case when :at < rang_at then :outside else outside_hours end
				where token_id = :token and exchange_id = :id and menu = :menu
				and caller is not distinct from (select case when masked then %s else caller end
				    from (select cast(:caller as varchar) caller) told)""".formatted(MASKED))
			.param("at", Timestamp.from(form.at()))
			.param("outside", outsideHours)
			.param("token", tokenId)
			.param("id", form.id())
			.param("menu", form.menu())
			.param("caller", form.caller())
			.update();
		return (same == 1) ? Told.REPEATED : Told.DIFFERENT;
	}

	/** A call that is known under the exchange's own id. */
	public record Known(Long id, Instant rangAt) {
	}

	/** The call of that exchange; empty when it told of none. */
	public Optional<Known> find(Long tokenId, String exchangeId) {
		return this.jdbc.sql("select id, rang_at from ringing_calls where token_id = ? and exchange_id = ?")
			.param(tokenId)
			.param(exchangeId)
			.query((row, number) -> new Known(row.getLong("id"), row.getTimestamp("rang_at").toInstant()))
			.optional();
	}

	/**
	 * Somebody picked a call up, as the exchange tells; the first time counts. Where it
	 * has ended, that was by its end. Whoever called in vain before is answered now.
	 */
	@Transactional
	public void answer(Long tokenId, String exchangeId, Instant at) {
		record Answered(Long id, String unitCode) {
		}
		this.jdbc.sql("""
				update ringing_calls set answered_at = least(answered_at, finished_at, :at)
				where token_id = :token and exchange_id = :id returning id, unit_code""")
			.param("at", Timestamp.from(at))
			.param("token", tokenId)
			.param("id", exchangeId)
			.query((row, number) -> new Answered(row.getLong("id"), row.getString("unit_code")))
			.optional()
			.ifPresent((answered) -> {
				this.missed.answered(answered.id(), at);
				this.signals.changed(answered.unitCode());
			});
	}

	/** Ends a call; the first end counts. */
	@Transactional
	public void finish(Long tokenId, String exchangeId, Instant at) {
		this.jdbc.sql("""
				update ringing_calls set finished_at = :at,
				    answered_at = case when answered_at is not null then least(answered_at, :at) end
				where token_id = :token and exchange_id = :id and finished_at is null returning unit_code""")
			.param("at", Timestamp.from(at))
			.param("token", tokenId)
			.param("id", exchangeId)
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
				select id, caller, rang_at, answered_at from ringing_calls
				where unit_code = ? and accepted_by is null and finished_at is null and rang_at >= ?
				order by rang_at, id limit ?""")
			.param(me.getUnitCode())
			.param(Timestamp.from(this.clock.instant().minus(LONGEST_WAIT)))
			.param(MOST_SHOWN)
			.query(RingingCalls::ringing)
			.list();
	}

	static boolean takesCalls(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR);
	}

	private static Ringing ringing(ResultSet row, int number) throws SQLException {
		Timestamp answeredAt = row.getTimestamp("answered_at");
		return new Ringing(row.getLong("id"), row.getString("caller"), row.getTimestamp("rang_at").toInstant(),
				(answeredAt != null) ? answeredAt.toInstant() : null);
	}

	/**
	 * Accepts a call of the person's unit, unless somebody else did or it has ended.
	 * Accepted twice by the same person, it is the same call.
	 * @return the id of the form in which it is written down
	 */
	@Transactional
	public Optional<UUID> accept(Long id, SignedIn me) {
		return accept(id, me.getId(), me.getUnitCode(), this.clock.instant());
	}

	/** As {@link #accept(Long, SignedIn)}, at that moment. */
	@Transactional
	public Optional<UUID> accept(Long id, Long staffId, String unitCode, Instant at) {
		Optional<UUID> form = this.jdbc.sql("""
				update ringing_calls set accepted_by = ?, accepted_at = coalesce(accepted_at, ?)
				where id = ? and unit_code = ? and (accepted_by = ? or (accepted_by is null and finished_at is null))
				returning form_id""")
			.param(staffId)
			.param(Timestamp.from(at))
			.param(id)
			.param(unitCode)
			.param(staffId)
			.query(UUID.class)
			.optional();
		form.ifPresent((accepted) -> {
			this.missed.answered(id, at);
			this.signals.changed(unitCode);
		});
		return form;
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
		return this.jdbc.sql("""
				select finished_at from ringing_calls
				where form_id = ? and finished_at is not null and accepted_at is not null""")
			.param(formId)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/**
	 * Lets go the numbers of callers of long ago that nobody has to call back; what else
	 * is known of the calls stays.
	 */
	void forget() {
		this.missed.expire();
		this.jdbc
			.sql("""
					update ringing_calls set caller = %s, caller_normalised = null, masked = true
					where caller is not null and not masked and rang_at < :long_ago
					and (accepted_by is not null or answered_at is not null or call_back_end is not null)"""
				.formatted(MASKED))
			.param("long_ago", Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

	/** The number from which the call of that form came, when the exchange told it. */
	public Optional<String> callerOf(UUID formId) {
		return this.jdbc.sql("select caller from ringing_calls where form_id = ? and caller is not null and not masked")
			.param(formId)
			.query(String.class)
			.optional();
	}

}
