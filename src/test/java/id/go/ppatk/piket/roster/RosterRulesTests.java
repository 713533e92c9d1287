package id.go.ppatk.piket.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule of the roster, and that the database holds the same ones.
 */
@ApplicationTest
@FreshDatabase
class RosterRulesTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

	@Autowired
	Fixtures fixtures;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	Units units;

	Long[] dp;

	Long stranger;

	RosterRules rules;

	@BeforeEach
	void rulesOfDp() {
		List<StaffMember> officers = List.of(this.fixtures.officer("DP", 1), this.fixtures.officer("DP", 2),
				this.fixtures.officer("DP", 3), this.fixtures.officer("DP", 4));
		this.dp = officers.stream().map(StaffMember::getId).toArray(Long[]::new);
		this.stranger = this.fixtures.officer("PTI", 1).getId();
		Map<Long, String> names = officers.stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
		Unit unit = this.units.findByCode("DP").orElseThrow();
		this.rules = new RosterRules(unit, this.calendars.around(MONDAY, NEW_YEAR), MONDAY, names, names, Changes.NONE);
	}

	@Test
	void aWeekendTakesNoNames() {
		assertThat(this.rules.noWeekend(List.of(dp(MONDAY, 1, 0, 1)))).isEmpty();
		assertThat(this.rules.noWeekend(List.of(dp(MONDAY.minusDays(1), 1, 0, 1)))).extracting(Violation::arguments)
			.containsExactly(List.of("Minggu, 29 November 2026"));
	}

	@Test
	void aHolidayTakesNoNamesAndSaysWhy() {
		assertThat(this.rules.noHoliday(List.of(dp(MONDAY, 1, 0, 1)))).isEmpty();
		assertThat(this.rules.noHoliday(List.of(dp(NEW_YEAR, 1, 0, 1)))).extracting(Violation::arguments)
			.containsExactly(List.of("Jumat, 1 Januari 2027", "Tahun Baru Masehi"));
	}

	@Test
	void aDayBeforeThePiketTakesNoNames() {
		assertThat(this.rules.withinThePiket(List.of(dp(MONDAY, 1, 0, 1)))).isEmpty();
		assertThat(this.rules.withinThePiket(List.of(dp(LocalDate.parse("2017-08-18"), 1, 0, 1)))).hasSize(1);
	}

	@Test
	void onlyPostsOfThePolicyTakeNames() {
		assertThat(this.rules.knownPost(List.of(dp(MONDAY, 2, 0, 1)))).isEmpty();
		assertThat(this.rules.knownPost(List.of(dp(MONDAY, 3, 0, 1)))).hasSize(1);
	}

	@Test
	void whatWasNamedStaysAndWhatWasNotMayBeAdded() {
		LocalDate past = MONDAY.minusDays(3);
		List<Assignment> before = List.of(dp(past, 1, 0, null));
		assertThat(this.rules.historyStays(List.of(dp(past, 1, 0, 1)), before)).isEmpty();
		assertThat(this.rules.historyStays(List.of(dp(past, 1, 2, null)), before)).hasSize(1);
		assertThat(this.rules.historyStays(List.of(dp(past, 1, null, null)), before)).hasSize(1);
		assertThat(this.rules.historyStays(List.of(dp(MONDAY, 1, 2, null)), List.of(dp(MONDAY, 1, 0, null)))).isEmpty();
	}

	@Test
	void bothAreOfficersOfTheUnit() {
		assertThat(this.rules.officersOfTheUnit(List.of(dp(MONDAY, 1, 0, 1)))).isEmpty();
		Assignment both = new Assignment("DP", new Place(MONDAY, 1), this.stranger, this.stranger + 1000);
		assertThat(this.rules.officersOfTheUnit(List.of(both))).hasSize(2);
	}

	@Test
	void somebodyWhoLeftStaysInHistory() {
		Assignment past = new Assignment("DP", new Place(MONDAY.minusDays(3), 1), this.stranger, null);
		assertThat(this.rules.violations(List.of(past), List.of(past), List.of())).isEmpty();
		Assignment still = new Assignment("DP", new Place(MONDAY, 1), this.stranger, null);
		assertThat(this.rules.violations(List.of(still), List.of(still), List.of())).hasSize(1);
	}

	@Test
	void officerAndSubstituteAreTwoPeople() {
		assertThat(this.rules.twoPeople(List.of(dp(MONDAY, 1, 0, 1), dp(MONDAY, 2, null, null)))).isEmpty();
		assertThat(this.rules.twoPeople(List.of(dp(MONDAY, 1, 0, 0)))).hasSize(1);
	}

	@Test
	void nobodyHasTwoPlacesOnADay() {
		assertThat(this.rules.onePlaceADay(List.of(dp(MONDAY, 1, 0, 1), dp(MONDAY, 2, 2, 3)), List.of())).isEmpty();
		assertThat(this.rules.onePlaceADay(List.of(dp(MONDAY, 1, 0, 1), dp(MONDAY.plusDays(1), 1, 0, 1)), List.of()))
			.isEmpty();
		assertThat(this.rules.onePlaceADay(List.of(dp(MONDAY, 1, 0, 1), dp(MONDAY, 2, 0, 3)), List.of())).hasSize(1);
		assertThat(this.rules.onePlaceADay(List.of(dp(MONDAY, 1, 0, 1), dp(MONDAY, 2, 2, 1)), List.of()))
			.as("one substitute for both posts")
			.hasSize(1);
		assertThat(this.rules.onePlaceADay(List.of(dp(MONDAY, 1, 0, 1)),
				List.of(new Assignment("PTI", new Place(MONDAY, 1), this.dp[0], null))))
			.as("in another unit")
			.hasSize(1);
	}

	@Test
	void theDatabaseRefusesWhatTheRulesRefuse(@Autowired TestDatabase database) throws SQLException {
		Random random = new Random(20261124);
		try (Connection connection = database.connect()) {
			connection.setAutoCommit(false);
			try (PreparedStatement roster = connection
				.prepareStatement("insert into week_rosters (unit_code, week_start) values ('DP', ?)")) {
				roster.setObject(1, MONDAY);
				roster.executeUpdate();
			}
			int accepted = 0;
			for (int i = 0; i < 300; i++) {
				List<Assignment> plan = new ArrayList<>();
				for (LocalDate day : Week.of(MONDAY).weekdays().subList(0, 2)) {
					plan.add(dp(day, 1, someone(random), someone(random)));
					plan.add(dp(day, 2, someone(random), someone(random)));
				}
				boolean allowed = this.rules.violations(plan, List.of(), List.of()).isEmpty();
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

	private Assignment dp(LocalDate day, int post, @Nullable Integer officer, @Nullable Integer substitute) {
		return new Assignment("DP", new Place(day, post), (officer != null) ? this.dp[officer] : null,
				(substitute != null) ? this.dp[substitute] : null);
	}

}
