package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Finding a caller again.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CallerHistoryApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-24");

	@Autowired
	CallerHistory history;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester browser;

	private StaffMember officer;

	private Duty duty;

	@BeforeEach
	void calls() {
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(DAY, 1, this.officer, this.fixtures.officer("DP", 2));
		for (int hour = 8; hour < 11; hour++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(hour, 0), "Bapak Budi Santoso", "Soal " + hour);
		}
		this.fixtures.call(this.duty, this.officer, LocalTime.of(11, 0), "Ibu Wulandari", "Soal lain");
		this.jdbc.update("""
				update call_contacts set normalised = '8999' where kind = 'PHONE'
				and call_id in (select id from calls where caller_name = 'Ibu Wulandari')""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "081234567890", "+62 812-3456-7890" })
	void aNumberFindsItsCallerFirst(String number) {
		assertThat(of(List.of(number), "", "")).singleElement().satisfies((caller) -> {
			assertThat(caller.times()).isEqualTo(3);
			assertThat(caller.byNumber()).isTrue();
			assertThat(caller.last().callerName()).isEqualTo("Bapak Budi Santoso");
			assertThat(caller.last().problems().get(0).text()).isEqualTo("Soal 10");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "0811 955 021", "62811955021", "+62 811-955-021", "0062811955021", "811955021",
			"0811955021 (WA)" })
	void oneCallerIsOneCallerHoweverTheNumberIsWritten(String number) {
		number("Ibu Wulandari", "62811955021");
		assertThat(of(List.of(number), "", "")).extracting((caller) -> caller.last().callerName())
			.containsExactly("Ibu Wulandari");
	}

	@Test
	void behindOneNumberAreAsManyCallersAsExtensions() {
		number("Ibu Wulandari", "021 3850455 pes. 12");
		number("Bapak Budi Santoso", "021-3850455 ext 7");
		assertThat(of(List.of("(021) 3850455 psw 12"), "", "")).extracting((caller) -> caller.last().callerName())
			.containsExactly("Ibu Wulandari");
		assertThat(of(List.of("021 3850455"), "", "")).hasSize(2);
		assertThat(of(List.of("021 3850455", "021 3850455 ext 7", "021 3850455 ext 12"), "", ""))
			.extracting(PastCaller::times)
			.containsExactlyInAnyOrder(1, 3);
	}

	@Test
	void anAddressTypedAmongTheNumbersFindsItsCaller() {
		assertThat(ask().param("contact", "besok / Abcemail@def.com")).bodyText().contains("Bapak Budi Santoso");
	}

	/** That caller's number, as the form keeps it. */
	private void number(String callerName, String typed) {
		Contact number = Contact.phone(typed);
		this.jdbc.update("""
				update call_contacts set raw = ?, normalised = ?, extension = ? where kind = 'PHONE'
				and call_id in (select id from calls where caller_name = ?)""", typed, number.normalised(),
				number.extension(), callerName);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Budi Santoso", "budi san", "Bpk Budy Santosa", "BAPAK BUDI" })
	void aNameIsFoundHalfTypedOrMisspelt(String name) {
		assertThat(of(List.of(), name, "")).extracting((caller) -> caller.last().callerName())
			.contains("Bapak Budi Santoso");
	}

	@Test
	void aNameAndAnInstitutionAreFoundWithoutTheirAccentsAndApostrophes() {
		this.jdbc.update("update calls set caller_name = 'Ustaz Ma''ruf Amíne', institution = 'BPR Jum’at Berkah'");
		assertThat(of(List.of(), "maruf amine", "jumat berkah")).hasSize(1);
		assertThat(of(List.of(), "", "BPR Jum'at")).hasSize(1);
	}

	@Test
	void whatIsLongerThanItsFieldIsCutBeforeItIsLookedFor() {
		String tail = " ".repeat(260) + "lain sekali ".repeat(40_000);
		assertThat(ask().param("callerName", "Bapak Budi Santoso" + tail)).bodyText().contains("Bapak Budi Santoso");
		assertThat(ask().param("institution", "PJK DEF" + tail)).bodyText().contains("PJK DEF");
		assertThat(ask().param("contact", "081234567890" + tail)).bodyText().contains("Bapak Budi Santoso");
	}

	@Test
	void theInstitutionNarrowsAndFindsByItself() {
		assertThat(of(List.of(), "Budi Santoso", "PJK DEF")).hasSize(1);
		assertThat(of(List.of(), "Budi Santoso", "Bank Lain Sekali")).isEmpty();
		assertThat(of(List.of(), "", "PJK DEF")).hasSize(2);
	}

	@Test
	void theAnonymousCallerIsOne() {
		this.jdbc.update("update calls set caller_name = null, caller_name_withheld = true");
		assertThat(of(List.of(), "Anonim", "")).singleElement().extracting(PastCaller::times).isEqualTo(4);
	}

	@Test
	void whoCalledUnderPengaduanMasyarakatIsFoundByThoseOnlyWhoMaySee() {
		this.jdbc.update(
				"update call_problems set topic_id = (select id from topics where name = 'Pengaduan Masyarakat') where problem = 'Soal lain'");
		SignedIn colleague = new SignedIn(this.fixtures.officer("DP", 2));
		assertThat(this.history.of(Contact.readable("08999"), "Wulandari", "", colleague)).isEmpty();
		assertThat(of(List.of("08999"), "", "")).hasSize(1);
		assertThat(this.history.of(Contact.readable("08999"), "", "", new SignedIn(this.fixtures.officer("DKH", 1))))
			.hasSize(1);
		assertThat(this.history.of(Contact.readable("08999"), "", "", new SignedIn(this.fixtures.supervisor())))
			.hasSize(1);
	}

	@Test
	void itTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		Runnable history = () -> assertThat(ask().param("contact", "081234567890")).hasStatusOk();
		long few = statements.of(history);
		for (int minute = 1; minute < 30; minute++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(12, minute), "Bapak " + minute % 4, "x");
		}
		assertThat(statements.of(history)).isEqualTo(few).isLessThan(10);
	}

	@Test
	void theFormShowsItWithTheKeyThatFillsItIn() {
		MvcTestResult answer = ask().param("contact", "0812 3456 7890").param("callerName", "").exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each("ul strong")).contains("Bapak Budi Santoso");
		assertThat(page.each("ul small"))
			.contains("pernah menelepon 3 kali, terakhir 24 November 2026, Registrasi GRIPS, Tuntas");
		assertThat(page.attributes(".caller-past button", "aria-keyshortcuts")).contains("Alt+R");
		assertThat(page.attributes(".caller-past button", "data-institution")).contains("PJK DEF");
		assertThat(page.count("title, header, main")).isZero();
		MvcTestResult nobody = ask().exchange();
		assertThat(nobody).hasStatusOk();
		assertThat(Shown.on(nobody).count("body > :not(.kind-said)")).as("all but whom the caller seems to be")
			.isZero();
	}

	private MockMvcTester.MockMvcRequestBuilder ask() {
		return this.browser.post().uri("/telepon/riwayat").with(this.fixtures.as(this.officer)).with(csrf());
	}

	private List<PastCaller> of(List<String> numbers, String name, String institution) {
		return this.history.of(numbers.stream().map(Contact::phone).toList(), name, institution,
				new SignedIn(this.officer));
	}

}
