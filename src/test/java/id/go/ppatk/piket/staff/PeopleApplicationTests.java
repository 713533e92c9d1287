package id.go.ppatk.piket.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Locks;
import id.go.ppatk.piket.PeopleActs;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Keeping the people.
 */
@ApplicationTest
@FreshDatabase
class PeopleApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	StaffMembers people;

	@Autowired
	TestClock clock;

	private StaffMember admin;

	@BeforeEach
	void admin() {
		this.clock.set("2026-11-24T09:00");
		this.admin = this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN);
	}

	@Test
	void aPersonIsAdded() {
		assertThat(entry("/pengaturan/pegawai", "Pegawai Baru", "pegawai.baru", "DP", "PETUGAS"))
			.hasStatus3xxRedirection();
		assertThat(this.people.officers("DP")).extracting(StaffMember::getName).contains("Pegawai Baru");
	}

	@Test
	void whatIsMissingOrTakenIsRefusedInWordsAndStaysTyped() {
		MvcTestResult answer = entry("/pengaturan/pegawai", "Nama Saya", "admin", "XX", null).exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.value("[name=name]")).isEqualTo("Nama Saya");
		assertThat(page.in("#username-error")).contains("Nama pengguna sudah dipakai");
		assertThat(page.in("#unitCode-error")).contains("Pilih unit kerja");
		assertThat(page.in("fieldset .invalid-feedback")).contains("paling sedikit satu peran");
	}

	@Test
	void aUserNameThatSomebodyTakesInTheSameMomentIsRefusedInWords(@Autowired JdbcClient jdbc,
			@Autowired TransactionTemplate transaction) throws Exception {
		CompletableFuture<MvcTestResult> second = transaction.execute((status) -> {
			this.fixtures.person("sama", "Yang Pertama", "DP", Role.PETUGAS);
			this.people.flush();
			CompletableFuture<MvcTestResult> waiting = CompletableFuture
				.supplyAsync(() -> entry("/pengaturan/pegawai", "Yang Kedua", "sama", "DP", "PETUGAS").exchange());
			Locks.awaitSomebodyWaiting(jdbc);
			return waiting;
		});
		MvcTestResult answer = second.get(15, TimeUnit.SECONDS);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#username-error")).contains("Nama pengguna sudah dipakai");
		assertThat(page.value("[name=name]")).isEqualTo("Yang Kedua");
	}

	@Test
	void unitAndRolesAreChanged() {
		StaffMember person = this.fixtures.person("pindah", "Pindah", "DP", Role.PETUGAS);
		assertThat(entry("/pengaturan/pegawai/" + person.getId(), "Pindah", "pindah", "PTI", "KOORDINATOR")
			.param("version", "" + person.getVersion())).hasStatus3xxRedirection();
		StaffMember changed = this.people.withRoles(person.getId()).orElseThrow();
		assertThat(changed.getUnitCode()).isEqualTo("PTI");
		assertThat(changed.getRoles()).containsExactly(Role.KOORDINATOR);
	}

	@Test
	void theSecondOfTwoSeesWhatTheFirstMadeOfIt() {
		StaffMember person = this.fixtures.person("berdua", "Berdua", "DP", Role.PETUGAS);
		String path = "/pengaturan/pegawai/" + person.getId();
		entry(path, "Nama Pertama", "berdua", "DP", "PETUGAS").param("version", "" + person.getVersion()).exchange();
		int now = this.people.findById(person.getId()).orElseThrow().getVersion();
		MvcTestResult answer = entry(path, "Nama Kedua", "berdua", "DP", "PETUGAS")
			.param("version", "" + person.getVersion())
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(answer);
		assertThat(page.each(".alert-warning dd")).contains("Nama Pertama");
		assertThat(page.value("[name=name]")).isEqualTo("Nama Kedua");
		assertThat(page.value("form.panel [name=version]")).isEqualTo(String.valueOf(now));
	}

	@Test
	void whoIsDeactivatedIsNoLongerOfferedButKeepsTheName() {
		StaffMember person = this.fixtures.person("pensiun", "Pensiun", "DP", Role.PETUGAS);
		assertThat(post("/pengaturan/pegawai/" + person.getId() + "/penonaktifan")).hasStatus3xxRedirection()
			.flash()
			.containsEntry("noticeUndo", "/pengaturan/pegawai/" + person.getId() + "/pengaktifan");
		assertThat(this.people.officers("DP")).extracting(StaffMember::getName).doesNotContain("Pensiun");
		Shown page = Shown
			.on(this.browser.get().uri("/pengaturan/pegawai").with(this.fixtures.as(this.admin)).exchange());
		assertThat(page.each("tbody tr")).anyMatch((row) -> row.contains("Pensiun") && row.contains("Tidak aktif"));
	}

	/** The second waits for the first, and then is the last. */
	@Test
	void twoAdministratorsCannotDeactivateEachOther(@Autowired People acts, @Autowired JdbcClient jdbc,
			@Autowired TransactionTemplate transaction) {
		StaffMember other = this.fixtures.person("admin.dua", "Administrator Dua", "PTI", Role.ADMIN);
		CompletableFuture<Void> second = transaction.execute((status) -> {
			acts.deactivate(other.getId(), "", this.admin.getId());
			CompletableFuture<Void> waiting = CompletableFuture
				.runAsync(() -> acts.deactivate(this.admin.getId(), "", this.admin.getId()));
			Locks.awaitSomebodyWaiting(jdbc);
			return waiting;
		});
		assertThat(second).failsWithin(Duration.ofSeconds(15))
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(People.LastAdministrator.class);
		assertThat(this.people.administrators()).isEqualTo(1);
	}

	@Test
	void theLastAdministratorStays() {
		assertThat(post("/pengaturan/pegawai/" + this.admin.getId() + "/penonaktifan"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".alert-danger"), STRING)
			.contains("paling sedikit satu administrator");
		assertThat(entry("/pengaturan/pegawai/" + this.admin.getId(), "Administrator", "admin", "PTI", "PETUGAS")
			.param("version", "" + this.people.findById(this.admin.getId()).orElseThrow().getVersion()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aListFromAWorkbookIsImported() throws IOException {
		assertThat(upload("daftar.xlsx",
				workbook(new String[] { "Impor Satu", "impor.satu", "dkh", "PETUGAS, KOORDINATOR", "" },
						new String[] { "Impor Dua", "impor.dua", "PTI", "petugas", "dua@ppatk.go.id" })))
			.hasStatus3xxRedirection();
		assertThat(this.people.findByUsername("impor.satu").orElseThrow().getRoles())
			.containsExactlyInAnyOrder(Role.PETUGAS, Role.KOORDINATOR);
	}

	@Test
	void aListWithMistakesIsRefusedWholeAndEachLineSaysWhy() {
		String csv = "Nama;Nama pengguna;Unit;Peran;E-mail\nBenar;benar.sekali;DP;PETUGAS;\n;Salah Nama!;XY;RAJA;bukan\nKembar;benar.sekali;DP;PETUGAS;\n";
		MvcTestResult answer = upload("daftar.csv", csv.getBytes(StandardCharsets.UTF_8)).exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in(".form-errors")).contains("Tidak ada yang diimpor");
		assertThat(page.each(".form-errors li")).contains("Baris 3: Isi nama.", "Baris 3: unit \"XY\" tidak dikenal.",
				"Baris 3: peran \"RAJA\" tidak dikenal.", "Baris 4: Nama pengguna sudah dipakai.");
		assertThat(this.people.findByUsername("benar.sekali")).isEmpty();
	}

	@Test
	void aFileThatIsNoListIsRefusedInWords() {
		assertThat(upload("foto.xlsx", new byte[] { 1, 2, 3 })).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Berkas tidak dapat dibaca");
	}

	@Test
	void aListThatMovesSomebodyShowsWhatThatTouchesAndIsTakenOnceConfirmed() {
		StaffMember officer = this.fixtures.officer("DP", 1);
		this.fixtures.duty(LocalDate.parse("2026-11-26"), 1, officer, this.fixtures.officer("DP", 2));
		String csv = "Nama;Nama pengguna;Unit;Peran;E-mail\nPetugas Pindah;petugas.dp.1;PTI;PETUGAS;\nBaru Saja;baru.saja;DP;PETUGAS;\n";
		MvcTestResult asked = upload("daftar.csv", csv.getBytes(StandardCharsets.UTF_8)).exchange();
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).in(".impact li")).contains("dinamai sebagai petugas DP-1");
		assertThat(this.people.findByUsername("baru.saja")).isEmpty();
		assertThat(post("/pengaturan/pegawai/impor").param("nama", "daftar.csv")
			.param("isi", Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))
			.param("understood", PeopleActs.fingerprint(asked))).hasStatus3xxRedirection();
		assertThat(this.people.findByUsername("baru.saja")).isPresent();
		assertThat(this.people.findByUsername("petugas.dp.1").orElseThrow().getUnitCode()).isEqualTo("PTI");
	}

	@Test
	void aListBringsNobodyBack() {
		StaffMember person = this.fixtures.person("lama.pergi", "Lama Pergi", "DP", Role.PETUGAS);
		post("/pengaturan/pegawai/" + person.getId() + "/penonaktifan").exchange();
		String csv = "Nama;Nama pengguna;Unit;Peran;E-mail\nLama Pergi;lama.pergi;DP;PETUGAS;\n";
		MvcTestResult refused = upload("daftar.csv", csv.getBytes(StandardCharsets.UTF_8)).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).in(".form-errors li")).startsWith("Baris 2: orang ini tidak aktif.");
	}

	@Test
	void aListWithOtherHeadsIsImportedWithFullUnitNames() {
		String csv = "No;NAMA PEGAWAI;Username;UNIT KERJA;Jabatan piket;Surel\n1;Rina;rina;Direktorat Pelaporan;Petugas piket;rina@ppatk.go.id\n";
		assertThat(upload("daftar.csv", csv.getBytes(StandardCharsets.UTF_8))).hasStatus3xxRedirection();
		assertThat(this.people.findByUsername("rina").orElseThrow()).extracting(StaffMember::getUnitCode)
			.isEqualTo("DP");
	}

	@Test
	void aHeadThatIsNotKnownIsNamed() {
		assertThat(refusals(upload("daftar.csv", "Nama;Username;Golongan;Unit\n".getBytes(StandardCharsets.UTF_8))))
			.containsExactly("Kolom \"Golongan\" tidak dikenal. Hapus kolom itu, atau ganti judulnya.",
					"Kolom \"Peran\" tidak ada.");
	}

	@Test
	void aFileThatSwellsAndAQuoteThatIsOpenAreRefusedInWords() throws IOException {
		assertThat(refusals(upload("daftar.xlsx", PeopleListTests.bomb()))).singleElement()
			.asString()
			.contains("terlalu besar setelah dibuka");
		assertThat(refusals(upload("daftar.csv", "Nama,Username,Unit,Peran\n\"Siti,siti,DP".getBytes())))
			.singleElement()
			.asString()
			.contains("tanda kutip");
	}

	private static List<String> refusals(MockMvcTester.MockMultipartMvcRequestBuilder upload) {
		MvcTestResult answer = upload.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return Shown.on(answer).each(".form-errors li");
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(this.fixtures.as(this.admin)).with(csrf());
	}

	private MockMvcRequestBuilder entry(String path, String name, String username, String unit, String role) {
		MockMvcRequestBuilder request = post(path).param("name", name)
			.param("username", username)
			.param("unitCode", unit);
		return (role != null) ? request.param("roles", role) : request;
	}

	private MockMvcTester.MockMultipartMvcRequestBuilder upload(String name, byte[] content) {
		return this.browser.post()
			.uri("/pengaturan/pegawai/impor")
			.with(this.fixtures.as(this.admin))
			.with(csrf())
			.multipart()
			.file(new MockMultipartFile("berkas", name, null, content));
	}

	private static byte[] workbook(String[]... lines) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			var sheet = workbook.createSheet();
			fill(sheet.createRow(0), PeopleList.COLUMNS.toArray(String[]::new));
			for (String[] line : lines) {
				fill(sheet.createRow(sheet.getLastRowNum() + 1), line);
			}
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static void fill(Row row, String[] cells) {
		for (int column = 0; column < cells.length; column++) {
			row.createCell(column).setCellValue(cells[column]);
		}
	}

}
