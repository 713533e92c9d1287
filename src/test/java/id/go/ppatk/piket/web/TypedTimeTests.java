package id.go.ppatk.piket.web;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Times of day as people type them.
 */
class TypedTimeTests {

	@ParameterizedTest
	@CsvSource({ "07.00, 07:00", "07:05, 07:05", "7.05, 07:05", "0705, 07:05", "0700, 07:00", "700, 07:00",
			"7.00, 07:00", "13.20, 13:20", "13.02, 13:02", "23.59, 23:59", "' 07.00 ', 07:00", "00.00, 00:00",
			"000, 00:00" })
	void timesAreReadAsPeopleTypeThem(String typed, LocalTime time) {
		assertThat(TypedTime.read(typed)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7", "24.00", "07.60", "tujuh", "07.00.00", "7.0.0", "-700", "07,00", "٠٧٠٠", "7.",
			".30", "24.5", "070.0" })
	void whatIsNoTimeIsRefused(String typed) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedTime.read(typed))
			.satisfies((why) -> assertThat(why.getCodes()).containsExactly("time.unreadable"));
	}

	@ParameterizedTest
	@CsvSource({ "13.2, 13.20, 13.02", "12.5, 12.50, 12.05", "10.1, 10.10, 10.01", "7.5, 7.50, 7.05",
			"07:0, 07.00, 07.00" })
	void oneDigitAfterASeparatorCouldBeTwoTimes(String typed, String late, String early) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedTime.read(typed)).satisfies((why) -> {
			assertThat(why.getCodes()).containsExactly("time.one-digit");
			assertThat(why.getArguments()).containsExactly(late, early);
			assertThat(why.isShapeless()).isFalse();
		});
	}

	@Test
	void noHourHasSeventyMinutes() {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedTime.read("13.7"))
			.satisfies((why) -> assertThat(why.getArguments()).containsExactly("13.07"));
	}

	@Test
	void whatIsShownCanBeTyped() {
		Indonesian indonesian = new Indonesian();
		for (LocalTime time = LocalTime.MIN; time.isBefore(LocalTime.of(23, 59)); time = time.plusMinutes(1)) {
			assertThat(TypedTime.read(indonesian.time(time))).isEqualTo(time);
		}
	}

}
