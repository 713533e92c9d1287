package id.go.ppatk.piket.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database refuses the same plans as {@link RosterRules}.
 */
class RosterRulesDatabaseTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	@Test
	void theDatabaseRefusesWhatTheRulesRefuse() throws SQLException {
		Random random = new Random(20261124);
		try (Connection connection = TestDatabase.create().connect()) {
			connection.setAutoCommit(false);
			Long[] officers = officers(connection);
			RosterRules rules = RosterRulesTests.rules(officers);
			try (PreparedStatement roster = connection
				.prepareStatement("insert into week_rosters (unit_code, week_start) values ('DP', ?)")) {
				roster.setObject(1, MONDAY);
				roster.executeUpdate();
			}
			int accepted = 0;
			for (int i = 0; i < 300; i++) {
				List<Assignment> plan = new ArrayList<>();
				for (LocalDate day : Week.of(MONDAY).weekdays().subList(0, 2)) {
					plan.add(dp(officers, day, 1, someone(random), someone(random)));
					plan.add(dp(officers, day, 2, someone(random), someone(random)));
				}
				boolean allowed = rules.violations(plan, List.of(), List.of()).isEmpty();
				assertThat(accepts(connection, plan)).as("%s", plan).isEqualTo(allowed);
				accepted += allowed ? 1 : 0;
			}
			assertThat(accepted).as("plans that both accept").isBetween(30, 270);
			connection.rollback();
		}
	}

	private static boolean accepts(Connection connection, List<Assignment> plan) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try (PreparedStatement duty = connection.prepareStatement("""
				insert into duties (roster_id, unit_code, duty_date, post, officer_id, substitute_id)
				select id, unit_code, ?, ?, ?, ? from week_rosters""")) {
			for (Assignment assignment : plan) {
				duty.setObject(1, assignment.place().day());
				duty.setInt(2, assignment.place().post());
				duty.setObject(3, assignment.officerId(), java.sql.Types.BIGINT);
				duty.setObject(4, assignment.substituteId(), java.sql.Types.BIGINT);
				duty.executeUpdate();
			}
			connection.createStatement().execute("set constraints all immediate");
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
		finally {
			connection.rollback(before);
			connection.createStatement().execute("set constraints all deferred");
		}
	}

	@Nullable private static Integer someone(Random random) {
		int index = random.nextInt(7);
		return (index < 4) ? index : null;
	}

	private static Long[] officers(Connection connection) throws SQLException {
		List<Long> officers = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
				insert into staff_members (username, name, unit_code)
				select 'petugas.dp.' || number, 'Petugas DP ' || number, 'DP' from generate_series(1, 4) number
				returning id""")) {
			while (row.next()) {
				officers.add(row.getLong(1));
			}
		}
		return officers.toArray(Long[]::new);
	}

	private static Assignment dp(Long[] officers, LocalDate day, int post, @Nullable Integer officer,
			@Nullable Integer substitute) {
		return new Assignment("DP", new Place(day, post), (officer != null) ? officers[officer] : null,
				(substitute != null) ? officers[substitute] : null);
	}

}
