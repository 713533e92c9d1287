package id.go.ppatk.piket.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What typed text loses on its way in, and what it keeps.
 */
class TypedTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u001b", "\u007f", "\u009f", "\u200e", "\u200f", "\u061c", "\u202e",
			"\u2066", "\u2069", "\ufeff", "\uffff", "\ud83d", "\ude00" })
	void whatCannotBeSeenIsLeftOut(String invisible) {
		assertThat(TypedText.clean("Bapak " + invisible + "ABC")).isEqualTo("Bapak ABC");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table calls; --", "=cmd|' /C calc'!A0", "😀👩‍💻",
			"مرحبا", "a\tb\nc", "" })
	void everythingElseStaysAsTyped(String text) {
		assertThat(TypedText.clean(text)).isEqualTo(text);
	}

	@Test
	void linesEndInOneWay() {
		assertThat(TypedText.clean("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
	}

	@Test
	void aLetterKeepsTheFirstOfItsMarks() {
		assertThat(TypedText.clean("x" + "\u0301".repeat(10_000) + "y"))
			.isEqualTo("x" + "\u0301".repeat(TypedText.MOST_MARKS) + "y");
		assertThat(TypedText.clean("Andre\u0301")).isEqualTo("André");
	}

}
