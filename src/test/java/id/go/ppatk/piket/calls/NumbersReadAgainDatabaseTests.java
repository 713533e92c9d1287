package id.go.ppatk.piket.calls;

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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Telephone numbers that were stored before one number was one number.
 */
class NumbersReadAgainDatabaseTests {

	@Test
	void storedNumbersAreReadAgainFrozenOnesTooAndWhatWasTypedStays() throws SQLException {
		TestDatabase database = TestDatabase.empty();
		try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
			migrate(database, "131");
			sql.execute("set session_replication_role = replica");
			sql.execute("insert into call_sheets (duty_id, frozen_at) values (1, now())");
			sql.execute(
					"""
							insert into calls (id, form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at,
							    finished_at, caller_name_withheld, caller_kind, recorded_at)
							values (1, gen_random_uuid(), 'CC-20261124-0001', 'RECORDED', 'DP', 1, 1, '2026-11-24',
							    '2026-11-24T09:00+07',
							    '2026-11-24T09:10+07', true, 'MASYARAKAT', '2026-11-24T09:10+07')""");
			sql.execute("""
					insert into call_contacts (call_id, position, kind, raw, normalised) values
					    (1, 1, 'PHONE', '0811 955 021', '+62811955021'),
					    (1, 2, 'PHONE', '62811955021', '+6262811955021'),
					    (1, 3, 'PHONE', '0062811955021', '62811955021'),
					    (1, 4, 'PHONE', '081xxxxx', '081xxxxx'),
					    (1, 5, 'PHONE', 'tidak terbaca', 'tidak terbaca'),
					    (1, 6, 'EMAIL', '62811955021@def.com', '62811955021@def.com')""");
			sql.execute(
					"""
							insert into call_contacts_history (id, rev, revtype, call_id, position, kind, raw, normalised) values
							    (7, 1, 0, 1, 1, 'PHONE', '62811955021', '+6262811955021'),
							    (7, 2, 0, 1, 1, 'PHONE', '0062811955021', '62811955021'), (8, 2, 2, 1, 2, null, null, null)""");
			sql.execute("set session_replication_role = origin");
			migrate(database, "137");
			assertThat(rows(sql, "select raw || ' ' || normalised from call_contacts order by position"))
				.containsExactly("0811 955 021 +62811955021", "62811955021 +62811955021", "0062811955021 +62811955021",
						"081xxxxx 081xxxxx", "tidak terbaca tidak terbaca", "62811955021@def.com 62811955021@def.com");
			assertThat(rows(sql,
					"select coalesce(raw || ' ' || normalised, '-') from call_contacts_history order by id, rev"))
				.containsExactly("62811955021 +62811955021", "0062811955021 +62811955021", "-");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> sql.execute("update call_contacts set normalised = '1'"))
				.withMessageContaining("never changes");
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
