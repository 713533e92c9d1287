package id.go.ppatk.piket.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The warnings in spite of which a text was saved ("tetap simpan"), each with why.
 */
@Component
public class OverriddenWarnings {

	private final JdbcClient jdbc;

	OverriddenWarnings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A warning that somebody passed over.
	 *
	 * @param kind what the text looked like
	 * @param reason why it was saved nevertheless
	 * @param by the name of who saved it
	 * @param at when
	 */
	public record OverriddenWarning(Disclosure kind, String reason, String by, Instant at) {
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Long callId, Set<Disclosure> kinds, String reason, Long by, Instant at) {
		kinds.forEach((kind) -> this.jdbc
			.sql("insert into kept_warnings (call_id, kind, reason, kept_by, kept_at) values (?, ?, ?, ?, ?)")
			.params(callId, kind.name(), reason, by, Timestamp.from(at))
			.update());
	}

	/** Those of a call, in the order in which they were passed over. */
	public List<OverriddenWarning> of(Long callId) {
		return this.jdbc.sql("""
				select kind, reason, person.name, kept_at from kept_warnings
				join staff_members person on person.id = kept_by where call_id = ? order by kept_warnings.id""")
			.param(callId)
			.query((row, number) -> new OverriddenWarning(Disclosure.valueOf(row.getString(1)), row.getString(2),
					row.getString(3), row.getTimestamp(4).toInstant()))
			.list();
	}

	/** How many there were from one moment to before another. */
	public long count(Instant from, Instant to) {
		return this.jdbc.sql("select count(*) from kept_warnings where kept_at >= ? and kept_at < ?")
			.params(Timestamp.from(from), Timestamp.from(to))
			.query(Long.class)
			.single();
	}

}
