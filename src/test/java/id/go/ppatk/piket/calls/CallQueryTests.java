package id.go.ppatk.piket.calls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody means who types a number, a name or words into the search.
 */
class CallQueryTests {

	@ParameterizedTest
	@CsvSource({ "CC-20261124-0007, 20261124-0007", "cc 20261124 7, 20261124-0007", "CC20261124-12, 20261124-0012",
			"20261124-0007, 20261124-0007", "CC-20261124-12345, 20261124-12345" })
	void aCallsNumberIsReadAsPeopleWriteIt(String typed, String end) {
		assertThat(number(typed).callNumber()).hasValue(end);
		assertThat(number(typed).contact()).isEmpty();
		assertThat(number(typed).isOnlyCallNumber()).isTrue();
	}

	@Test
	void theLastDigitsMayBeACallsNumberOrATelephoneNumber() {
		assertThat(number("0007").callNumber()).hasValue("0007");
		assertThat(number("195").contact()).map(Contact::normalised).hasValue("195");
		assertThat(number("195").isOnlyCallNumber()).isFalse();
		assertThat(number("CC 0007").contact()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0811955021", "+62 811-955-021", "abc@def.co.id" })
	void whoAsksForATelephoneNumberOrAnAddressAsksWhoCalled(String typed) {
		assertThat(number(typed).callNumber()).isEmpty();
		assertThat(number(typed).asksForIdentity()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CC-20261124-0007", "0007" })
	void whoAsksForACallsNumberDoesNot(String typed) {
		assertThat(number(typed).asksForIdentity()).isFalse();
	}

	@Test
	void whoAsksForANameOrAnInstitutionAsksWhoCalled() {
		assertThat(query("", "Bapak ABC", "", "").asksForIdentity()).isTrue();
		assertThat(query("", "", "BPR PQR", "").asksForIdentity()).isTrue();
		assertThat(query("", "", "", "batas waktu pelaporan").asksForIdentity()).isFalse();
	}

	@Test
	void wordsThatStandInEverySentenceTellNothingApart() {
		assertThat(query("", "", "", "yang tidak").tellsCallsApart()).isFalse();
		assertThat(query("", "", "", "yang pelaporan").tellsCallsApart()).isTrue();
	}

	@Test
	void blanksAskForNothing() {
		assertThat(query(" ", "", " ", "").isEmpty()).isTrue();
		assertThat(query("", "", "", "LTKT").isEmpty()).isFalse();
		assertThat(query("", "", "", "LTKT").latestFirst()).isEqualTo(query("", "", "", "LTKT"));
	}

	private static CallQuery number(String typed) {
		return query(typed, "", "", "");
	}

	private static CallQuery query(String number, String name, String institution, String words) {
		return new CallQuery(number, name, institution, words, null, null, null, null, null, null, false);
	}

}
