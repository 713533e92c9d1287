package id.go.ppatk.piket.telephony;

import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which sessions have neither run out nor been ended, without using them: who only asks
 * keeps none alive.
 */
final class LiveSessions {

	private final JdbcClient jdbc;

	/** Asks at that database. */
	LiveSessions(DataSource database) {
		this.jdbc = JdbcClient.create(database);
	}

	/** Those of these sessions that go on. */
	Set<String> among(Set<String> ids) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(
				this.jdbc.sql("select session_id from spring_session where session_id in (:ids) and expiry_time > :now")
					.param("ids", ids)
					.param("now", System.currentTimeMillis())
					.query(String.class)
					.list());
	}

}
