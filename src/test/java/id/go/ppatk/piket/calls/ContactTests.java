package id.go.ppatk.piket.calls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes two telephone numbers one, and many names nobody.
 */
class ContactTests {

	@ParameterizedTest
	@ValueSource(strings = { "081234567890", "0812 3456 7890", "0812-3456-7890", "+62 812 3456 7890", "+6281234567890",
			"(0812) 3456.7890", "62 812 3456 7890" })
	void spacesDashesAndThePrefixMakeNoDifference(String raw) {
		assertThat(Contact.phone(raw)).isEqualTo(new Contact(Contact.Kind.PHONE, raw, "+6281234567890"));
	}

	@ParameterizedTest
	@CsvSource({ "195, 195", "1500 123, +621500123", "+62 1500123, +621500123", "+62 195, 195",
			"021 3850455, +62213850455", "+65 6123 4567, +6561234567" })
	void aShortOrForeignNumberIsItself(String raw, String normalised) {
		assertThat(Contact.phone(raw).normalised()).isEqualTo(normalised);
	}

	@Test
	void whoWouldNotSayANameIsOneCaller() {
		assertThat(new String[] { "Anonim", "ANONIM.", "hamba Allah", "Tidak bersedia menyebutkan", "N.N." })
			.allMatch(Anonymous::is);
		assertThat(new String[] { "Bapak Anonimus Rex", "Nina", "", null }).noneMatch(Anonymous::is);
	}

}
