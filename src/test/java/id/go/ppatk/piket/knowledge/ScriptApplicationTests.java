package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.workdays.Greeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What is said on the telephone: the procedure's words first, the supervisor's after.
 */
@ApplicationTest
@FreshDatabase
class ScriptApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Scripts scripts;

	@Autowired
	ScriptTexts texts;

	@Autowired
	TestClock clock;

	@BeforeEach
	void morning() {
		this.clock.set("2026-11-24T09:00");
	}

	@Test
	void theFirstWordsAreTheProceduresOwn() {
		ScriptBook book = this.scripts.book();
		assertThat(book.greeting(Greeting.PAGI, "Ayu"))
			.isEqualTo("Selamat Pagi, Call Center PPATK dengan Ayu, ada yang bisa kami bantu?");
		assertThat(book.beforeClosing("Ayu"))
			.isEqualTo("Apakah penjelasan kami sudah cukup? Atau masih ada hal lain yang ingin ditanyakan?");
		assertThat(book.closing(Greeting.SORE, "Ayu"))
			.isEqualTo("Terima kasih telah menghubungi Call Center PPATK dan selamat Sore");
		assertThat(book.politeness())
			.isEqualTo("Setiap petugas piket wajib melayani penelepon dengan menggunakan bahasa yang sopan.");
		assertThat(book.confidential("aplikasi PLB")).endsWith("melalui sarana layanan bantuan lain: aplikasi PLB.");
		assertThat(book.outsideAuthority(null)).contains("surat kepada Kepala PPATK");
	}

	@Test
	void aNameIsNeverTakenForAPlaceholder() {
		assertThat(this.scripts.book().greeting(Greeting.PAGI, "{salam} {sarana}"))
			.isEqualTo("Selamat Pagi, Call Center PPATK dengan {salam} {sarana}, ada yang bisa kami bantu?");
	}

	@Test
	void theSupervisorChangesTheWordsAndTheEarlierOnesStay() {
		int version = version(ScriptKind.CLOSING);
		assertThat(post("CLOSING", version, "Terima kasih, selamat {salam}.")).hasRedirectedUrl("/pengaturan/naskah");
		assertThat(this.scripts.book().closing(Greeting.SIANG, "Ayu")).isEqualTo("Terima kasih, selamat Siang.");
		assertThat(
				this.browser.get().uri("/pengaturan/naskah/CLOSING").with(this.fixtures.as(this.fixtures.supervisor())))
			.hasStatusOk()
			.extracting(Shown.text(".askings"), STRING)
			.contains("Terima kasih, selamat {salam}.", "oleh Ayu Utami",
					"Terima kasih telah menghubungi Call Center PPATK dan selamat {salam}", "Naskah awal");
		MvcTestResult second = post("CLOSING", version, "Sampai jumpa, selamat {salam}").exchange();
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(second);
		assertThat(page.in(".alert-warning")).contains("Terima kasih, selamat {salam}.");
		assertThat(page.value("[name=text]")).isEqualTo("Sampai jumpa, selamat {salam}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "GREETING|Selamat {salam}!|harus memuat {nama}", "GREETING|Halo {nama}|harus memuat {salam}",
					"GREETING|Selamat {salam}, {nama}, {unit}|tidak dapat memuat {unit}",
					"BEFORE_CLOSING|Cukup, {salam}?|tidak dapat memuat {salam}",
					"POLITENESS|Sopan {|tidak dapat memuat {", "POLITENESS|Sopan ${7*7}|tidak dapat memuat {7*7}",
					"POLITENESS|''|Isi naskah" })
	void placeholdersAreChecked(ScriptKind kind, String text, String why) {
		MvcTestResult refused = post(kind.name(), version(kind), text).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("#text-error")).contains(why);
		assertThat(page.value("[name=text]")).isEqualTo(text);
	}

	@Test
	void lengthAndCharactersAreChecked() {
		assertThat(post("POLITENESS", version(ScriptKind.POLITENESS), "s".repeat(501)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#text-error"), STRING)
			.contains("Paling banyak 500 karakter");
		assertThat(post("POLITENESS", version(ScriptKind.POLITENESS), "a\u0000b"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#text-error"), STRING)
			.contains("karakter kendali");
		assertThat(post("POLITENESS", version(ScriptKind.POLITENESS), "<script>alert(1)</script>" + "s".repeat(475)))
			.hasStatus3xxRedirection();
		MvcTestResult answer = this.browser.get()
			.uri("/pengaturan/naskah")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.panel("naskah-POLITENESS")).contains("<script>alert(1)");
		assertThat(page.count("script:not([src])")).isZero();
	}

	private int version(ScriptKind kind) {
		return this.texts.findByKind(kind).orElseThrow().getVersion();
	}

	private MockMvcRequestBuilder post(String kind, int version, String text) {
		return this.browser.post()
			.uri("/pengaturan/naskah/" + kind)
			.with(csrf())
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.param("version", "" + version)
			.param("text", text);
	}

}
