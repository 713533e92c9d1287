package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * ISO weeks, as they stand in addresses.
 */
class WeekTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-23, 2026-W48", "2026-11-29, 2026-W48", "2026-11-30, 2026-W49", "2026-12-31, 2026-W53",
			"2027-01-01, 2026-W53", "2027-01-03, 2026-W53", "2027-01-04, 2027-W01", "2024-12-30, 2025-W01",
			"2017-08-21, 2017-W34" })
	void aDayLiesInItsWeekAlsoOverNewYear(LocalDate day, String text) {
		assertThat(Week.of(day)).hasToString(text).isEqualTo(Week.parse(text));
		assertThat(Week.parse(text).contains(day)).isTrue();
		assertThat(Week.parse(text).next().contains(day)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-W48, 2026-W48", "2026-w48, 2026-W48", "pekan ini, 2026-W48", "Pekan  depan, 2026-W49",
			"pekan lalu, 2026-W47", "pekan 50, 2026-W50", "minggu ke-2, 2026-W02", "1 Desember 2026, 2026-W49",
			"besok, 2026-W48" })
	void itIsReadAsPeopleWriteIt(String typed, String week) {
		assertThat(Week.read(typed, LocalDate.parse("2026-11-24"))).contains(Week.parse(week));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "pekan", "pekan 54", "2026-W54", "laporan", "31/13/2026", "081234567890" })
	void whatIsNoWeekIsNone(String typed) {
		assertThat(Week.read(typed, LocalDate.parse("2026-11-24"))).isEmpty();
	}

	@Test
	void itsDaysAreMondayToFriday() {
		assertThat(Week.parse("2026-W48").weekdays()).startsWith(LocalDate.parse("2026-11-23"))
			.endsWith(Week.parse("2026-W48").friday())
			.hasSize(5);
	}

	@Test
	void weeksFollowEachOther() {
		assertThat(Week.parse("2026-W53").next()).isEqualTo(Week.parse("2027-W01"));
		assertThat(Week.parse("2027-W01").previous()).isEqualTo(Week.parse("2026-W53"))
			.isLessThan(Week.parse("2027-W01"));
	}

	@Test
	void itBeginsOnAMonday() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Week(LocalDate.parse("2026-11-24")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-w48", " 2026-W48", "2026-W48 ", "2026W48", "26-W48", "2026-W-1", "2025-W53" })
	void whatIsNoWeekIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Week.parse(text));
	}

}
