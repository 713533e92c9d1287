package id.go.ppatk.piket;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static id.go.ppatk.piket.staff.Role.ADMIN;
import static id.go.ppatk.piket.staff.Role.KOORDINATOR;
import static id.go.ppatk.piket.staff.Role.OPERATOR;
import static id.go.ppatk.piket.staff.Role.PETUGAS;
import static id.go.ppatk.piket.staff.Role.PIC;
import static id.go.ppatk.piket.staff.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who may send which request: every mapping of the application against this table.
 */
@ApplicationTest
@FreshDatabase
class AccessApplicationTests {

	private static final Set<Role> ALL = EnumSet.allOf(Role.class);

	private static final Set<Role> DESK = EnumSet.of(PETUGAS, KOORDINATOR, OPERATOR, SUPERVISOR);

	private static final Set<Role> CALL_TAKERS = EnumSet.of(PETUGAS, KOORDINATOR, OPERATOR);

	private static final Set<Role> PLANNERS = EnumSet.of(KOORDINATOR, SUPERVISOR);

	private static final Set<Role> HANDOFF_PEOPLE = EnumSet.of(PETUGAS, KOORDINATOR, OPERATOR, PIC, SUPERVISOR);

	private static final Set<Role> UNIT_STAFF = EnumSet.of(PETUGAS, KOORDINATOR, SUPERVISOR);

	private static final Set<Role> PEOPLE_KEEPERS = EnumSet.of(ADMIN, SUPERVISOR);

	private static final Set<String> WITHOUT_SIGN_IN = Set.of("GET /masuk", "GET /luring", "GET /unit.css",
			"GET /kata-sandi/lupa", "POST /kata-sandi/lupa", "GET /kata-sandi/{token}", "POST /kata-sandi/{token}",
			"GET /kalender/{token}.ics", "GET /layar/{token}", "POST /api/telephony/calls",
			"POST /api/telephony/calls/{id}/answered", "POST /api/telephony/calls/{id}/finished");

