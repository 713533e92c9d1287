package id.go.ppatk.piket.notices;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The letters that stand in the outbox, in the order in which they were written.
 */
class WrittenLetters {

	private final JdbcClient jdbc;

	WrittenLetters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The names of those to whom letters of that kind go. */
	List<String> readers(String kind) {
		return column("recipient_name", kind);
	}

	/** Where the letters of that kind stand. */
	List<String> states(String kind) {
		return column("state", kind);
	}

	/** That column of each letter of that kind. */
	List<String> column(String column, String kind) {
		return this.jdbc.sql("select " + column + " from letters where kind = ? order by id")
			.param(kind)
			.query(String.class)
			.list();
	}

}
