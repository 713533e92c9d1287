package id.go.ppatk.piket.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static id.go.ppatk.piket.staff.Role.ADMIN;
import static id.go.ppatk.piket.staff.Role.KOORDINATOR;
import static id.go.ppatk.piket.staff.Role.OPERATOR;
import static id.go.ppatk.piket.staff.Role.PETUGAS;
import static id.go.ppatk.piket.staff.Role.PIC;
import static id.go.ppatk.piket.staff.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which lines of the main menu each role sees, in their order, and that each of them
 * opens.
 */
@ApplicationTest
@FreshDatabase
class MenuApplicationTests {

	private static final Set<Role> ALL = Set.of(Role.values());

	private static final Set<Role> UNIT_STAFF = Set.of(PETUGAS, KOORDINATOR, SUPERVISOR);

	private static final Map<String, Set<Role>> TABLE = table();

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private static Map<String, Set<Role>> table() {
		Map<String, Set<Role>> table = new LinkedHashMap<>();
		table.put("/dasbor", Set.of(SUPERVISOR));
		table.put("/telepon", Set.of(PETUGAS, KOORDINATOR, OPERATOR, SUPERVISOR));
		table.put("/telepon/tak-terjawab", Set.of(PETUGAS, KOORDINATOR, OPERATOR));
		table.put("/piket", ALL);
		table.put("/persiapan", Set.of(PETUGAS));
		table.put("/piket/pergantian", UNIT_STAFF);
		table.put("/piket/ketidakhadiran", UNIT_STAFF);
		table.put("/piket/keinginan", UNIT_STAFF);
		table.put("/piket/pemerataan", UNIT_STAFF);
		table.put("/piket/kalender", UNIT_STAFF);
		table.put("/piket/usulan", Set.of(KOORDINATOR, SUPERVISOR));
		table.put("/tindak-lanjut", Set.of(PETUGAS, KOORDINATOR, OPERATOR, PIC, SUPERVISOR));
		table.put("/rekap/harian", UNIT_STAFF);
		table.put("/rekap/pemeriksaan", Set.of(KOORDINATOR, SUPERVISOR));
		table.put("/rekap", Set.of(KOORDINATOR, SUPERVISOR));
		table.put("/faq", ALL);
		table.put("/faq/ketentuan", ALL);
		table.put("/faq/belum-terjawab", Set.of(KOORDINATOR, SUPERVISOR));
		table.put("/panduan", ALL);
		table.put("/evaluasi", Set.of(SUPERVISOR));
		table.put("/papan", ALL);
		table.put("/pengaturan/permulaan", Set.of(SUPERVISOR, ADMIN));
		table.put("/pengaturan/libur", Set.of(SUPERVISOR));
		table.put("/pengaturan/jam-layanan", Set.of(SUPERVISOR));
		table.put("/pengaturan/unit", Set.of(SUPERVISOR));
		table.put("/pengaturan/topik", Set.of(KOORDINATOR, SUPERVISOR));
		table.put("/pengaturan/naskah", Set.of(SUPERVISOR));
		table.put("/pengaturan/plh", Set.of(SUPERVISOR));
		table.put("/pengaturan/pegawai", Set.of(SUPERVISOR, ADMIN));
		table.put("/pengaturan/papan", Set.of(SUPERVISOR));
		table.put("/pengaturan/telepon", Set.of(ADMIN));
		table.put("/pemberitahuan", Set.of(SUPERVISOR, ADMIN));
		return table;
	}

	@BeforeEach
	void aDay() {
		this.clock.set("2026-11-24T09:00");
	}

	@TestFactory
	Stream<DynamicTest> eachRoleSeesItsLinesInTheirOrder() {
		return Stream.of(Role.values())
			.map((role) -> DynamicTest.dynamicTest(role.name(),
					() -> assertThat(menu(person(role))).extracting(Navigation.Item::url)
						.containsExactlyElementsOf(urls(Set.of(role)))));
	}

	@Test
	void whoHasTwoRolesSeesTheLinesOfBothOnce() {
		StaffMember both = this.fixtures.person("menu.dua", "Menu Dua", "DP", PETUGAS, ADMIN);
		assertThat(menu(both)).extracting(Navigation.Item::url).containsExactlyElementsOf(urls(Set.of(PETUGAS, ADMIN)));
	}

	@TestFactory
	Stream<DynamicTest> eachLineOpensForWhoSeesIt() {
		return Stream.of(Role.values())
			.flatMap((role) -> urls(Set.of(role)).stream()
				.map((url) -> DynamicTest.dynamicTest(role + " " + url,
						() -> assertThat(followed(url, person(role))).hasStatusOk())));
	}

	@Test
	void theMenuIsFewWordsAndEachOpensTheFirstOfItsPages() {
		Shown page = Shown.on(opened("/papan", person(SUPERVISOR)));
		assertThat(page.each(".navbar-nav > li > a.nav-link")).containsExactly("Meja kerja", "Jadwal", "Tindak lanjut",
				"Rekap", "Pengetahuan", "Laporan");
		assertThat(page.attributes(".navbar-nav > li > a.nav-link", "href")).containsExactly("/dasbor", "/piket",
				"/tindak-lanjut", "/rekap/harian", "/faq", "/evaluasi");
		assertThat(page.attributes(".navbar-nav > li:nth-child(4) .dropdown-item", "href"))
			.containsExactly("/rekap/harian", "/rekap/pemeriksaan", "/rekap");
		assertThat(Shown.on(opened("/papan", person(PIC))).each(".navbar-nav > li > a.nav-link"))
			.containsExactly("Jadwal", "Tindak lanjut", "Pengetahuan", "Laporan");
	}

