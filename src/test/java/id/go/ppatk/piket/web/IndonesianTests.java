package id.go.ppatk.piket.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Dates, times and durations as people read and type them.
 */
class IndonesianTests {

	private final Indonesian indonesian = new Indonesian();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026-11-23|Senin, 23 November 2026", "2026-11-24|Selasa, 24 November 2026",
					"2026-11-25|Rabu, 25 November 2026", "2026-11-26|Kamis, 26 November 2026",
					"2026-11-27|Jumat, 27 November 2026", "2026-11-28|Sabtu, 28 November 2026",
					"2026-11-29|Minggu, 29 November 2026" })
	void aDayHasItsWeekday(LocalDate day, String text) {
		assertThat(this.indonesian.day(day)).isEqualTo(text);
		assertThat(this.indonesian.weekday(day)).isEqualTo(text.substring(0, text.indexOf(',')));
	}

	@ParameterizedTest
	@CsvSource({ "1, Januari", "2, Februari", "3, Maret", "4, April", "5, Mei", "6, Juni", "7, Juli", "8, Agustus",
			"9, September", "10, Oktober", "11, November", "12, Desember" })
	void monthsAreWrittenOut(int month, String name) {
		LocalDate first = LocalDate.of(2027, month, 1);
		assertThat(this.indonesian.date(first)).isEqualTo("1 " + name + " 2027");
		assertThat(this.indonesian.dayAndMonth(first)).isEqualTo("1 " + name);
		assertThat(this.indonesian.month(YearMonth.from(first))).isEqualTo(name + " 2027");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026-11-24|2026-11-24|24 November 2026", "2026-11-23|2026-11-27|23–27 November 2026",
					"2026-11-30|2026-12-04|30 November–4 Desember 2026",
					"2026-12-28|2027-01-01|28 Desember 2026–1 Januari 2027",
					"2025-11-24|2026-11-24|24 November 2025–24 November 2026",
					"2026-01-01|2026-12-31|1 Januari–31 Desember 2026" })
	void aPeriodSaysNothingTwice(LocalDate first, LocalDate last, String text) {
		assertThat(this.indonesian.period(first, last)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2026-11-23|23–27 November 2026", "2026-11-30|30 November–4 Desember 2026",
			"2026-12-28|28 Desember 2026–1 Januari 2027" })
	void aWeekIsMondayToFriday(LocalDate monday, String text) {
		assertThat(this.indonesian.week(monday)).isEqualTo(text);
	}

	@Test
	void momentsAreShownInWib() {
		Instant midnight = Instant.parse("2026-11-23T17:00:00Z");
		assertThat(this.indonesian.time(midnight)).isEqualTo("00.00");
		assertThat(this.indonesian.moment(midnight)).isEqualTo("Selasa, 24 November 2026 pukul 00.00 WIB");
		assertThat(this.indonesian.shortMoment(midnight.minusSeconds(1))).isEqualTo("23 November pukul 23.59 WIB");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PT0S|kurang dari 1 menit", "PT59S|kurang dari 1 menit", "PT1M|1 menit", "PT59M59S|59 menit",
					"PT1H|1 jam", "PT1H1M|1 jam 1 menit", "PT24H|1 hari", "PT25H|1 hari 1 jam",
					"PT51H5M|2 hari 3 jam 5 menit", "PT48H30M|2 hari 30 menit", "-PT46M|46 menit" })
	void aDurationLeavesOutWhatIsZero(Duration duration, String text) {
		assertThat(this.indonesian.duration(duration)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "07.00, 07:00", "07:05, 07:05", "0700, 07:00", "700, 07:00", "7.00, 07:00", "23.59, 23:59",
			"' 07.00 ', 07:00", "00.00, 00:00", "000, 00:00" })
	void timesAreReadAsPeopleTypeThem(String typed, LocalTime time) {
		assertThat(this.indonesian.parseTime(typed)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7", "24.00", "07.60", "tujuh", "07.00.00", "7.0.0", "-700", "07,00", "٠٧٠٠" })
	void whatIsNoTimeIsRefused(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.indonesian.parseTime(typed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "00:00", "07:00", "11:30", "17:00", "23:59" })
	void whatIsShownCanBeTyped(LocalTime time) {
		assertThat(this.indonesian.parseTime(this.indonesian.time(time))).isEqualTo(time);
	}

}
