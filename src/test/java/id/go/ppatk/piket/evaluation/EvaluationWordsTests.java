package id.go.ppatk.piket.evaluation;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.go.ppatk.piket.evaluation.FindingsTests.WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How figures read in Indonesian.
 */
class EvaluationWordsTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "999, 999", "1000, 1.000", "1234567, 1.234.567" })
	void thousandsAreParted(long number, String read) {
		assertThat(WORDS.number(number)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 | 3 | 0%", "1 | 3 | 33,3%", "2 | 3 | 66,7%", "3 | 3 | 100%",
			"1 | 1000 | 0,1%", "1 | 8 | 12,5%", "5 | 8 | 62,5%" })
	void aShareHasOneDecimalAndNoneWhereItIsZero(long part, long whole, String read) {
		assertThat(WORDS.percent(new Rate(part, whole))).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 detik", "59, 59 detik", "60, 1 menit", "61, 1 menit 1 detik", "3599, 59 menit 59 detik",
			"3600, 1 jam", "3661, 1 jam 1 menit", "86400, 1 hari" })
	void aDurationIsToldInItsLargestUnits(long seconds, String read) {
		assertThat(WORDS.duration(Duration.ofSeconds(seconds))).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 jam", "45, 45 menit", "60, 1 jam", "95, 1 jam 35 menit", "2400, 40 jam", "75000, 1.250 jam" })
	void serviceIsToldInHoursHoweverLong(long minutes, String read) {
		assertThat(WORDS.hours(minutes)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "10 | 4 | 2,5", "8 | 4 | 2", "1 | 3 | 0,3", "0 | 3 | 0" })
	void anAverageHasOneDecimal(long number, long each, String read) {
		assertThat(WORDS.average(number, each)).isEqualTo(read);
	}

	@Test
	void aShareOfNothingIsNoNumber() {
		assertThatIllegalStateException().isThrownBy(Rate.OF_NOTHING::percent);
		assertThat(WORDS.percent(Rate.OF_NOTHING)).isEqualTo("tidak tersedia");
	}

	@Test
	void sharesTogetherAreTheShareOfTheWholes() {
		assertThat(new Rate(1, 1).plus(new Rate(0, 3))).isEqualTo(new Rate(1, 4));
		assertThat(new Punctuality(1, 2, 3).plus(new Punctuality(1, 0, 0)).rate()).isEqualTo(new Rate(2, 7));
		assertThat(new Service(60, 30).plus(new Service(60, 0)).coverage()).isEqualTo(new Rate(90, 120));
	}

}
