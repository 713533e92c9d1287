package id.go.ppatk.piket;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the other tests rely on when they ask for a database.
 */
class TestDatabaseTests {

	@Test
	void eachDatabaseIsMigratedAndApart() throws SQLException {
		TestDatabase one = TestDatabase.create();
		TestDatabase other = TestDatabase.create();
		execute(one, "CREATE TABLE only_here (id int)");
		assertThat(has(one, "only_here")).isTrue();
		assertThat(has(other, "only_here")).isFalse();
		assertThat(has(other, "flyway_schema_history")).isTrue();
		assertThat(has(TestDatabase.empty(), "flyway_schema_history")).isFalse();
		one.reset();
		assertThat(has(one, "only_here")).isFalse();
	}

	private static void execute(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static boolean has(TestDatabase database, String table) throws SQLException {
		try (Connection connection = database.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	@Nested
	@DatabaseTest
	class Slice {

		@Autowired
		JdbcTemplate jdbc;

		@Autowired
		TestDatabase database;

		@Test
		void runsOnItsOwnDatabase() throws SQLException {
			assertThat(this.jdbc.queryForObject("SELECT current_setting('server_version_num')::int", Integer.class))
				.isGreaterThanOrEqualTo(180000);
			assertThat(this.database.url())
				.endsWith(this.jdbc.queryForObject("SELECT current_database()", String.class));
		}

	}

	@Nested
	@ApplicationTest
	@FreshDatabase
	class Application {

		@Autowired
		JdbcTemplate jdbc;

		@Autowired
		Environment environment;

		@Autowired
		MockMvc mvc;

		@Test
		void startsWithoutSamples() {
			assertThat(this.mvc).isNotNull();
			assertThat(this.environment.getProperty("piket.demo")).isEqualTo("false");
		}

		@Test
		void goesOnAfterItsDatabaseWasMadeAnew(@Autowired ApplicationContext context) {
			this.jdbc.execute("CREATE TABLE left_behind (id int)");
			FreshDatabaseListener.reset(context);
			assertThat(this.jdbc.queryForObject("SELECT to_regclass('left_behind') IS NULL", Boolean.class)).isTrue();
		}

	}

}
