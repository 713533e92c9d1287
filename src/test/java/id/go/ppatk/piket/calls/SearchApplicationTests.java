package id.go.ppatk.piket.calls;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
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
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searching the calls.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SearchApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-24");

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
		assertThat(search(asked, this.officer)).hasStatusOk()
			.bodyText()
			.contains(this.budi.getNumber())
			.doesNotContain(this.wulan.getNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "nomor=0812-3456-7890", "nomor=%2B6281234567890", "nomor=ABCEMAIL@def.com",
			"lembaga=PJK+DFE", "kata=laporan", "hasil=TUNTAS", "topik=6", "unit=DP", "dari=2026-11-24" })
	void bothCallsAreFoundBy(String asked) {
		assertThat(search(asked, this.fixtures.supervisor())).hasStatusOk()
			.bodyText()
			.contains(this.budi.getNumber(), this.wulan.getNumber());
	}

	@ParameterizedTest
	@ValueSource(strings = { "nama=Zulkifli", "nomor=0899", "kata=kapal", "hasil=SALAH_MENU", "topik=1",
			"sampai=2026-11-23", "dari=2026-11-25" })
	void nothingIsFoundBy(String asked) {
		assertThat(search(asked, this.officer)).hasStatusOk()
			.bodyText()
			.contains("Tidak ada telepon yang cocok")
			.doesNotContain("CC-20261124");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kata=tunay", "kata=pelapran+tunai", "kata=tunay&urut=tanggal" })
	void aMisspeltWordFindsWhatIsSpelledAlikeAndThePageSaysSo(String asked) {
		assertThat(search(asked, this.officer)).hasStatusOk()
			.bodyText()
			.contains("Tidak ditemukan telepon dengan kata yang diketik", "<mark>tunai</mark>", this.budi.getNumber())
			.doesNotContain(this.wulan.getNumber());
		assertThat(search("kata=tunai", this.officer)).bodyText().doesNotContain("Tidak ditemukan telepon dengan kata");
		assertThat(search("kata=tunay&nama=Zulkifli", this.officer)).bodyText()
			.contains("Tidak ada telepon yang cocok")
			.doesNotContain("Tidak ditemukan telepon dengan kata");
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
		assertThat(search("kata=tunai&nama=budi", this.officer)).bodyText()
			.contains("<mark>Budi</mark>", "&lt;b&gt;", "<mark>tunai</mark>")
			.doesNotContain("<b>");
	}

	@Test
	void whatIsFoundByLikenessOrByANumberIsMarkedAsItWasTyped() {
		assertThat(search("nama=Budy+Santosa&lembaga=PJK", this.officer)).bodyText()
			.contains("<mark>Bapak Budi Santoso</mark>", "<mark>PJK</mark> DEF");
		for (String number : new String[] { "%2B62-812-3456-7890", "081234567890" }) {
			assertThat(search("nomor=" + number, this.officer)).bodyText()
				.contains("<mark>0812 3456 7890</mark>")
				.doesNotContain("abcemail@def.com");
		}
		assertThat(search("nomor=" + this.budi.getNumber(), this.officer)).bodyText().doesNotContain("<mark>");
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
		Matcher numbers = Pattern.compile("/telepon/(CC-\\d{8}-\\d{4})").matcher(body(search(asked, this.officer)));
		return String.join(" ", numbers.results().map((hit) -> hit.group(1)).toList());
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
		assertThat(search("kata=pelaporan", this.officer)).bodyText()
			.contains("Lebih dari " + CallSearch.MOST_RANKED + " telepon cocok");
		assertThat(search("kata=yang+adalah", this.officer)).bodyText().contains("hampir setiap kalimat");
		for (String asked : new String[] { "kata=pelaporan", "kata=pelaporan&urut=tanggal", "nama=Budi" }) {
			String first = body(search(asked, this.officer));
			Matcher next = Pattern.compile("href=\"/telepon/cari\\?([^\"]*setelah=[^\"]*)\"").matcher(first);
			assertThat(next.find()).as(asked).isTrue();
			String second = body(search(HtmlUtils.htmlUnescape(next.group(1)), this.officer));
			assertThat(numbers(second)).hasSize(25).doesNotContainAnyElementsOf(numbers(first));
		}
	}

	private static List<String> numbers(String page) {
		return Pattern.compile("/telepon/(CC-\\d{8}-\\d{4})")
			.matcher(page)
			.results()
			.map((hit) -> hit.group(1))
			.toList();
	}

	@Test
	void anOfficerFindsTheOwnUnitsCallsTheSupervisorAll() {
		assertThat(search("kata=pelaporan", this.fixtures.officer("PTI", 1))).bodyText()
			.contains("Tidak ada telepon yang cocok");
		assertThat(search("kata=pelaporan&unit=DP", this.fixtures.officer("PTI", 1))).bodyText()
			.contains("Tidak ada telepon yang cocok");
		assertThat(search("kata=pelaporan&unit=PTI", this.fixtures.supervisor())).bodyText()
			.contains("Tidak ada telepon yang cocok");
	}

	@Test
	void aCallThatIsPassedToAnotherUnitIsFoundByItsWordsThereAndNoMoreHere() {
		this.jdbc.update("update calls set unit_code = 'PTI' where id = ?", this.budi.getId());
		assertThat(search("kata=tunai", this.fixtures.officer("PTI", 1))).bodyText().contains(this.budi.getNumber());
		assertThat(search("kata=tunai", this.officer)).bodyText().contains("Tidak ada telepon yang cocok");
		assertThat(search("kata=tunai&unit=PTI", this.fixtures.supervisor())).bodyText()
			.contains(this.budi.getNumber());
		assertThat(search("kata=tunai", this.fixtures.supervisor())).bodyText().contains(this.budi.getNumber());
	}

	@Test
	void wordsWithQuotesAndBackslashesAreFoundWithinTheUnit() {
		Call call = call(10, "Bapak Lain", "Berkas C:\\sipesat\\o'zon dan /srv/d'artagnan tidak terbuka.");
		for (String word : new String[] { "zon", "sipesat", "artagnan" }) {
			assertThat(search("kata=" + word, this.officer)).bodyText().contains(call.getNumber());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1999, 2000, 2001, 2043, 2044, 2047, 2048, 3900 })
	void aWordAsLongAsATextMayBeIsSaved(int length) {
		Call call = call(10, "Bapak Lain", "Kode " + "q".repeat(length) + " tidak terbaca.");
		assertThat(search("kata=terbaca", this.officer)).bodyText().contains(call.getNumber());
	}

	@Test
	void whoCalledUnderPengaduanMasyarakatIsMaskedAndNotFoundByTheirName() throws Exception {
		this.jdbc.update(
				"update call_problems set topic_id = (select id from topics where name = 'Pengaduan Masyarakat') where call_id = ?",
				this.budi.getId());
		StaffMember colleague = this.fixtures.officer("DP", 2);
		assertThat(search("kata=tunai", colleague)).bodyText()
			.contains(this.budi.getNumber(), "Identitas disamarkan")
			.doesNotContain("Budi", "PJK DEF", "0812");
		for (String identity : new String[] { "nama=Budi+Santoso", "lembaga=PJK+DEF&kata=tunai",
				"nomor=081234567890&kata=tunai" }) {
			assertThat(search(identity, colleague)).bodyText().contains("Tidak ada telepon yang cocok");
			assertThat(search(identity, this.officer)).bodyText().contains("Budi");
		}
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
		assertThat(search("dari=kemarin&nama=Budi", this.officer)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Pilih tanggal yang benar", "value=\"Budi\"");
		assertThat(search("dari=2026-11-24&sampai=2026-11-23", this.officer))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
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

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
