package id.go.ppatk.piket.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dates as people write them; today is Monday, 30 November 2026.
 */
class TypedDateTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1/12/2026|2026-12-01", "1-12-26|2026-12-01", "01.12.2026|2026-12-01",
			"1 Des|2026-12-01", "1 Des.|2026-12-01", "1 Desember 2026|2026-12-01", "Kamis 31/12|2026-12-31",
			"27 Nopember 2026|2026-11-27", "Sel, 1 Des 2026|2026-12-01", "hari ini|2026-11-30", "Besok|2026-12-01",
			"kemarin|2026-11-29", "lusa|2026-12-02", "2026-12-01|2026-12-01", "Selasa, 1 Desember 2026|2026-12-01",
			"Selasa / 1 Desember 2026|2026-12-01", "Selasa, tanggal 1 Desember 2026|2026-12-01",
			"hari Selasa, 1-12-2026|2026-12-01", "tgl. 1/12|2026-12-01", "1-Des-26|2026-12-01", "1.Des.2026|2026-12-01",
			"1 12 2026|2026-12-01", "1 / 12 / 2026|2026-12-01", "1 December 2026|2026-12-01",
			"Jum'at, 4 Des|2026-12-04", "Jum’at 4/12|2026-12-04", "Ahad 6/12|2026-12-06", "7 Agt 2026|2026-08-07",
			"3 Pebruari 2027|2027-02-03", "12/01/2026|2026-01-12", "1 Januari|2027-01-01", "17 Agustus|2026-08-17",
			"29 Feb 2028|2028-02-29", "1/12/99|1999-12-01", "  1   Desember 2026 |2026-12-01",
			"1\u00A0Desember\u00A02026|2026-12-01", "Selasa 1 Juni|2027-06-01", "Senin 1 Juni|2026-06-01",
			"Selasa, 2026-12-01|2026-12-01" })
	void aDateIsReadAsItIsWritten(String typed, LocalDate date) {
		assertThat(TypedDate.read(typed, TODAY)).isEqualTo(date);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "31/11|date.no-day", "30 Februari|date.no-day", "29/2/2027|date.no-day", "0/12/2026|date.no-day",
					"2026-11-31|date.no-day", "32/12/2026|date.no-day", "13/13|date.no-month",
					"12/31/2026|date.no-month", "2026-13-01|date.no-month", "1 Foo 2026|date.no-month-of-name",
					"Jumat 31/12|date.other-weekday", "Senin, 1 Desember 2026|date.other-weekday",
					"1 Juni|date.no-year-named", "Rabu 1 Juni|date.no-year-named", "29 Feb|date.no-year-named",
					"1/12/76|date.no-year-named", "1/12/1899|date.no-year", "1/12/3000|date.no-year" })
	void whatContradictsItselfOrCouldBeTwoDaysIsRefused(String typed, String reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedDate.read(typed, TODAY)).satisfies((why) -> {
			assertThat(why.getCodes()).containsExactly(reason);
			assertThat(why.isShapeless()).isFalse();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Ani", "2026", "Kamis", "Senin depan", "DP-1", "1", "31 12", "1/12-2026", "Foo 1/12",
			"01122026", "1/12/2026 07.00", "1/12/026", "٠١/١٢/٢٠٢٦", "pekan depan", "1 Foo" })
	void whatHasNoShapeOfADateIsNone(String typed) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedDate.read(typed, TODAY))
			.satisfies((why) -> assertThat(why.isShapeless()).isTrue());
	}

	@Test
	void theSentenceNamesWhatDoesNotFit() {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedDate.read("Jumat 31/12", TODAY))
			.satisfies((why) -> assertThat(why.getArguments()).containsExactly("31 Desember 2026", "Kamis", "Jumat"));
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedDate.read("31/11", TODAY))
			.satisfies((why) -> assertThat(why.getArguments()).containsExactly("31 November"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1 Des", "hari ini", "Kamis 31/12" })
	void aDateThatMustHaveItsYearHasIt(String typed) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedDate.readWithYear(typed));
		assertThat(TypedDate.readWithYear("1-12-26")).isEqualTo(LocalDate.parse("2026-12-01"));
	}

	@Test
	void aLongTextIsNotEvenTried() {
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> TypedDate.read("1 Desember 2026" + " ".repeat(40), TODAY));
	}

	@Test
	void whatTheApplicationWritesIsReadBackAsTheSameDay() {
		Indonesian indonesian = new Indonesian();
		DateTimeFormatter medium = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Indonesian.LOCALE);
		DateTimeFormatter english = DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.ENGLISH);
		DateTimeFormatter shortly = DateTimeFormatter.ofPattern("EEEE d/M", Indonesian.LOCALE);
		for (LocalDate day = LocalDate.parse("2017-08-21"); day.getYear() < 2033; day = day.plusDays(1)) {
			assertThat(TypedDate.read(indonesian.day(day), TODAY)).isEqualTo(day);
			assertThat(TypedDate.read(indonesian.date(day), TODAY)).isEqualTo(day);
			assertThat(TypedDate.read(indonesian.figures(day), TODAY)).isEqualTo(day);
			assertThat(TypedDate.read(day.toString(), TODAY)).isEqualTo(day);
			assertThat(TypedDate.read(medium.format(day), TODAY)).isEqualTo(day);
			assertThat(TypedDate.read(english.format(day), TODAY)).isEqualTo(day);
			for (int away : new int[] { -120, -1, 0, 1, 120 }) {
				assertThat(TypedDate.read(indonesian.dayAndMonth(day), day.plusDays(away))).isEqualTo(day);
				assertThat(TypedDate.read(shortly.format(day), day.plusDays(away))).isEqualTo(day);
			}
		}
	}

}
