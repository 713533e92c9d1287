package id.go.ppatk.piket.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The call sheet of each duty, open until its recap is handed in. Saving a call and
 * handing in the recap both lock the sheet, so that no call slips in between: many calls
 * may be saved at once, but none while the recap is handed in.
 */
@Component
public class CallSheets {

	private final JdbcClient jdbc;

	CallSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps the sheet from being frozen until the end of the transaction, and makes it
	 * when it is the first call; other calls may be saved meanwhile.
	 * @return whether the sheet is still open
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean enter(Long dutyId) {
		return shared(dutyId).orElseGet(() -> {
			make(dutyId);
			return shared(dutyId).orElseThrow();
		});
	}

	private Optional<Boolean> shared(Long dutyId) {
		return this.jdbc.sql("select frozen_at is null from call_sheets where duty_id = ? for share")
			.param(dutyId)
			.query(Boolean.class)
			.optional();
	}

	private void make(Long dutyId) {
		this.jdbc.sql("insert into call_sheets (duty_id) values (?) on conflict do nothing").param(dutyId).update();
	}

	/**
	 * Locks the sheet for oneself until the end of the transaction and makes it when it
	 * is the first call.
	 * @return whether the sheet is still open
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean lock(Long dutyId) {
		make(dutyId);
		return this.jdbc.sql("select frozen_at is null from call_sheets where duty_id = ? for update")
			.param(dutyId)
			.query(Boolean.class)
			.single();
	}

	/** The duties of that period that have a call sheet which is still open. */
	public Set<Long> open(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select duty_id from call_sheets join duties on duties.id = duty_id
				where frozen_at is null and duty_date between ? and ?""")
			.param(first)
			.param(last)
			.query(Long.class)
			.set();
	}

	/** Whether the recap of the duty has been handed in. */
	public boolean isFrozen(Long dutyId) {
		return this.jdbc.sql("select exists (select 1 from call_sheets where duty_id = ? and frozen_at is not null)")
			.param(dutyId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Freezes the sheet: the recap has been handed in, and nothing of its calls is typed
	 * any more.
	 * @throws IllegalStateException when it is frozen already
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void freeze(Long dutyId, Instant at) {
		if (!lock(dutyId)) {
			throw new IllegalStateException("the recap has been handed in");
		}
		this.jdbc.sql("update call_sheets set frozen_at = ? where duty_id = ?")
			.param(Timestamp.from(at))
			.param(dutyId)
			.update();
		this.jdbc.sql("delete from call_drafts where form_id in (select form_id from calls where duty_id = ?)")
			.param(dutyId)
			.update();
	}

}
