package id.go.ppatk.piket.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was added to calls after the recap of their duty had been handed in. They are
 * added and read, never changed.
 */
@Component
public class CallAddenda {

	private static final String SELECT = """
			select call.number, call.duty_id, addition, reason, person.name, added_at from call_addenda
			join calls call on call.id = call_id join staff_members person on person.id = added_by """;

	private final JdbcClient jdbc;

	CallAddenda(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An addendum.
	 *
	 * @param callNumber the number of the call
	 * @param dutyId the duty whose recap holds the call
	 * @param text what is added, or what should read otherwise
	 * @param reason why
	 * @param by the name of who added it
	 * @param at when
	 */
	public record Addendum(String callNumber, Long dutyId, String text, String reason, String by, Instant at) {

		/** Keeps what was said out of logs. */
		@Override
		public String toString() {
			return "Addendum to " + this.callNumber;
		}

	}

	/**
	 * Adds one; the same form a second time adds nothing.
	 * @return whether it was added
	 */
	public boolean add(UUID formId, Long callId, String text, String reason, Long by, Instant at) {
		return this.jdbc.sql("""
				insert into call_addenda (form_id, call_id, addition, reason, added_by, added_at)
				values (?, ?, ?, ?, ?, ?) on conflict (form_id) do nothing""")
			.params(formId, callId, text, reason, by, Timestamp.from(at))
			.update() == 1;
	}

	/** Whether that form added just this. */
	public boolean holds(UUID formId, Long callId, String text, String reason, Long by) {
		return this.jdbc.sql("""
				select exists (select 1 from call_addenda where form_id = ? and call_id = ? and addition = ?
				and reason = ? and added_by = ?)""")
			.params(formId, callId, text, reason, by)
			.query(Boolean.class)
			.single();
	}

	private static Addendum addendum(ResultSet row, int number) throws SQLException {
		return new Addendum(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
				row.getTimestamp(6).toInstant());
	}

	/** Those of a call, the earliest first. */
	public List<Addendum> of(Long callId) {
		return this.jdbc.sql(SELECT + " where call_id = ? order by added_at, call_addenda.id")
			.param(callId)
			.query(CallAddenda::addendum)
			.list();
	}

	/** Those of the calls of these duties, the earliest first. */
	public List<Addendum> ofDuties(Collection<Long> dutyIds) {
		return this.jdbc.sql(SELECT + " where call.duty_id = any(?) order by added_at, call_addenda.id")
			.param(dutyIds.toArray(Long[]::new))
			.query(CallAddenda::addendum)
			.list();
	}

}