	private static final Map<String, Set<Role>> TABLE = table();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	private static Map<String, Set<Role>> table() {
		Map<String, Set<Role>> table = new LinkedHashMap<>();
		table.put("GET /", ALL);
		table.put("GET /tanggal", ALL);
		table.put("GET /piket", ALL);
		table.put("GET /piket/{week}", ALL);
		table.put("GET /piket/bulan", ALL);
		table.put("GET /piket/{month}", ALL);
		table.put("GET /piket/saya", EnumSet.of(PETUGAS));
		table.put("GET /piket/{week}.xlsx", ALL);
		table.put("GET /piket/kalender", UNIT_STAFF);
		table.put("POST /piket/kalender/alamat", UNIT_STAFF);
		table.put("POST /piket/kalender/alamat/pencabutan", UNIT_STAFF);
		table.put("POST /piket/kalender/unit/{unitCode}", PLANNERS);
		table.put("POST /piket/kalender/unit/{unitCode}/pencabutan", PLANNERS);
		table.put("GET /persiapan", EnumSet.of(PETUGAS));
		table.put("POST /piket/{week}/{unitCode}", PLANNERS);
		table.put("POST /piket/{week}/{unitCode}/penyampaian", PLANNERS);
		table.put("POST /piket/{week}/{unitCode}/penarikan", PLANNERS);
		table.put("GET /piket/{week}/{unitCode}", ALL);
		table.put("GET /piket/{week}/{unitCode}/{act}", ALL);
		table.put("POST /piket/{week}/{unitCode}/salinan", PLANNERS);
		table.put("POST /piket/{week}/{unitCode}/pengosongan", PLANNERS);
		table.put("POST /piket/{week}/{unitCode}/tempelan", PLANNERS);
		table.put("POST /piket/{week}/{unitCode}/konfirmasi", EnumSet.of(SUPERVISOR));
		table.put("POST /piket/{week}/{unitCode}/usulan", PLANNERS);
		table.put("GET /piket/penyampaian", PLANNERS);
		table.put("POST /piket/penyampaian", PLANNERS);
		table.put("GET /piket/usulan", PLANNERS);
		table.put("GET /piket/usulan/{id}", PLANNERS);
		table.put("POST /piket/usulan/{id}/penghentian", PLANNERS);
		table.put("POST /piket/usulan/{id}/penerapan", PLANNERS);
		table.put("POST /piket/usulan/{id}/pembuangan", PLANNERS);
		table.put("GET /piket/keinginan", UNIT_STAFF);
		table.put("POST /piket/keinginan", UNIT_STAFF);
		table.put("POST /piket/keinginan/{id}/penghapusan", UNIT_STAFF);
		table.put("GET /piket/pemerataan", UNIT_STAFF);
		table.put("GET /piket/pergantian", UNIT_STAFF);
		table.put("GET /piket/pergantian/baru", UNIT_STAFF);
		table.put("GET /piket/pergantian/calon", UNIT_STAFF);
		table.put("POST /piket/pergantian", UNIT_STAFF);
		table.put("POST /piket/pergantian/baru", UNIT_STAFF);
		table.put("GET /piket/pergantian/{id}/pembatalan", UNIT_STAFF);
		table.put("GET /piket/pergantian/pertukaran", UNIT_STAFF);
		table.put("GET /piket/pergantian/pertukaran/{id}/persetujuan", UNIT_STAFF);
		table.put("GET /piket/pergantian/pertukaran/{id}/penolakan", UNIT_STAFF);
		table.put("GET /piket/ketidakhadiran/{id}/pengakhiran", UNIT_STAFF);
		table.put("POST /piket/pergantian/{id}/pembatalan", UNIT_STAFF);
		table.put("GET /piket/pergantian/pertukaran/baru", UNIT_STAFF);
		table.put("POST /piket/pergantian/pertukaran", UNIT_STAFF);
		table.put("POST /piket/pergantian/pertukaran/{id}/persetujuan", UNIT_STAFF);
		table.put("POST /piket/pergantian/pertukaran/{id}/penolakan", UNIT_STAFF);
		table.put("GET /piket/ketidakhadiran", UNIT_STAFF);
		table.put("POST /piket/ketidakhadiran", UNIT_STAFF);
		table.put("POST /piket/ketidakhadiran/{id}/pengakhiran", UNIT_STAFF);
		table.put("GET /cari", ALL);
		table.put("POST /cari", ALL);
		table.put("GET /telepon", DESK);
		table.put("GET /telepon/baru", DESK);
		table.put("POST /telepon/riwayat", CALL_TAKERS);
		table.put("GET /telepon/topik", DESK);
		table.put("GET /telepon/masuk", DESK);
		table.put("GET /telepon/isyarat", CALL_TAKERS);
		table.put("POST /telepon/masuk/{id}/penerimaan", CALL_TAKERS);
		table.put("GET /telepon/naskah", DESK);
		table.put("POST /telepon/jawaban", CALL_TAKERS);
		table.put("POST /telepon/penerus", CALL_TAKERS);
		table.put("GET /telepon/cari", DESK);
		table.put("GET /telepon/jam", DESK);
		table.put("GET /telepon/susulan", DESK);
		table.put("GET /telepon/antrean", DESK);
		table.put("GET /telepon/cari.xlsx", DESK);
		table.put("POST /telepon", CALL_TAKERS);
		table.put("POST /telepon/penerimaan", CALL_TAKERS);
		table.put("POST /telepon/permasalahan", CALL_TAKERS);
		table.put("POST /telepon/sambungan", EnumSet.of(OPERATOR));
		table.put("POST /telepon/sambungan/{number}/penerimaan", CALL_TAKERS);
		table.put("POST /telepon/sambungan/{number}/penerusan", CALL_TAKERS);
		table.put("POST /telepon/sambungan/{number}/panggilan-balik", CALL_TAKERS);
		table.put("POST /telepon/konsep", CALL_TAKERS);
		table.put("POST /telepon/konsep/{formId}/pembuangan", CALL_TAKERS);
		table.put("POST /telepon/konsep/{formId}/pemulihan", CALL_TAKERS);
		table.put("POST /telepon/parkir", CALL_TAKERS);
		table.put("POST /telepon/pergantian", CALL_TAKERS);
		table.put("GET /telepon/sesi", DESK);
		table.put("GET /telepon/belum-selesai", DESK);
		table.put("GET /telepon/tak-terjawab", DESK);
		table.put("POST /telepon/tak-terjawab/{id}/panggilan", CALL_TAKERS);
		table.put("POST /telepon/tak-terjawab/{id}/penutupan", CALL_TAKERS);
		table.put("GET /telepon/{number}", DESK);
		table.put("GET /telepon/{number}/perbaikan", DESK);
		table.put("POST /telepon/{number}/perbaikan", CALL_TAKERS);
		table.put("POST /telepon/{number}/pembatalan", CALL_TAKERS);
		table.put("POST /telepon/{number}/pemulihan", CALL_TAKERS);
		table.put("POST /telepon/{number}/pembukaan", CALL_TAKERS);
		table.put("POST /telepon/tanpa-permasalahan", CALL_TAKERS);
		table.put("POST /telepon/salah-menu", CALL_TAKERS);
		table.put("POST /telepon/{number}/tambahan", CALL_TAKERS);
		table.put("GET /telepon/{number}/tindak-lanjut", DESK);
		table.put("POST /telepon/{number}/tindak-lanjut", CALL_TAKERS);
		table.put("GET /tindak-lanjut", HANDOFF_PEOPLE);
		table.put("GET /tindak-lanjut/{number}", HANDOFF_PEOPLE);
		table.put("POST /tindak-lanjut/{number}/{act}", HANDOFF_PEOPLE);
		table.put("GET /papan", ALL);
		table.put("GET /rekap/harian", UNIT_STAFF);
		table.put("GET /rekap/harian/{day}", UNIT_STAFF);
		table.put("GET /rekap/harian/{day}/{post}", UNIT_STAFF);
		table.put("GET /rekap/harian/{day}/{post}.xlsx", UNIT_STAFF);
		table.put("GET /rekap/harian/{day}/{post}.pdf", UNIT_STAFF);
		table.put("POST /rekap/harian/{day}/{post}/penyampaian", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("POST /rekap/harian/{day}/{post}/penerimaan", EnumSet.of(SUPERVISOR));
		table.put("POST /rekap/harian/{day}/{post}/permintaan-tambahan", EnumSet.of(SUPERVISOR));
		table.put("POST /rekap/harian/{day}/{post}/tambahan", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("GET /rekap/harian/{day}/{post}/kosong.xlsx", UNIT_STAFF);
		table.put("GET /rekap/impor", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("GET /rekap/impor/kosong.xlsx", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("POST /rekap/impor", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("GET /rekap/impor/{id}", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("POST /rekap/impor/{id}/penerapan", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("POST /rekap/impor/{id}/pembatalan", EnumSet.of(PETUGAS, KOORDINATOR));
		table.put("GET /pengaturan/permulaan", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/permulaan", PEOPLE_KEEPERS);
		table.put("GET /rekap/terlambat", PLANNERS);
		table.put("GET /rekap/pemeriksaan", PLANNERS);
		table.put("GET /rekap/pemeriksaan/{day}/{post}", PLANNERS);
		table.put("POST /rekap/pemeriksaan/penerimaan", EnumSet.of(SUPERVISOR));
		table.put("POST /rekap/pemeriksaan/pembatalan", EnumSet.of(SUPERVISOR));
		table.put("POST /rekap/pemeriksaan/{day}/{post}/penerimaan", EnumSet.of(SUPERVISOR));
		table.put("POST /rekap/pemeriksaan/{day}/{post}/permintaan-tambahan", EnumSet.of(SUPERVISOR));
		table.put("GET /rekap", PLANNERS);
		table.put("GET /rekap/{week}", PLANNERS);
		table.put("GET /rekap/{week}/telepon", PLANNERS);
		table.put("GET /rekap/{month}", PLANNERS);
		table.put("GET /rekap/{month}.xlsx", PLANNERS);
		table.put("GET /rekap/periode", PLANNERS);
		table.put("GET /rekap/periode.xlsx", PLANNERS);
		table.put("GET /rekap/{week}.xlsx", PLANNERS);
		table.put("GET /dasbor", EnumSet.of(SUPERVISOR));
		table.put("GET /evaluasi", EnumSet.of(SUPERVISOR));
		table.put("GET /evaluasi/laporan.docx", EnumSet.of(SUPERVISOR));
		table.put("GET /evaluasi/laporan.pdf", EnumSet.of(SUPERVISOR));
		table.put("GET /evaluasi/rincian", EnumSet.of(SUPERVISOR));
		table.put("GET /faq", ALL);
		table.put("POST /faq", PLANNERS);
		table.put("GET /faq/baru", PLANNERS);
		table.put("GET /faq/{id}", ALL);
		table.put("GET /faq/{id}/riwayat", ALL);
		table.put("GET /faq/{id}/perbaikan", PLANNERS);
		table.put("POST /faq/{id}/perbaikan", PLANNERS);
		table.put("POST /faq/{id}/verifikasi", PLANNERS);
		table.put("POST /faq/{id}/pengakhiran", PLANNERS);
		table.put("GET /faq/belum-terjawab", PLANNERS);
		table.put("GET /faq/belum-terjawab/{id}", PLANNERS);
		table.put("POST /faq/belum-terjawab/{id}/jawaban", PLANNERS);
		table.put("POST /faq/belum-terjawab/{id}/penutupan", PLANNERS);
		table.put("POST /faq/belum-terjawab/{id}/penggabungan", PLANNERS);
		table.put("POST /faq/belum-terjawab/{id}/pemisahan", PLANNERS);
		table.put("GET /faq/ketentuan", ALL);
		table.put("POST /faq/ketentuan", PLANNERS);
		table.put("GET /faq/ketentuan/baru", PLANNERS);
		table.put("GET /faq/ketentuan/{id}", ALL);
		table.put("GET /faq/ketentuan/{id}/berkas", ALL);
		table.put("GET /faq/ketentuan/{id}/perbaikan", PLANNERS);
		table.put("POST /faq/ketentuan/{id}/perbaikan", PLANNERS);
		table.put("GET /pengaturan/unit", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/unit/baru", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/unit/{code}", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/unit", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/unit/{code}", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/unit/ruangan", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/topik", PLANNERS);
		table.put("GET /pengaturan/topik/baru", PLANNERS);
		table.put("POST /pengaturan/topik", PLANNERS);
		table.put("GET /pengaturan/topik/{id}", PLANNERS);
		table.put("POST /pengaturan/topik/{id}", PLANNERS);
		table.put("POST /pengaturan/topik/{id}/urutan", PLANNERS);
		table.put("GET /pengaturan/naskah", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/naskah/{kind}", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/naskah/{kind}", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/telepon", EnumSet.of(ADMIN));
		table.put("POST /pengaturan/telepon", EnumSet.of(ADMIN));
		table.put("POST /pengaturan/telepon/{id}/pencabutan", EnumSet.of(ADMIN));
		table.put("GET /panduan", ALL);
		table.put("GET /panduan/{chapter}", ALL);
		table.put("GET /panduan/lembar", ALL);
		table.put("POST /panduan/kunjungan-pertama/penutupan", ALL);
		table.put("GET /profil", ALL);
		table.put("POST /profil/kata-sandi", ALL);
		table.put("GET /pengaturan/pegawai", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai", PEOPLE_KEEPERS);
		table.put("GET /pengaturan/pegawai/baru", PEOPLE_KEEPERS);
		table.put("GET /pengaturan/pegawai/impor", PEOPLE_KEEPERS);
		table.put("GET /pengaturan/pegawai/impor.csv", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai/impor", PEOPLE_KEEPERS);
		table.put("GET /pengaturan/pegawai/{id}", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai/{id}", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai/{id}/penonaktifan", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai/{id}/pengaktifan", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai/{id}/tautan", PEOPLE_KEEPERS);
		table.put("POST /pengaturan/pegawai/{id}/undangan", PEOPLE_KEEPERS);
		table.put("GET /pengaturan/papan", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/papan", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/papan/{id}/pencabutan", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/plh", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/plh", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/plh/{id}/pencabutan", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/libur", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur/baru", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur/impor", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/libur/impor", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur/impor.csv", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur/impor/{id}", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/libur/impor/{id}/penerapan", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/libur/impor/{id}/pembatalan", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur/{id}", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/libur/{id}", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/libur/{id}/pencabutan", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/libur/{id}/pencabutan", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/jam-layanan", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/jam-layanan", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/jam-layanan/baru", EnumSet.of(SUPERVISOR));
		table.put("GET /pengaturan/jam-layanan/{id}", EnumSet.of(SUPERVISOR));
		table.put("POST /pengaturan/jam-layanan/{id}", EnumSet.of(SUPERVISOR));
		table.put("GET /pemberitahuan", EnumSet.of(SUPERVISOR, ADMIN));
		table.put("GET /pemberitahuan/balasan", EnumSet.of(SUPERVISOR, ADMIN));
		table.put("GET /pemberitahuan/{id}", EnumSet.of(SUPERVISOR, ADMIN));
		table.put("POST /pemberitahuan/{id}/pengiriman", EnumSet.of(SUPERVISOR, ADMIN));
		table.put("POST /pemberitahuan/pengiriman", EnumSet.of(SUPERVISOR, ADMIN));
		table.put("GET /profil/pemberitahuan", ALL);
		table.put("POST /profil/pemberitahuan", ALL);
		table.put("GET /profil/dering", CALL_TAKERS);
		table.put("POST /profil/dering", CALL_TAKERS);
		return table;
	}

	private Set<String> mapped() {
		Set<String> mapped = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			if (method.getBeanType().getPackageName().startsWith("id.go.ppatk.piket")) {
				assertThat(mapping.getMethodsCondition().getMethods()).as(mapping.toString()).isNotEmpty();
				for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues()
						.forEach((pattern) -> mapped.add(verb + " " + pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
				}
			}
		});
		return mapped;
	}

	@Test
	void everyMappingIsInTheTable() {
		Set<String> listed = new TreeSet<>(TABLE.keySet());
		listed.addAll(WITHOUT_SIGN_IN);
		assertThat(mapped()).isEqualTo(listed);
	}

	@TestFactory
	Stream<DynamicTest> eachRoleSendsWhatTheTableSaysAndNothingElse() {
		return TABLE.entrySet().stream().map((line) -> DynamicTest.dynamicTest(line.getKey(), () -> {
			for (Role role : Role.values()) {
				HttpStatus status = HttpStatus.valueOf(send(line.getKey(), role).getResponse().getStatus());
				if (!line.getValue().contains(role)) {
					assertThat(status).as(role + " " + line.getKey()).isEqualTo(HttpStatus.FORBIDDEN);
				}
			}
			assertThat(anonymous(line.getKey())).hasRedirectedUrl("/masuk");
		}));
	}

	@TestFactory
	Stream<DynamicTest> noRequestChangesAnythingWithoutItsToken() {
		return TABLE.keySet()
			.stream()
			.filter((line) -> line.startsWith("POST"))
			.map((line) -> DynamicTest.dynamicTest(line,
					() -> assertThat(this.browser.post().uri(path(line)).with(this.fixtures.as(person(SUPERVISOR))))
						.hasStatus(HttpStatus.FORBIDDEN)));
	}

	@Test
	void theFirstPageOfEachRoleIsOneThatItMayOpen() {
		for (Role role : Role.values()) {
			String first = send("GET /", role).getResponse().getRedirectedUrl();
			assertThat(this.browser.get().uri(first).with(this.fixtures.as(person(role)))).as(role + " " + first)
				.satisfies((result) -> assertThat(result.getResponse().getStatus()).isIn(200, 302));
		}
	}

	@TestFactory
	Stream<DynamicTest> anUnlistedAddressIsOneThatThereIsNotForWhoIsSignedIn() {
		return Stream.of("/pengaturan/rahasia", "/pengaturan", "/tidak-ada", "/telepon/cari/apa", "/evaluasi/apa")
			.map((path) -> DynamicTest.dynamicTest(path, () -> {
				assertThat(this.browser.get().uri(path).with(this.fixtures.as(person(SUPERVISOR))))
					.hasStatus(HttpStatus.NOT_FOUND);
				assertThat(this.browser.get().uri(path)).hasRedirectedUrl("/masuk");
			}));
	}

	@Test
	void anUnlistedActIsRefusedEvenWithoutAPage() {
		assertThat(this.browser.post().uri("/tidak-ada").with(this.fixtures.as(person(SUPERVISOR))).with(csrf()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.browser.post().uri("/tidak-ada").with(this.fixtures.as(person(SUPERVISOR))))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.browser.post().uri("/dasbor").with(this.fixtures.as(person(SUPERVISOR))).with(csrf()))
			.as("an address that there is, by a method that nobody may")
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void thePolicyForContentsIsStrict() {
		assertThat(this.browser.get().uri("/masuk").exchange().getResponse().getHeader("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'")
			.doesNotContain("unsafe");
	}

	/**
	 * Who listens for signals is not waited for: they come as long as somebody listens.
	 */
	private MvcTestResult send(String line, Role role) {
		return this.browser.method(HttpMethod.valueOf(line.split(" ")[0]))
			.uri(path(line))
			.with(this.fixtures.as(person(role)))
			.with(csrf())
			.asyncExchange();
	}

	private MvcTestResult anonymous(String line) {
		return this.browser.method(HttpMethod.valueOf(line.split(" ")[0])).uri(path(line)).with(csrf()).exchange();
	}

	private StaffMember person(Role role) {
		return this.fixtures.person("peran." + role.name().toLowerCase(), role.name(),
				(role == OPERATOR) ? "OPR" : "DP", role);
	}

	private static String path(String line) {
		return line.split(" ")[1].replace("{week}", "2026-W48")
			.replace("{month}", "2026-11")
			.replace("{unitCode}", "DP")
			.replace("{number}", "CC-20261124-0001")
			.replace("{day}", "2026-11-24")
			.replace("{post}", "DP-1")
			.replace("{act}", "jawaban")
			.replace("{kind}", "GREETING")
			.replace("{formId}", "00000000-0000-4000-8000-000000000000")
			.replace("{code}", "DP")
			.replace("{chapter}", "telepon")
			.replace("{id}", "1");
	}

}
