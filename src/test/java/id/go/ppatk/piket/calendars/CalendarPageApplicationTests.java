package id.go.ppatk.piket.calendars;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Kalender piket": who makes and revokes which address.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CalendarPageApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	@BeforeEach
	void noAddress() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
	}

	@Test
	void anAddressIsShownOnceAndKeptAsItsHashOnly() {
		Shown before = Shown.on(page(this.officer));
		assertThat(before.panel("kalender-saya")).contains("Belum ada alamat kalender", "Buat alamat");
		assertThat(before.each("h2")).noneMatch((heading) -> heading.startsWith("Kalender Direktorat"));
		MvcTestResult made = post("/piket/kalender/alamat", this.officer);
		assertThat(made).hasRedirectedUrl("/piket/kalender");
		String address = (String) made.getMvcResult().getFlashMap().get("address");
		assertThat(address).startsWith("http://localhost:8080/kalender/").endsWith(".ics");
		assertThat(this.jdbc.queryForList("select token_hash from calendar_feeds", String.class))
			.noneMatch(address::contains);
		Shown once = Shown.on(this.browser.get()
			.uri("/piket/kalender")
			.with(this.fixtures.as(this.officer))
			.cookie(made.getResponse().getCookie("SESSION"))
			.exchange());
		assertThat(once.in(".one-time-link")).isEqualTo(address);
		assertThat(once.in(".alert-success")).contains("Kalender saya: salin alamat ini sekarang");
		Shown after = Shown.on(page(this.officer));
		assertThat(after.panel("kalender-saya"))
			.contains("Alamat kalender dibuat Selasa, 24 November 2026 pukul 09.00 WIB", "Buat alamat baru");
		assertThat(after.in("#isi")).doesNotContain(address);
		Shown profile = Shown.on(this.browser.get().uri("/profil").with(this.fixtures.as(this.officer)).exchange());
		assertThat(profile.panel("milik-0")).contains("Kalender piket",
				"Alamat kalender dibuat Selasa, 24 November 2026");
		assertThat(profile.links("section[aria-labelledby=milik-0]")).contains("/piket/kalender");
	}

	@Test
	void aRevokedAddressIsGoneFromThePage() {
		post("/piket/kalender/alamat", this.officer);
		assertThat(post("/piket/kalender/alamat/pencabutan", this.officer)).hasRedirectedUrl("/piket/kalender");
		assertThat(Shown.on(page(this.officer)).panel("kalender-saya")).contains("Belum ada alamat kalender");
		assertThat(this.jdbc.queryForList("select revoked_by from calendar_feeds", Long.class))
			.containsExactly(this.officer.getId());
	}

	@Test
	void theUnitsAddressIsForWhoCoordinatesIt() {
		StaffMember coordinator = this.fixtures.coordinator("DP");
		assertThat(Shown.on(page(coordinator)).each("h2 > span")).contains("Kalender Direktorat Pelaporan")
			.doesNotContain("Kalender Pusat Teknologi Informasi");
		assertThat(Shown.on(page(this.fixtures.supervisor())).each("h2 > span"))
			.contains("Kalender Direktorat Pelaporan", "Kalender Pusat Teknologi Informasi");
		assertThat(post("/piket/kalender/unit/DP", coordinator)).hasRedirectedUrl("/piket/kalender");
		assertThat(Shown.on(page(this.fixtures.supervisor())).panel("kalender-DP")).contains("Cabut alamat DP");
		assertThat(post("/piket/kalender/unit/PTI", coordinator)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/piket/kalender/unit/DP/pencabutan", this.fixtures.coordinator("PTI")))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/piket/kalender/unit/DAT", this.fixtures.supervisor())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/piket/kalender/unit/DP/pencabutan", this.fixtures.supervisor()))
			.hasRedirectedUrl("/piket/kalender");
		assertThat(Shown.on(page(coordinator)).in("#isi")).doesNotContain("Cabut alamat DP");
	}

	private MvcTestResult page(StaffMember person) {
		return this.browser.get().uri("/piket/kalender").with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf()).exchange();
	}

}
