package id.go.ppatk.piket.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The uploaded files that wait to be looked through, each for who uploaded it.
 */
@Component
class RecapImports {

	/** How long one waits before it is forgotten. */
	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RecapImports(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Keeps a file, answers with its id, and forgets those that nobody took up. */
	Long add(String fileName, Long by, Instant at, List<ImportedSheet> sheets) {
		this.jdbc.sql("delete from recap_imports where uploaded_at < ?").param(Timestamp.from(at.minus(KEPT))).update();
		return this.jdbc.sql("""
				insert into recap_imports (file_name, uploaded_by, uploaded_at, content) values (?, ?, ?, ?::jsonb)
				returning id""")
			.params(fileName, by, Timestamp.from(at), this.json.writeValueAsString(sheets))
			.query(Long.class)
			.single();
	}

	Optional<RecapImport> find(Long id, Long by) {
		return this.jdbc
			.sql("select id, file_name, uploaded_at, content from recap_imports where id = ? and uploaded_by = ?")
			.params(id, by)
			.query(this::recapImport)
			.optional();
	}

	/** All that wait for the person, the latest first. */
	List<RecapImport> of(Long by) {
		return this.jdbc.sql(
				"select id, file_name, uploaded_at, content from recap_imports where uploaded_by = ? order by uploaded_at desc, id desc")
			.param(by)
			.query(this::recapImport)
			.list();
	}

	/** Removes it; answers whether it was still there. */
	boolean remove(Long id, Long by) {
		return this.jdbc.sql("delete from recap_imports where id = ? and uploaded_by = ?").params(id, by).update() == 1;
	}

	private RecapImport recapImport(ResultSet row, int number) throws SQLException {
		return new RecapImport(row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(),
				List.of(this.json.readValue(row.getString(4), ImportedSheet[].class)));
	}

}
