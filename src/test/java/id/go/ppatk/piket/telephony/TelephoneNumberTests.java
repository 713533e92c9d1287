package id.go.ppatk.piket.telephony;

import id.go.ppatk.piket.web.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Telephone numbers as people say them and as exchanges give them.
 */
class TelephoneNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "0811 955 021", "62811955021", "+62 811-955-021", "0062811955021", "00 62 811 955 021",
			"811955021", "0811.955.021", "(0811) 955021", "+62 (0)811 955 021", "(+62) 811 955 021",
			"0811\u00a0955\u202f021", "0811\u2011955\u2013021", "\uff10811955021", "0811 955 021 (WA)",
			"WA: 0811955021", "HP 0811-955-021 (pribadi)", "No. HP 0811955021", " 0811955021 " })
	void oneNumberIsOneNumberHoweverItIsWritten(String typed) {
		assertThat(TelephoneNumber.read(typed)).isEqualTo(new TelephoneNumber(typed.strip(), "+62811955021", null));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "021 3850455 ext 123, +62213850455, 123", "(021) 3850455 pes. 12, +62213850455, 12",
					"3850455 psw 12, 3850455, 12", "021-3850455 ekst: 7, +62213850455, 7",
					"021 3850455 Ekstensi 1234, +62213850455, 1234", "021 3850455 pesawat 12, +62213850455, 12",
					"021 3850455#123, +62213850455, 123", "021 3850455 x123, +62213850455, 123",
					"0213850455x12, +62213850455, 12", "3850455x12, 3850455, 12",
					"021 3850455 (ext. 12), +62213850455, 12", "\"021 3850455, ext 12\", +62213850455, 12",
					"+65 6123 4567 ext 9, +6561234567, 9" })
	void anExtensionStandsApart(String typed, String number, String extension) {
		assertThat(TelephoneNumber.read(typed)).isEqualTo(new TelephoneNumber(typed, number, extension));
	}

	@ParameterizedTest
	@CsvSource({ "021-3850455, +62213850455", "213850455, +62213850455", "62 21 3850455, +62213850455",
			"6241234, 6241234", "0622 431234, +62622431234", "021 555123, 21555123", "62 21 555123, 21555123",
			"195, 195", "+62 195, 195", "1500 123, +621500123", "+62 1500123, +621500123", "3850455, 3850455",
			"+65 6123 4567, +6561234567", "001 65 6123 4567, +6561234567", "00 65 6123 4567, +6561234567" })
	void aNumberOfATownAShortOneAndAForeignOneAreThemselves(String typed, String normalised) {
		assertThat(TelephoneNumber.read(typed).normalised()).isEqualTo(normalised);
	}

	@ParameterizedTest
	@CsvSource({ "081xxxxx, 081xxxxx", "021xxxx, 021xxxx", "0812 3456 78X0, 0812345678x0", "08123x4567, 08123x4567" })
	void digitsThatWereNotUnderstoodStayUnknown(String typed, String normalised) {
		TelephoneNumber number = TelephoneNumber.read(typed);
		assertThat(number).isEqualTo(new TelephoneNumber(typed, normalised, null));
		assertThat(number.isWhole()).isFalse();
		assertThat(number.address()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12", "12345678901234567", "0812 abc", "besok saja", "abc@def.com", "ext 12",
			"٠٨١١٩٥٥٠٢١٧", "0812 3456 7890 0813 9876 5432", "0811955021 ext 12345678" })
	void whatIsNoNumberIsNamed(String typed) {
		assertThat(TelephoneNumber.of(typed)).isEmpty();
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TelephoneNumber.read(typed)).satisfies((why) -> {
			assertThat(why.getCodes()).containsExactly("telephone.unreadable");
			assertThat(why.getArguments()).containsExactly(typed);
		});
	}

	@Test
	void aTelephoneDialsIt() {
		assertThat(TelephoneNumber.read("0811 955 021").address()).contains("tel:+62811955021");
		assertThat(TelephoneNumber.read("021 3850455 pes. 12").address()).contains("tel:+62213850455;ext=12");
		assertThat(TelephoneNumber.read("195").address()).contains("tel:195");
	}

	@Test
	void noLogShowsIt() {
		assertThat(TelephoneNumber.read("0811 955 021")).hasToString("TelephoneNumber");
	}

}
