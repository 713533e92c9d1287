package id.go.ppatk.piket.workdays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.workdays.HolidayFile.ListedDay;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The uploaded lists that wait to be looked through.
 */
@Component
class HolidayProposals {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	HolidayProposals(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Keeps a list and answers with its id. */
	Long add(String fileName, Instant at, HolidayFile.Content list) {
		return this.jdbc.sql("""
				insert into holiday_proposals (file_name, proposed_at, content, left_out)
				values (?, ?, ?::jsonb, ?::jsonb) returning id""")
			.params(fileName, Timestamp.from(at), this.json.writeValueAsString(list.days()),
					this.json.writeValueAsString(list.leftOut()))
			.query(Long.class)
			.single();
	}

	Optional<HolidayProposal> find(Long id) {
		return this.jdbc.sql("select * from holiday_proposals where id = ?").param(id).query(this::proposal).optional();
	}

	/**
	 * The list.
	 * @throws ResponseStatusException 404 when there is none
	 */
	HolidayProposal existing(Long id) {
		return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** All that wait, the latest first. */
	List<HolidayProposal> all() {
		return this.jdbc.sql("select * from holiday_proposals order by id desc").query(this::proposal).list();
	}

	/** Removes it; answers whether it was still there. */
	boolean remove(Long id) {
		return this.jdbc.sql("delete from holiday_proposals where id = ?").param(id).update() == 1;
	}

	private HolidayProposal proposal(ResultSet row, int number) throws SQLException {
		return new HolidayProposal(row.getLong("id"), row.getString("file_name"),
				row.getTimestamp("proposed_at").toInstant(),
				List.of(this.json.readValue(row.getString("content"), ListedDay[].class)),
				List.of(this.json.readValue(row.getString("left_out"), HolidayFile.LeftOut[].class)));
	}

}
