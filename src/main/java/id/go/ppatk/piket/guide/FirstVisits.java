package id.go.ppatk.piket.guide;

import java.sql.Timestamp;
import java.time.Clock;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has been shown what their role does, and has closed that.
 */
@Component
class FirstVisits {

	private final JdbcClient database;

	private final Clock clock;

	FirstVisits(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	boolean isClosed(SignedIn person) {
		return this.database.sql("select exists (select 1 from first_visits where staff_id = :person)")
			.param("person", person.getId())
			.query(Boolean.class)
			.single();
	}

	/** Closed once, it stays closed. */
	void close(SignedIn person) {
		this.database.sql(
				"insert into first_visits (staff_id, closed_at) values (:person, :now) on conflict (staff_id) do nothing")
			.param("person", person.getId())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

}
