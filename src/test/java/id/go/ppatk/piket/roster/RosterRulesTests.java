package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.units.PlainUnit;
import id.go.ppatk.piket.workdays.MigratedWorkdays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule of the roster.
 */
class RosterRulesTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

	private final Long[] dp = { 1L, 2L, 3L, 4L };

	private final Long stranger = 5L;

	private final RosterRules rules = rules(this.dp);

	/** Those of DP, whose officers these are. */
	static RosterRules rules(Long... officers) {
		Map<Long, String> names = Stream.of(officers).collect(Collectors.toMap((id) -> id, (id) -> "Petugas DP " + id));
		return new RosterRules(new PlainUnit("DP", "Direktorat Pelaporan"), MigratedWorkdays.calendar(), MONDAY, names,
				names, Changes.NONE);
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

	private Assignment dp(LocalDate day, int post, @Nullable Integer officer, @Nullable Integer substitute) {
		return new Assignment("DP", new Place(day, post), (officer != null) ? this.dp[officer] : null,
				(substitute != null) ? this.dp[substitute] : null);
	}

}
