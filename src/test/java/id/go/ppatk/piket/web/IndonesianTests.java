package id.go.ppatk.piket.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

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
		assertThat(this.indonesian.listed(midnight.minusSeconds(1))).isEqualTo("23 Nov 23.59");
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
	@CsvSource(delimiter = '|', value = { "PT59S|kurang dari 1 menit", "PT3H37M|3 jam 37 menit", "PT24H5M|1 hari",
			"PT51H5M|2 hari 3 jam", "-PT46M|46 menit" })
	void roughlyADurationHasTwoPartsAtMost(Duration duration, String text) {
		assertThat(this.indonesian.roughly(duration)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026-12-01T00:00|2026-12-02T00:00|1 Desember 2026",
					"2026-12-01T00:00|2026-12-05T00:00|1–4 Desember 2026",
					"2026-11-30T00:00|2026-12-03T00:00|30 November – 2 Desember 2026",
					"2026-12-31T00:00|2027-01-03T00:00|31 Desember 2026 – 2 Januari 2027",
					"2026-12-01T07:00|2026-12-01T12:00|1 Desember 2026 pukul 07.00–12.00",
					"2026-12-01T13:00|2026-12-02T00:00|1 Desember 2026 mulai pukul 13.00",
					"2026-12-01T00:00|2026-12-01T12:00|1 Desember 2026 sampai pukul 12.00",
					"2026-12-01T13:00|2026-12-04T00:00|1 Desember pukul 13.00 – 3 Desember 2026",
					"2026-12-01T00:00|2026-12-03T12:00|1 Desember – 3 Desember 2026 pukul 12.00" })
	void anAbsenceReadsAsTheDaysThatItIs(LocalDateTime from, LocalDateTime until, String text) {
		assertThat(
				this.indonesian.days(from.atZone(Indonesian.WIB).toInstant(), until.atZone(Indonesian.WIB).toInstant()))
			.isEqualTo(text);
	}

}
