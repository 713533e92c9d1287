package id.go.ppatk.piket.desk;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What is kept of a call, for whom, and what may still change.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ConfidenceApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String SECRET = "Isi laporan rahasia tentang Wulan";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	@Autowired
	CallSheets sheets;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	private StaffMember officer;

	private Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 2));
	}

	@Test
	void anotherChannelNeedsItsNameAndAReason() {
		MvcTestResult refused = form("/telepon", "DIALIHKAN_SARANA", "Soal").exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("[id='problems[0].channel-error']")).contains("Pilih sarana");
		assertThat(page.in("[id='problems[0].why-error']")).contains("Pilih alasan dialihkan");
		assertThat(page.in(".diversion-say")).contains("tidak dapat kami layani melalui telepon");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Soal");
	}

	@Test
	void ofWhatIsConfidentialTheCallerTheTopicAndTheChannelStay() {
		assertThat(diverted("/telepon", "RAHASIA", SECRET)).hasRedirectedUrl("/telepon");
		CallDetails details = this.calls.whole("CC-20261124-0001").orElseThrow().getDetails();
		assertThat(details.callerName()).isEqualTo("Bapak ABC");
		assertThat(details.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.text()).isEqualTo("dialihkan ke surat kepada Kepala PPATK");
			assertThat(problem.remark()).isNull();
			assertThat(problem.topicId()).isEqualTo(6);
		});
		assertThat(page("/rekap/harian/2026-11-24/DP-1", this.officer))
			.contains("Registrasi GRIPS: dialihkan ke surat kepada Kepala PPATK")
			.doesNotContain(SECRET);
	}

	@Test
	void whatIsOutsideTheOfficersAuthorityIsKept() {
		assertThat(diverted("/telepon", "DI_LUAR_KEWENANGAN", "Soal biasa")).hasRedirectedUrl("/telepon");
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("Soal biasa", "surat kepada Kepala PPATK",
				"Di luar kewenangan");
	}

	@Test
	void whatTurnsOutToBeConfidentialIsDroppedFromEarlierVersionsToo() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", SECRET);
		String path = "/telepon/" + call.getNumber() + "/perbaikan";
		assertThat(diverted(path, "RAHASIA", SECRET).param("version", version(call))).hasStatus3xxRedirection();
		assertThat(texts("call_problems")).containsExactly("dialihkan ke surat kepada Kepala PPATK");
		assertThat(texts("call_problems_history")).hasSizeGreaterThan(1).doesNotContain(SECRET);
		assertThat(page("/telepon/" + call.getNumber(), this.officer)).contains("dihapus karena bersifat rahasia")
			.doesNotContain(SECRET);
	}

	private List<String> texts(String table) {
		return this.jdbc.queryForList("select problem from " + table, String.class);
	}

	@ParameterizedTest
	@CsvSource({ "Rekening 1234567890 diblokir, menyerupai nomor rekening",
			"Kartu 5500 0000 0000 0004, menyerupai nomor kartu", "NIK 3174015708900001, menyerupai NIK",
			"LTKM atas nama Budi, menyerupai isi LTKM", "Status terlapor, pihak yang dilaporkan" })
	void aTextThatShouldNotBeKeptWarnsUntilThereIsAReason(String text, String warning) {
		MvcTestResult warned = form("/telepon", "TUNTAS", text).exchange();
		assertThat(warned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(warned);
		assertThat(page.in(".guard")).contains(warning, "Tetap simpan");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo(text);
		assertThat(this.calls.on(TODAY, 100)).isEmpty();
		assertThat(form("/telepon", "TUNTAS", text).param("keepReason", "Nomor contoh dari panduan"))
			.hasRedirectedUrl("/telepon");
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("Disimpan meski ada peringatan (1)",
				"Nomor contoh dari panduan", "Petugas DP 1");
		assertThat(page("/dasbor", this.fixtures.supervisor())).contains("kali catatan disimpan meski ada peringatan");
	}

	@Test
	void whoCallsUnderPengaduanMasyarakatIsSeenByFewAndEachLookIsKept() {
		Call call = complaint();
		String number = call.getNumber();
		for (StaffMember other : List.of(this.fixtures.officer("DP", 2), this.fixtures.coordinator("DP"))) {
			for (String path : List.of("/telepon", "/telepon/" + number, "/rekap/harian/2026-11-24/DP-1")) {
				assertThat(page(path, other)).as(path)
					.contains(number, "Identitas disamarkan")
					.doesNotContain("Ibu Pelapor", "PJK DEF", "0812 3456 7890", "abcemail@def.com");
			}
		}
		assertThat(page("/rekap/2026-W48/telepon", this.fixtures.coordinator("DP"))).contains("Identitas disamarkan")
			.doesNotContain("Ibu Pelapor", "PJK DEF");
		assertThat(this.browser.get()
			.uri("/telepon/" + number + "/perbaikan")
			.with(this.fixtures.as(this.fixtures.coordinator("DP")))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(looks()).isEmpty();
		assertThat(page("/telepon/" + number, this.officer)).contains("Ibu Pelapor");
		assertThat(page("/rekap/2026-W48/telepon", this.fixtures.supervisor())).contains("Ibu Pelapor");
		assertThat(looks()).containsExactly("Petugas DP 1 TELEPON", "Ayu Utami REKAP");
		assertThat(page("/telepon/" + number, this.fixtures.supervisor())).contains("Yang melihat identitas penelepon",
				"Petugas DP 1, Selasa, 24 November 2026 pukul 09.00 WIB, halaman telepon");
	}

	@Test
	void whatTheDatabaseRefusesIsToldWithoutWhoCalled() {
		Call call = complaint();
		assertThatThrownBy(() -> this.jdbc
			.update("update calls set finished_at = received_at - interval '1 hour' where id = ?", call.getId()))
			.rootCause()
			.hasMessageContaining("violates check constraint")
			.hasMessageNotContaining("Ibu Pelapor")
			.hasMessageNotContaining("Failing row");
	}

	private List<String> looks() {
		return this.jdbc.queryForList("""
				select person.name || ' ' || place from identity_looks join staff_members person on person.id = seen_by
				order by identity_looks.id""", String.class);
	}

	private Call complaint() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Ibu Pelapor", "Pengaduan");
		this.jdbc.update(
				"update call_problems set topic_id = (select id from topics where name = 'Pengaduan Masyarakat') where call_id = ?",
				call.getId());
		return call;
	}

	@Test
	void untilTheRecapACorrectionKeepsTheEarlierVersion() {
		assertThat(form("/telepon", "TUNTAS", "Yang lama")).hasRedirectedUrl("/telepon");
		Call call = this.calls.whole("CC-20261124-0001").orElseThrow();
		String path = "/telepon/" + call.getNumber();
		assertThat(form(path + "/perbaikan", "TUNTAS", "Yang baru").param("version", version(call)))
			.hasRedirectedUrl(path);
		assertThat(page(path, this.officer)).contains("Versi sebelumnya (1)", "Yang baru", "Yang lama",
				"Disimpan oleh Petugas DP 1");
	}

	@Test
	void afterTheRecapOnlySomethingIsAddedWithWhoWhenAndWhy() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Soal");
		String path = "/telepon/" + call.getNumber();
		assertThat(addendum(path, "Salah nama", "Salah dengar")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("gunakan Perbaiki");
		this.transaction.executeWithoutResult((status) -> this.sheets.freeze(this.duty.getId(), this.clock.instant()));
		assertThat(form(path + "/perbaikan", "TUNTAS", "Yang baru").param("version", version(call)))
			.hasStatus(HttpStatus.CONFLICT);
		MvcTestResult empty = addendum(path, "", "Salah dengar").exchange();
		assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(empty);
		assertThat(page.in("#text-error")).contains("Isi tambahan.");
		assertThat(page.value("[name=reason]")).isEqualTo("Salah dengar");
		String formId = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(addendum(path, "Nama seharusnya =ABD", "Salah dengar", formId)).hasRedirectedUrl(path);
		}
		assertThat(page(path, this.officer)).containsOnlyOnce("Nama seharusnya =ABD")
			.contains("Petugas DP 1, Selasa, 24 November 2026 pukul 09.00 WIB. Alasan: Salah dengar", "Bapak ABC");
		assertThat(page("/rekap/harian/2026-11-24/DP-1", this.officer)).contains("Nama seharusnya =ABD",
				"Alasan: Salah dengar");
		assertThat(addendumBy(this.fixtures.officer("DP", 2), path)).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcRequestBuilder addendum(String path, String text, String reason) {
		return addendum(path, text, reason, UUID.randomUUID().toString());
	}

	private MockMvcRequestBuilder addendum(String path, String text, String reason, String formId) {
		return post(path + "/tambahan", this.officer).param("formId", formId)
			.param("text", text)
			.param("reason", reason);
	}

	private MockMvcRequestBuilder addendumBy(StaffMember person, String path) {
		return post(path + "/tambahan", person).param("formId", UUID.randomUUID().toString())
			.param("text", "x")
			.param("reason", "x");
	}

	@Test
	void whatIsUnusualIsSavedAndFlagged() {
		assertThat(form("/telepon", "TUNTAS", "Soal")).hasRedirectedUrl("/telepon");
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("Dicatat susulan", "Jaringan putus")
			.doesNotContain("Di luar jam layanan");
		assertThat(form("/telepon", "TUNTAS", "Soal").param("callDate", "2026-11-22")).hasRedirectedUrl("/telepon");
		assertThat(page("/telepon/CC-20261122-0001", this.officer)).contains("Pada hari tanpa layanan");
		this.clock.set("2026-11-24T18:30");
		post("/telepon/penerimaan", this.officer).param("formId", UUID.randomUUID().toString()).exchange();
		assertThat(page("/telepon", this.officer)).contains("CC-20261124-0002", "Di luar jam layanan");
	}

	private String version(Call call) {
		return "" + this.calls.whole(call.getNumber()).orElseThrow().getVersion();
	}

	private String page(String path, StaffMember person) {
		try {
			return this.browser.get()
				.uri(path)
				.with(this.fixtures.as(person))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private MockMvcRequestBuilder diverted(String path, String why, String text) {
		return form(path, "DIALIHKAN_SARANA", text).param("problems[0].channel", "SURAT")
			.param("problems[0].why", why)
			.param("problems[0].remark", text);
	}

	private MockMvcRequestBuilder form(String path, String outcome, String text) {
		return post(path, this.officer).param("formId", UUID.randomUUID().toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890")
			.param("received", "07.00")
			.param("finished", "07.05")
			.param("lateReason", "Jaringan putus")
			.param("problems[0].topicId", "6")
			.param("problems[0].text", text)
			.param("problems[0].outcome", outcome);
	}

}