	@Test
	void aWordWithOnePageHasNothingToOpen() {
		Shown page = Shown.on(opened("/papan", person(PETUGAS)));
		assertThat(page.attributes(".navbar-nav .dropdown-toggle", "aria-label"))
			.containsExactly("Lainnya pada Meja kerja", "Lainnya pada Jadwal", "Lainnya pada Pengetahuan");
	}

	@Test
	void theWordOfThePageIsMarked() {
		assertThat(marked("/evaluasi")).containsExactly("/evaluasi page");
		assertThat(marked("/papan")).as("a page behind its word").containsExactly("/evaluasi true");
		assertThat(marked("/profil")).isEmpty();
	}

	@Test
	void underTheNameStandProfileSettingsAndTheWayOut() {
		Shown page = Shown.on(opened("/papan", person(ADMIN)));
		assertThat(page.in(".navbar-person > button")).isEqualTo("Menu ADMIN");
		assertThat(page.each(".navbar-person .dropdown-menu > li")).containsExactly("Profil", "Pengaturan",
				"Permulaan piket", "Pegawai", "Sentral telepon", "Pemberitahuan", "Keluar");
		assertThat(Shown.on(opened("/papan", person(PETUGAS))).each(".navbar-person .dropdown-menu > li"))
			.containsExactly("Profil", "Keluar");
	}

	@Test
	void settingsStandTogether() {
		assertThat(shown(opened("/papan", person(SUPERVISOR))).settings()).extracting(Navigation.Item::url)
			.containsExactly("/pengaturan/permulaan", "/pengaturan/libur", "/pengaturan/jam-layanan",
					"/pengaturan/unit", "/pengaturan/topik", "/pengaturan/naskah", "/pengaturan/plh",
					"/pengaturan/pegawai", "/pengaturan/papan", "/pemberitahuan");
	}

	@Test
	void theLineOfThePageIsMarkedAlsoOnThePagesBelowIt() {
		assertThat(current("/rekap", SUPERVISOR)).containsExactly("/rekap");
		assertThat(current("/rekap/2026-W48", SUPERVISOR)).containsExactly("/rekap");
		assertThat(current("/rekap/harian/2026-11-24", SUPERVISOR)).containsExactly("/rekap/harian");
		assertThat(current("/telepon/cari", SUPERVISOR)).containsExactly("/telepon");
		assertThat(current("/telepon/tak-terjawab", PETUGAS)).containsExactly("/telepon/tak-terjawab");
		assertThat(current("/telepon/tak-terjawab", SUPERVISOR)).as("who only looks at it").containsExactly("/telepon");
		assertThat(current("/profil", SUPERVISOR)).isEmpty();
	}

	@Test
	void whoIsNotSignedInSeesNoMenu() {
		assertThat(this.browser.get().uri("/masuk")).model()
			.doesNotContainEntry("navigation", null)
			.satisfies((model) -> assertThat(model.get("navigation"))
				.isEqualTo(new Navigation.Menu(List.of(), List.of())));
	}

	/** The marked words of the menu on that page, by what they open and how. */
	private List<String> marked(String url) {
		Navigation.Menu menu = shown(
				this.browser.get().uri(url).servletPath(url).with(this.fixtures.as(person(SUPERVISOR))).exchange());
		return menu.groups()
			.stream()
			.filter((group) -> group.getCurrent() != null)
			.map((group) -> group.getFirst().url() + " " + group.getCurrent())
			.toList();
	}

	private List<String> current(String url, Role role) {
		return items(this.browser.get().uri(url).servletPath(url).with(this.fixtures.as(person(role))).exchange())
			.stream()
			.filter(Navigation.Item::current)
			.map(Navigation.Item::url)
			.toList();
	}

	private List<Navigation.Item> menu(StaffMember person) {
		return items(opened("/papan", person));
	}

	/**
	 * Those of the menu itself, word by word, and those under "Pengaturan" after them.
	 */
	private static List<Navigation.Item> items(MvcTestResult page) {
		Navigation.Menu menu = shown(page);
		return Stream
			.concat(menu.groups().stream().flatMap((group) -> group.items().stream()), menu.settings().stream())
			.toList();
	}

	private static Navigation.Menu shown(MvcTestResult page) {
		return (Navigation.Menu) page.getMvcResult().getModelAndView().getModel().get("navigation");
	}

	private MvcTestResult opened(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	/** The page itself where the address leads to that of today. */
	private MvcTestResult followed(String url, StaffMember person) {
		String leadsTo = opened(url, person).getResponse().getRedirectedUrl();
		return opened((leadsTo != null) ? leadsTo : url, person);
	}

	private StaffMember person(Role role) {
		return this.fixtures.person("menu." + role.name().toLowerCase(), "Menu " + role.name(), "DP", role);
	}

	private static List<String> urls(Set<Role> roles) {
		return TABLE.entrySet()
			.stream()
			.filter((line) -> line.getValue().stream().anyMatch(roles::contains))
			.map(Map.Entry::getKey)
			.toList();
	}

}
