package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * After a refused act the address can be got, on each page of the roster and of its
 * changes, and nothing that was typed is lost.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SentAgainApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	StaffMember coordinator;

	StaffMember officer;

	StaffMember substitute;

	/** As a browser keeps it. */
	@Nullable Cookie session;

	@BeforeEach
	void aWeekThatWasHandedIn() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 2);
		this.fixtures.duty(LocalDate.parse("2026-11-25"), 1, this.officer, this.substitute);
		this.fixtures.submitRoster(Week.parse("2026-W48"), this.coordinator);
	}

	@Test
	void aRefusedWeekIsGotWithWhatWasTyped() {
		String path = "/piket/2026-W49/DP/penyampaian";
		assertThat(post(path, "version", "-1", "petugas-2026-11-30-1", this.officer.getId().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown again = Shown.on(get(path));
		assertThat(again.each("select[name=petugas-2026-11-30-1] option[selected]")).containsExactly("Petugas DP 1");
		assertThat(again.in("#DP .alert-info")).contains("Isian Anda belum tersimpan");
		assertThat(post("/piket/2026-W49/DP", "version", "-1", "petugas-2026-11-30-1", this.officer.getId().toString()))
			.hasStatus3xxRedirection();
	}

	@Test
	void withoutAnythingTypedTheAddressLeadsToTheUnitsWeek() {
		assertThat(get("/piket/2026-W49/DP/penyampaian")).hasRedirectedUrl("/piket/2026-W49#DP");
		assertThat(get("/piket/2026-W49/DP")).hasRedirectedUrl("/piket/2026-W49#DP");
		assertThat(get("/piket/2026-W48/DP/penarikan")).hasRedirectedUrl("/piket/2026-W48#DP");
		assertThat(get("/piket/2026-W54/DP/penarikan")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/piket/2026-W49/XX/penarikan")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aRefusedReplacementIsGotWithWhatWasTyped() {
		String path = "/piket/pergantian/baru";
		assertThat(post(path, "formId", UUID.randomUUID().toString(), "duty", "2026-11-25/DP-1", "role", "OFFICER",
				"reason", "SAKIT", "starts", "06.00", "ends", "17.00", "replacing", this.substitute.getId().toString(),
				"note", "demam sejak pagi"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		MvcTestResult again = get(path);
		assertThat(again).hasStatusOk();
		Shown page = Shown.on(again);
		assertThat(page.value("#starts")).isEqualTo("06.00");
		assertThat(Shown.on(again).in("textarea[name=note]")).isEqualTo("demam sejak pagi");
		assertThat(Shown.on(again).each("select[name=reason] option[selected]")).containsExactly("Sakit");
		assertThat(Shown.on(again).links(".alert-info"))
			.containsExactly("/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=OFFICER");
		assertThat(
				Shown.on(get("/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=OFFICER")).in("textarea[name=note]"))
			.isEmpty();
		assertThat(get(path)).as("what was thrown away").hasRedirectedUrl("/piket/pergantian");
	}

	@Test
	void aRefusedAbsenceIsGotWithWhatWasTyped() {
		assertThat(post("/piket/ketidakhadiran", "formId", UUID.randomUUID().toString(), "staffId",
				this.officer.getId().toString(), "reason", "", "firstDay", "2026-11-25", "lastDay", "2026-11-26",
				"note", "menunggu surat"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(get("/piket/ketidakhadiran")).in("textarea[name=note]")).isEqualTo("menunggu surat");
		assertThat(Shown.on(get("/piket/ketidakhadiran?kosong=")).in("textarea[name=note]")).isEmpty();
		assertThat(Shown.on(get("/piket/ketidakhadiran")).in("textarea[name=note]")).isEmpty();
	}

	@Test
	void aRefusedExchangeIsGotWithWhatWasTyped() {
		assertThat(post("/piket/pergantian/pertukaran", "formId", UUID.randomUUID().toString(), "duty",
				"2026-11-25/DP-1", "other", "", "note", "ada rapat"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(get("/piket/pergantian/pertukaran")).hasStatusOk();
		this.session = null;
		assertThat(get("/piket/pergantian/pertukaran")).hasRedirectedUrl("/piket/pergantian");
	}

	@Test
	void whatIsAcceptedIsForgotten() {
		String[] form = { "formId", UUID.randomUUID().toString(), "staffId", this.officer.getId().toString(), "reason",
				"", "firstDay", "2026-11-25", "lastDay", "2026-11-26", "note", "menunggu surat" };
		post("/piket/ketidakhadiran", form);
		form[5] = "CUTI";
		assertThat(post("/piket/ketidakhadiran", form)).hasStatus3xxRedirection();
		assertThat(Shown.on(get("/piket/ketidakhadiran")).in("textarea[name=note]")).isEmpty();
	}

	@Test
	void theWeekOfTheChangesIsTheOneThatWasAskedFor() {
		assertThat(Shown.on(get("/piket/2026-W48")).links("nav.tabs")).contains("/piket/pergantian?pekan=2026-W48");
		assertThat(Shown.on(get("/piket/2026-W50")).links("nav.tabs")).contains("/piket/pergantian?pekan=2026-W50");
		assertThat(Shown.on(get("/piket/pergantian?pekan=2026-W50")).links("nav.tabs")).contains("/piket/2026-W50");
		assertThat(Shown.on(get("/piket/pergantian?pekan=2026-W50")).in(".page-head .subtitle"))
			.contains("7–11 Desember 2026");
		assertThat(get("/piket/pergantian?pekan=2026-W54")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/piket/pergantian?pekan=2010-W01")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void fillingInOpensTheOwnUnit() {
		assertThat(Shown.on(get("/piket/2026-W48")).links(".waiting")).contains("/piket/2026-W49#DP");
	}

	private MvcTestResult get(String path) {
		return send(this.browser.get().uri(path));
	}

	private MvcTestResult post(String path, String... form) {
		var request = this.browser.post().uri(path).with(csrf());
		for (int i = 0; i < form.length; i += 2) {
			request = request.param(form[i], form[i + 1]);
		}
		return send(request);
	}

	private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request) {
		var signedIn = request.with(this.fixtures.as(this.coordinator));
		MvcTestResult answer = ((this.session != null) ? signedIn.cookie(this.session) : signedIn).exchange();
		for (Cookie given : answer.getResponse().getCookies()) {
			this.session = given;
		}
		return answer;
	}

}
