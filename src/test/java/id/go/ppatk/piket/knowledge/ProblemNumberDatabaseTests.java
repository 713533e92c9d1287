package id.go.ppatk.piket.knowledge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that knew a problem by its place know it by its number after the migration.
 */
class ProblemNumberDatabaseTests {

	@Test
	void whatKnewAProblemByItsPlaceKnowsItByItsNumber() throws SQLException {
		TestDatabase database = TestDatabase.empty();
		try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
			migrate(database, "65");
			sql.execute("set session_replication_role = replica");
			call(sql, 1, "CC-20261124-0001", 2, 3, 5);
			call(sql, 2, "CC-20261124-0002", 1, 2);
			sql.execute(
					"""
							insert into article_uses (article_id, call_number, problem_number, used_at) values
							    (7, 'CC-20261124-0001', 1, now()), (7, 'CC-20261124-0001', 2, now()), (8, 'CC-20261124-0001', 3, now()),
							    (7, 'CC-20261124-0002', 1, now()), (7, 'CC-20261124-0002', 2, now()), (9, 'CC-20261124-0009', 1, now())""");
			sql.execute(
					"""
							insert into open_questions (id, unit_code, topic_id, state) values (1, 'DP', 6, 'OPEN'), (2, 'DP', 6, 'OPEN')""");
			sql.execute("""
					insert into askings (question_id, call_number, problem_number, problem, asked_at) values
					    (1, 'CC-20261124-0001', 1, 'pertama', now()), (1, 'CC-20261124-0001', 2, 'kedua', now()),
					    (1, 'CC-20261124-0001', 3, 'ketiga', now()), (2, 'CC-20261124-0002', 2, 'kedua', now())""");
			migrate(database, "80");
			assertThat(rows(sql, "select call_number || ' ' || article_id || ' ' || problem_number from article_uses"))
				.containsExactlyInAnyOrder("CC-20261124-0001 7 2", "CC-20261124-0001 7 3", "CC-20261124-0001 8 5",
						"CC-20261124-0002 7 1", "CC-20261124-0002 7 2", "CC-20261124-0009 9 1");
			assertThat(rows(sql, "select call_number || ' ' || problem || ' ' || problem_number from askings"))
				.containsExactlyInAnyOrder("CC-20261124-0001 pertama 2", "CC-20261124-0001 kedua 3",
						"CC-20261124-0001 ketiga 5", "CC-20261124-0002 kedua 2");
		}
		finally {
			database.drop();
		}
	}

	private static void migrate(TestDatabase database, String version) {
		Flyway.configure()
			.dataSource(database.url(), database.username(), database.password())
			.locations("classpath:db/migration")
			.target(version)
			.load()
			.migrate();
	}

	private static void call(Statement sql, long id, String number, int... problems) throws SQLException {
		sql.execute("""
				insert into calls (id, form_id, number, state, unit_code, answered_by, call_date, received_at)
				values (%d, gen_random_uuid(), '%s', 'OPEN', 'DP', 1, '2026-11-24', '2026-11-24T09:00+07')"""
			.formatted(id, number));
		for (int problem : problems) {
			sql.execute("""
					insert into call_problems (call_id, position, topic_id, problem, outcome)
					values (%d, %d, 6, 'x', 'TUNTAS')""".formatted(id, problem));
		}
	}

	private static List<String> rows(Statement sql, String query) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (ResultSet found = sql.executeQuery(query)) {
			while (found.next()) {
				rows.add(found.getString(1));
			}
		}
		return rows;
	}

}
