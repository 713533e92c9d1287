package id.go.ppatk.piket.calls;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searching the calls.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SearchApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-24");

	private static final String RESULT = "section[aria-labelledby=hasil-pencarian]";

	private static final String FOUND = ".found-calls";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	private Duty duty;

	private Call budi;

	private Call wulan;

	@BeforeEach
	void calls() {
		this.clock.set("2026-11-24T16:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(DAY, 1, this.officer, this.fixtures.officer("DP", 2));
		this.budi = call(8, "Bapak Budi Santoso", "Cara pelaporan transaksi <b>tunai</b> yang besar.");
		this.wulan = call(9, "Ibu Wulandari", "Laporan transaksi ditolak sistem; pelaporan transaksi diulang.");
	}

	private Call call(int hour, String name, String problem) {
		return this.fixtures.call(this.duty, this.officer, LocalTime.of(hour, 0), name, problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nama=Budy+Santosa", "nomor=CC-20261124-0001", "nomor=cc-20261124-0001", "kata=tunai",
			"kata=melaporkan+besar", "kata=bagaimana+yang+besar", "nama=budi&lembaga=PJK+DEF", "nama=Budi&hasil=TUNTAS",
			"nama=Budi&topik=6", "nama=Budi&dari=2026-11-24&sampai=2026-11-24" })
	void aCallIsFoundBy(String asked) {
		assertThat(found(asked, this.officer)).containsExactly(this.budi.getNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "kata=CC-20261124-0001", "kata=cc%2020261124%201", "nama=cc-20261124-0001",
			"lembaga=20261124-0001", "nomor=20261124-1", "nomor=0001", "nomor=1", "nomor=-0001", "nomor=cc0001",
			"nama=0001", "lembaga=01", "kata=CC202611240001" })
	void aCallIsFoundByItsNumberInAnyFieldAndByItsLastDigits(String asked) {
		assertThat(found(asked, this.officer)).containsExactly(this.budi.getNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jose Maruf", "José Ma’ruf", "jose ma'ruf", "JOSE MA`RUF", "josé" })
	void aNameIsFoundWithoutItsAccentsAndApostrophes(String typed) {
		for (String name : new String[] { "Bapak José Ma'ruf", "Bapak Jose Maruf", "Bapak Jose Ma’ruf" }) {
			this.jdbc.update("update calls set caller_name = ?, institution = ? where id = ?", name, name + " Tbk",
					this.budi.getId());
			String asked = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
			assertThat(found("nama=" + asked, this.officer)).as(name).containsExactly(this.budi.getNumber());
			assertThat(found("lembaga=" + asked, this.officer)).as(name).containsExactly(this.budi.getNumber());
		}
	}

	@Test
	void aNumberWithItsExtensionFindsThatOneAndWithoutItAll() {
		this.jdbc.update(
				"update call_contacts set normalised = '+62213850455', extension = case call_id when ? then '7' else '12' end where kind = 'PHONE'",
				this.budi.getId());
		assertThat(found("nomor=021%203850455%20pes.%207", this.officer)).containsExactly(this.budi.getNumber());
		assertThat(found("nomor=0213850455", this.officer)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nomor=0812-3456-7890", "nomor=%2B6281234567890", "nomor=ABCEMAIL@def.com",
			"lembaga=PJK+DFE", "kata=laporan", "hasil=TUNTAS", "topik=6", "unit=DP", "dari=2026-11-24" })
	void bothCallsAreFoundBy(String asked) {
		assertThat(found(asked, this.fixtures.supervisor())).containsExactlyInAnyOrder(this.budi.getNumber(),
				this.wulan.getNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "nama=Zulkifli", "nomor=0899", "kata=kapal", "hasil=SALAH_MENU", "topik=1",
			"sampai=2026-11-23", "dari=2026-11-25" })
	void nothingIsFoundBy(String asked) {
		assertNothingFound(asked, this.officer);
	}

	private void assertNothingFound(String asked, StaffMember person) {
		assertThat(found(asked, person)).isEmpty();
		assertThat(shown(asked, person).in(RESULT + " .empty")).startsWith("Tidak ada telepon yang cocok");
	}

	private List<String> found(String asked, StaffMember person) {
		return shown(asked, person).each(FOUND + " tbody th a");
	}

	private Shown shown(String asked, StaffMember person) {
		MvcTestResult answer = search(asked, person);
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kata=tunay", "kata=pelapran+tunai", "kata=tunay&urut=tanggal" })
	void aMisspeltWordFindsWhatIsSpelledAlikeAndThePageSaysSo(String asked) {
		assertThat(found(asked, this.officer)).containsExactly(this.budi.getNumber());
		Shown shown = shown(asked, this.officer);
		assertThat(shown.in(RESULT + " .alert-info")).startsWith("Tidak ditemukan telepon dengan kata yang diketik");
		assertThat(shown.each(FOUND + " mark")).contains("tunai");
		assertThat(shown("kata=tunai", this.officer).each(".alert-info")).isEmpty();
		assertNothingFound("kata=tunay&nama=Zulkifli", this.officer);
		assertThat(shown("kata=tunay&nama=Zulkifli", this.officer).each(".alert-info")).isEmpty();
	}

	@Test
	void aWordThatNoProblemHasAnyMoreIsForgotten() {
		assertThat(words()).contains("tunai", "transaksi");
		this.jdbc.update("update call_problems set problem = '' where call_id = ?", this.budi.getId());
		assertThat(words()).doesNotContain("tunai").contains("transaksi");
	}

	private List<String> words() {
		this.jdbc.execute("refresh materialized view problem_words");
		return this.jdbc.queryForList("select word from problem_words", String.class);
	}

	@Test
	void hitsAreMarkedAndTextStaysText() {
		Shown shown = shown("kata=tunai&nama=budi", this.officer);
		assertThat(shown.each(FOUND + " mark")).contains("Budi", "tunai");
		assertThat(shown.in(FOUND + " tbody td.long")).contains("<b>");
		assertThat(shown.each(FOUND + " b")).isEmpty();
	}

	@Test
	void whatIsFoundByLikenessOrByANumberIsMarkedAsItWasTyped() {
		Shown alike = shown("nama=Budy+Santosa&lembaga=PJK", this.officer);
		assertThat(alike.each(FOUND + " mark")).containsExactly("Bapak Budi Santoso", "PJK");
		assertThat(alike.in(FOUND + " small:not(.found-contact)")).isEqualTo("PJK DEF");
		for (String number : new String[] { "%2B62-812-3456-7890", "081234567890" }) {
			assertThat(shown("nomor=" + number, this.officer).each(FOUND + " .found-contact mark"))
				.containsOnly("0812 3456 7890");
			assertThat(shown("nomor=" + number, this.officer).in(FOUND)).doesNotContain("abcemail@def.com");
		}
		assertThat(shown("nomor=" + this.budi.getNumber(), this.officer).each("mark")).isEmpty();
	}

	@Test
	void theBestHitOrTheLatestComesFirst() {
		call(10, "Bapak Lain", "Pelaporan.");
		assertThat(order("kata=pelaporan+transaksi")).startsWith(this.wulan.getNumber());
		call(11, "Bapak Lain", "Kendala jaringan, lalu disinggung pula pelaporan dan sedikit tentang transaksi.");
		assertThat(order("kata=pelaporan+transaksi")).startsWith(this.wulan.getNumber());
		assertThat(order("kata=pelaporan+transaksi&urut=tanggal")).startsWith("CC-20261124-0004");
	}

	private String order(String asked) {
		return String.join(" ", found(asked, this.officer));
	}

	@Test
	void wordsThatStandInMostCallsAreCappedAndThePageSaysSo() {
		this.jdbc.update(
				"""
						insert into calls (form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at, finished_at,
						    caller_name, caller_kind, institution, recorded_at)
						select gen_random_uuid(), 'CC-20261124-' || (1000 + n), state, unit_code, duty_id, answered_by, call_date,
						    received_at + n * interval '1 second', received_at + interval '1 hour', caller_name, caller_kind, institution,
						    recorded_at
						from calls, generate_series(1, 600) n where number = ?""",
				this.budi.getNumber());
		this.jdbc.update("""
				insert into call_problems (call_id, position, topic_id, problem, outcome)
				select id, 1, 6, 'Soal pelaporan', 'TUNTAS' from calls where not exists (
				    select 1 from call_problems where call_id = calls.id)""");
		assertThat(shown("kata=pelaporan", this.officer).in(RESULT + " .alert-warning"))
			.startsWith("Lebih dari " + CallSearch.MOST_RANKED + " telepon cocok");
		assertThat(shown("kata=yang+adalah", this.officer).in(".alert-warning")).contains("hampir setiap kalimat");
		for (String asked : new String[] { "kata=pelaporan", "kata=pelaporan&urut=tanggal", "nama=Budi" }) {
			List<String> pages = shown(asked, this.officer).links("nav.pages");
			assertThat(pages).as(asked).singleElement().asString().contains("setelah=");
			assertThat(found(pages.get(0).substring("/telepon/cari?".length()), this.officer)).hasSize(25)
				.doesNotContainAnyElementsOf(found(asked, this.officer));
		}
	}

	@Test
	void anOfficerFindsTheOwnUnitsCallsTheSupervisorAll() {
		assertNothingFound("kata=pelaporan", this.fixtures.officer("PTI", 1));
		assertNothingFound("kata=pelaporan&unit=DP", this.fixtures.officer("PTI", 1));
		assertNothingFound("kata=pelaporan&unit=PTI", this.fixtures.supervisor());
	}

	@Test
	void aCallThatIsPassedToAnotherUnitIsFoundByItsWordsThereAndNoMoreHere() {
		this.jdbc.update("update calls set unit_code = 'PTI' where id = ?", this.budi.getId());
		assertThat(found("kata=tunai", this.fixtures.officer("PTI", 1))).containsExactly(this.budi.getNumber());
		assertNothingFound("kata=tunai", this.officer);
		assertThat(found("kata=tunai&unit=PTI", this.fixtures.supervisor())).containsExactly(this.budi.getNumber());
		assertThat(found("kata=tunai", this.fixtures.supervisor())).containsExactly(this.budi.getNumber());
	}

	@Test
	void wordsWithQuotesAndBackslashesAreFoundWithinTheUnit() {
		Call call = call(10, "Bapak Lain", "Berkas C:\\sipesat\\o'zon dan /srv/d'artagnan tidak terbuka.");
		for (String word : new String[] { "zon", "sipesat", "artagnan" }) {
			assertThat(found("kata=" + word, this.officer)).containsExactly(call.getNumber());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1999, 2000, 2001, 2043, 2044, 2047, 2048, 3900 })
	void aWordAsLongAsATextMayBeIsSaved(int length) {
		Call call = call(10, "Bapak Lain", "Kode " + "q".repeat(length) + " tidak terbaca.");
		assertThat(found("kata=terbaca", this.officer)).containsExactly(call.getNumber());
	}

	@Test
	void whoCalledUnderPengaduanMasyarakatIsMaskedAndNotFoundByTheirName() throws Exception {
		this.jdbc.update(
				"update call_problems set topic_id = (select id from topics where name = 'Pengaduan Masyarakat') where call_id = ?",
				this.budi.getId());
		StaffMember colleague = this.fixtures.officer("DP", 2);
		assertThat(found("kata=tunai", colleague)).containsExactly(this.budi.getNumber());
		assertThat(shown("kata=tunai", colleague).in(FOUND)).contains("Identitas disamarkan");
		assertThat(search("kata=tunai", colleague)).bodyText().doesNotContain("Budi", "PJK DEF", "0812");
		for (String identity : new String[] { "nama=Budi+Santoso", "lembaga=PJK+DEF&kata=tunai",
				"nomor=081234567890&kata=tunai" }) {
			assertNothingFound(identity, colleague);
			assertThat(found(identity, this.officer)).containsExactly(this.budi.getNumber());
		}
		this.jdbc.update("update call_contacts set normalised = '195' where call_id = ? and kind = 'PHONE'",
				this.budi.getId());
		assertNothingFound("nomor=195", colleague);
		assertThat(found("nomor=195", this.officer)).containsExactly(this.budi.getNumber());
		assertThat(found("nomor=0001", colleague)).containsExactly(this.budi.getNumber());
		assertThat(sheet("kata=tunai", colleague)).contains("Identitas disamarkan")
			.doesNotContain("Budi", "PJK DEF", "081234567890", "0812 3456 7890", "abcemail@def.com");
		assertThat(sheet("kata=tunai", this.officer)).contains("Bapak Budi Santoso", "PJK DEF");
	}

	private List<String> sheet(String asked, StaffMember person) throws Exception {
		byte[] file = this.browser.get()
			.uri("/telepon/cari.xlsx?" + asked)
			.with(this.fixtures.as(person))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> cells.add(cell.toString())));
		}
		return cells;
	}

	@Test
	void aDateThatIsNoneIsAnsweredInWordsWithTheRestAsTyped() {
		MvcTestResult refused = search("dari=31/11&nama=Budi", this.officer);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).in("#dari-error")).contains("Tanggal 31 November tidak ada");
		assertThat(Shown.on(refused).values("[name=dari]")).containsExactly("31/11");
		assertThat(Shown.on(refused).values("[name=nama]")).containsExactly("Budi");
		assertThat(search("dari=2026-11-24&sampai=2026-11-23", this.officer))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void whatIsLongerThanItsFieldIsCutBeforeItIsLookedFor() {
		String tail = "%20".repeat(160) + "lain%20".repeat(300);
		for (String asked : new String[] { "nama=Budi%20Santoso", "kata=tunai", "nomor=CC-20261124-0001" }) {
			assertThat(found(asked + tail, this.officer)).as(asked).containsExactly(this.budi.getNumber());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "kata=%27%3B+drop+table+calls%3B--", "nama=%25_%5C%27", "nomor=%3Dcmd",
			"kata=%22%28%26%7C%21", "setelah=0-0-0%27&kata=x", "nama=%00%E2%80%AE" })
	void whatIsTypedIsNeverACommand(String asked) {
		assertThat(search(asked, this.officer)).hasStatusOk();
	}

	@Test
	void itTakesAsManyStatementsForManyHitsAsForOne(@Autowired Statements statements) {
		long two = statements.of(() -> search("kata=pelaporan", this.officer));
		for (int minute = 1; minute < 30; minute++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(12, minute), "Bapak " + minute, "Soal pelaporan");
		}
		assertThat(statements.of(() -> search("kata=pelaporan", this.officer))).isEqualTo(two).isLessThan(15);
	}

	private MvcTestResult search(String asked, StaffMember person) {
		return this.browser.get().uri(URI.create("/telepon/cari?" + asked)).with(this.fixtures.as(person)).exchange();
	}

}
