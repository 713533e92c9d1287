package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Days as they are written in spreadsheets.
 */
class PastedDaysTests {

	private final PastedDays days = new PastedDays(Week.parse("2026-W49"));

	@ParameterizedTest
	@CsvSource({ "Senin, 2026-11-30", "JUMAT, 2026-12-04", "Jum'at, 2026-12-04", "Ahad, 2026-12-06" })
	void aWeekdayIsThatOfTheWeek(String typed, LocalDate day) {
		assertThat(this.days.weekday(typed)).isEqualTo(day);
		assertThat(this.days.day(typed)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-01", "01/12/2026", "1-12-2026", "1.12.2026", "1 Desember 2026", "1 des 2026",
			"Selasa, 1 Desember 2026" })
	void aDateIsReadInEveryShape(String typed) {
		assertThat(this.days.date(typed)).isEqualTo(LocalDate.parse("2026-12-01"));
	}

	@Test
	void theDayComesBeforeTheMonth() {
		assertThat(this.days.date("12/01/2026")).isEqualTo(LocalDate.parse("2026-01-12"));
	}

	@ParameterizedTest
	@CsvSource({ "1/12, 2026-12-01", "Kamis 31/12, 2026-12-31", "Kamis 3 Des, 2026-12-03", "1 Januari, 2027-01-01" })
	void aDateWithoutItsYearIsMeantNearTheWeek(String typed, LocalDate day) {
		assertThat(this.days.date(typed)).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12/31/2026", "31/11", "Jumat 3/12", "1 Foo 2026" })
	void whatHasTheShapeOfADateAndIsNoneIsSaid(String typed) {
		assertThat(this.days.said(typed)).hasValueSatisfying((said) -> {
			assertThat(said.day()).isNull();
			assertThat(said.why()).isNotNull();
		});
	}

	@Test
	void aWeekdayAndADateInCellsOfTheirOwnHaveToAgree() {
		assertThat(this.days.said(List.of("Jumat", "4-12-2026")).map(PastedDays.Said::day))
			.contains(LocalDate.parse("2026-12-04"));
		assertThat(this.days.said(List.of("Kamis", "4-12-2026")).map(PastedDays.Said::why)).isPresent();
	}

	@Test
	void namesSayNothingOfTheDay() {
		assertThat(this.days.said("Petugas DP 1")).isEmpty();
		assertThat(this.days.said("Min")).isEmpty();
		assertThat(this.days.saidInColumn("Petugas DP 1")).isEmpty();
		assertThat(this.days.saidInColumn("Senin depan")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Ani", "31-02-2026", "1 Foo 2026", "2026", "Senin depan", "DP-1" })
	void whatIsNoDayIsNone(String typed) {
		assertThat(this.days.day(typed)).isNull();
	}

	@Test
	void longCellsAreNotTried() {
		assertThat(this.days.day("1 Desember 2026" + " ".repeat(40))).isNull();
	}

}
