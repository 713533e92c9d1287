package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Days in a row.
 */
class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-23, 2026-11-29, 7, true, false, true", "2026-11-23, 2026-11-27, 5, false, false, true",
			"2026-11-24, 2026-11-30, 7, false, false, true", "2026-11-01, 2026-11-30, 30, false, true, true",
			"2026-02-01, 2026-02-28, 28, false, true, true", "2028-02-01, 2028-02-28, 28, false, false, true",
			"2026-12-01, 2026-12-31, 31, false, true, true", "2026-12-01, 2027-01-01, 32, false, false, false",
			"2026-11-24, 2026-11-24, 1, false, false, true" })
	void itKnowsWhatItIs(LocalDate first, LocalDate last, long length, boolean week, boolean month, boolean byDay) {
		Period period = new Period(first, last);
		assertThat(period.length()).isEqualTo(length).isEqualTo(period.days().count());
		assertThat(period.isWeek()).isEqualTo(week);
		assertThat(period.isMonth()).isEqualTo(month);
		assertThat(period.isByDay()).isEqualTo(byDay);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-01, 2026-11-22, false", "2026-11-01, 2026-11-23, true", "2026-11-25, 2026-11-26, true",
			"2026-11-01, 2026-12-31, true", "2026-11-29, 2026-12-31, true", "2026-11-30, 2026-12-31, false" })
	void periodsOverlapWhenTheyShareADay(LocalDate first, LocalDate last, boolean overlaps) {
		Period week = Period.of(Week.parse("2026-W48"));
		Period other = new Period(first, last);
		assertThat(week.overlaps(other)).isEqualTo(overlaps);
		assertThat(other.overlaps(week)).isEqualTo(overlaps);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-31, false", "2026-11-01, true", "2026-11-30, true", "2026-12-01, false" })
	void bothEndsBelongToIt(LocalDate day, boolean contained) {
		assertThat(Period.of(YearMonth.parse("2026-11")).contains(day)).isEqualTo(contained);
	}

	@Test
	void theOneBeforeIsAsLongAndEndsTheDayBefore() {
		assertThat(Period.of(Week.parse("2026-W48")).before()).isEqualTo(Period.of(Week.parse("2026-W47")));
		assertThat(Period.of(YearMonth.parse("2026-11")).before())
			.isEqualTo(new Period(LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-31")));
	}

	@Test
	void aPartOfItLiesWithinBoth() {
		Period november = Period.of(YearMonth.parse("2026-11"));
		assertThat(november.within(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-12-31")))
			.isEqualTo(new Period(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-30")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> november.within(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31")));
	}

	@Test
	void itDoesNotEndBeforeItBegins() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Period(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-23")));
	}

}
