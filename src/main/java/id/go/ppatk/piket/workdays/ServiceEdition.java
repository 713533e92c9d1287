package id.go.ppatk.piket.workdays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which edition of the service calendar and the rosters stands. Each committed change of
 * holidays, service policies, duties, replacements or absences makes a new one, whichever
 * instance of the application it came from.
 */
@Component
public class ServiceEdition {

	private final JdbcClient jdbc;

	ServiceEdition(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The edition that stands now. What is read after it belongs to it, or to a later
	 * one, and may be used for as long as this answers the same.
	 */
	public String current() {
		return this.jdbc.sql("select changed_by::text from service_edition").query(String.class).single();
	}

}
