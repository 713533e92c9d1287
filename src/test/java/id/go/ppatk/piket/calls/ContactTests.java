package id.go.ppatk.piket.calls;

import id.go.ppatk.piket.web.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What makes two telephone numbers one, and many names nobody.
 */
class ContactTests {

	@ParameterizedTest
	@ValueSource(strings = { "081234567890", "0812 3456 7890", "0812-3456-7890", "+62 812 3456 7890", "+6281234567890",
			"(0812) 3456.7890", "62 812 3456 7890" })
	void spacesDashesAndThePrefixMakeNoDifference(String raw) {
		assertThat(Contact.phone(raw)).isEqualTo(new Contact(Contact.Kind.PHONE, raw, "+6281234567890", null));
	}

	@ParameterizedTest
	@CsvSource({ "195, 195", "1500 123, +621500123", "+62 1500123, +621500123", "+62 195, 195",
			"021 3850455, +62213850455", "+65 6123 4567, +6561234567" })
	void aShortOrForeignNumberIsItself(String raw, String normalised) {
		assertThat(Contact.phone(raw).normalised()).isEqualTo(normalised);
	}

	@Test
	void aFieldHoldsSeveralNumbersAndAnAddressAmongThemIsSortedOut() {
		assertThat(Contact.read("0812 3456 7890 (WA) / abc@def.co.id, 021 3850455, pes. 12 dan 195\n081xxxxx"))
			.containsExactly(new Contact(Contact.Kind.PHONE, "0812 3456 7890 (WA)", "+6281234567890", null),
					new Contact(Contact.Kind.PHONE, "021 3850455, pes. 12", "+62213850455", "12"),
					new Contact(Contact.Kind.PHONE, "195", "195", null),
					new Contact(Contact.Kind.PHONE, "081xxxxx", "081xxxxx", null),
					new Contact(Contact.Kind.EMAIL, "abc@def.co.id", "abc@def.co.id", null));
		assertThat(Contact.read("0811955021 Abc@def.com")).extracting(Contact::normalised)
			.containsExactly("+62811955021", "abc@def.com");
		assertThat(Contact.read(null)).isEmpty();
		assertThat(Contact.read(" / ")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0811955021 / besok saja, besok saja", "021 3850455 / 56, 56", "0811955021 dan abc@def, abc@def",
			"0811955021 / ext 12 / 0812 3456 789a, 0812 3456 789a" })
	void whatCannotBeReadIsNamed(String typed, String part) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Contact.read(typed))
			.satisfies((why) -> assertThat(why.getArguments()).containsExactly(part));
		assertThat(Contact.readable(typed)).hasSize(1);
	}

	@Test
	void aNumberIsDialledAnAddressIsNot() {
		assertThat(Contact.phone("021 3850455 ext 12").dialled()).contains("tel:+62213850455;ext=12");
		assertThat(Contact.phone("081xxxxx").dialled()).isEmpty();
		assertThat(Contact.email("62811955021@def.com").dialled()).isEmpty();
	}

	@Test
	void whoWouldNotSayANameIsOneCaller() {
		assertThat(new String[] { "Anonim", "ANONIM.", "hamba Allah", "Tidak bersedia menyebutkan", "N.N." })
			.allMatch(Anonymous::is);
		assertThat(new String[] { "Bapak Anonimus Rex", "Nina", "", null }).noneMatch(Anonymous::is);
	}

}
