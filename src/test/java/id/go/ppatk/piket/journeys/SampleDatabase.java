package id.go.ppatk.piket.journeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import id.go.ppatk.piket.TestDatabase;

/**
 * A {@link TestDatabase} with the samples of demo mode: a copy of one in which the
 * application made them once per JVM, on Tuesday, 24 November 2026, 10.15 WIB. An
 * application that starts on it later that day adds nothing. Its people have been here
 * before.
 */
final class SampleDatabase {

	private static final TestDatabase TEMPLATE = make();

	private SampleDatabase() {
	}

	static TestDatabase create() {
		return TEMPLATE.copy();
	}

	private static TestDatabase make() {
		TestDatabase database = TestDatabase.create();
		RunningApplication.start(database, "2026-11-24T10:15+07:00").close();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.executeUpdate(
					"insert into first_visits (staff_id, closed_at) select id, '2026-11-24T10:15+07:00' from staff_members");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return database;
	}

}
