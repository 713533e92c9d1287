package id.go.ppatk.piket.calls;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.web.SharedReads;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of calls, kept from the first characters until the call is written down; of
 * an abandoned call too, for who takes that back. Each is its owner's alone.
 */
@Component
public class CallDrafts {

	private static final Duration BROUGHT_BACK_WITHIN = Duration.ofDays(1);

	/** The version of ids that are made of names. */
	private static final int BY_NAME = 3;

	private final JdbcClient jdbc;

	CallDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps what was typed last. It waits for a call of that form that is being saved at
	 * this moment, so that no draft outlives its call.
	 * @param callNumber the recorded call that it corrects, or {@code null}
	 * @param fields the form as JSON, without what is confidential
	 * @return whether it was kept: not when the form is another person's, nor when its
	 * call has been recorded or cancelled, nor when its id is that of a correction which
	 * it is not
	 */
	@Transactional
	public boolean save(UUID formId, @Nullable String callNumber, Long ownerId, String fields, Instant at) {
		if (isOfCorrection(formId) && (callNumber == null || !formId.equals(correction(callNumber, ownerId)))) {
			return false;
		}
		boolean closed = this.jdbc.sql("select state, answered_by from calls where form_id = ? for share")
			.param(formId)
			.query((row, number) -> !row.getString(1).equals(Call.State.OPEN.name()) || row.getLong(2) != ownerId)
			.optional()
			.orElse(false);
		return !closed && this.jdbc.sql("""
				insert into call_drafts as draft (form_id, call_number, owner_id, fields, saved_at)
				values (?, ?, ?, ?::jsonb, ?)
				on conflict (form_id) do update
				set fields = excluded.fields, saved_at = excluded.saved_at, thrown_away_at = null
				where draft.owner_id = excluded.owner_id""")
			.params(formId, callNumber, ownerId, fields, Timestamp.from(at))
			.update() == 1;
	}

	/**
	 * The id of the form in which that person corrects that call: of each call each
	 * person has one.
	 */
	public static UUID correction(String callNumber, Long ownerId) {
		return UUID.nameUUIDFromBytes((callNumber + " " + ownerId).getBytes(StandardCharsets.UTF_8));
	}

	/** Whether a form with that id corrects a call: no call of its own bears it. */
	public static boolean isOfCorrection(UUID formId) {
		return formId.version() == BY_NAME;
	}

	/** The draft of that form, for its owner, unless it was thrown away. */
	public Optional<CallDraft> find(UUID formId, Long ownerId) {
		return this.jdbc.sql("select * from call_drafts where form_id = ? and owner_id = ? and thrown_away_at is null")
			.params(formId, ownerId)
			.query(CallDrafts::draft)
			.optional();
	}

	/** Whether some other person's draft bears that form's id. */
	public boolean isOfAnother(UUID formId, Long staffId) {
		return this.jdbc.sql("select exists (select 1 from call_drafts where form_id = ? and owner_id <> ?)")
			.params(formId, staffId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * All that the person has begun and not abandoned: the calls that were taken, the
	 * earliest first, then the forms without one, the latest first. What was typed of a
	 * call that was abandoned or had no matter is kept in case that is taken back.
	 */
	public List<BegunCall> begunBy(Long staffId) {
		return SharedReads.of(List.of(CallDrafts.class, staffId), () -> readBegunBy(staffId));
	}

	private List<BegunCall> readBegunBy(Long staffId) {
		return this.jdbc
			.sql("""
					select coalesce(taken.form_id, draft.form_id) form_id, taken.number, taken.received_at,
						draft.call_number, draft.fields, draft.saved_at
					from (select * from calls where answered_by = ? and state = 'OPEN') taken
					full join (select * from call_drafts where owner_id = ? and thrown_away_at is null and not exists (
						select 1 from calls where form_id = call_drafts.form_id and state in ('CANCELLED', 'NO_MATTER'))) draft
					on draft.form_id = taken.form_id
					order by taken.received_at nulls last, taken.id, draft.saved_at desc""")
			.params(staffId, staffId)
			.query(CallDrafts::begun)
			.list();
	}

	/**
	 * Throws away what the person typed; until another one is thrown away on a later day
	 * it can be brought back.
	 * @return whether there was anything of the person's
	 */
	@Transactional
	public boolean throwAway(UUID formId, Long ownerId, Instant at) {
		this.jdbc.sql("delete from call_drafts where owner_id = ? and thrown_away_at < ?")
			.param(ownerId)
			.param(Timestamp.from(at.minus(BROUGHT_BACK_WITHIN)))
			.update();
		return this.jdbc.sql("update call_drafts set thrown_away_at = ? where form_id = ? and owner_id = ?")
			.param(Timestamp.from(at))
			.param(formId)
			.param(ownerId)
			.update() == 1;
	}

	/** Brings back what the person threw away. */
	public void bringBack(UUID formId, Long ownerId) {
		this.jdbc.sql("update call_drafts set thrown_away_at = null where form_id = ? and owner_id = ?")
			.param(formId)
			.param(ownerId)
			.update();
	}

	/**
	 * Forgets what was typed of a call, whoever did, because it is written down.
	 */
	public void forget(UUID formId) {
		this.jdbc.sql("delete from call_drafts where form_id = ?").param(formId).update();
	}

	/**
	 * Forgets everybody's corrections of a call, because something was said in
	 * confidence.
	 */
	public void forgetCorrections(String callNumber) {
		this.jdbc.sql("delete from call_drafts where call_number = ?").param(callNumber).update();
	}

	private static BegunCall begun(ResultSet row, int number) throws SQLException {
		String taken = row.getString("number");
		return new BegunCall(row.getObject("form_id", UUID.class),
				(taken != null) ? new BegunCall.Taken(taken, row.getTimestamp("received_at").toInstant()) : null,
				(row.getTimestamp("saved_at") != null) ? draft(row, number) : null);
	}

	private static CallDraft draft(ResultSet row, int number) throws SQLException {
		return new CallDraft(row.getObject("form_id", UUID.class), row.getString("call_number"),
				row.getString("fields"), row.getTimestamp("saved_at").toInstant());
	}

}
