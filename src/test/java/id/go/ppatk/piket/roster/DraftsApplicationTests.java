package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Several weeks are handed in with one act, each with a letter and by rules of its own.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DraftsApplicationTests {

	private static final Week FIRST = Week.parse("2026-W49");

	private static final Week SECOND = Week.parse("2026-W50");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	WeekRosters rosters;

	@Autowired
	DraftsPages pages;

	@Autowired
	JdbcClient jdbc;

	StaffMember coordinator;

	StaffMember[] pti;

	@BeforeEach
	void threeDrafts() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("PTI");
		this.pti = this.fixtures.officers("PTI", 2);
		Stream.of(FIRST, SECOND).flatMap((week) -> week.weekdays().stream()).forEach(this::name);
		name(SECOND.next().monday());
	}

	private void name(LocalDate day) {
		this.fixtures.duty(day, 1, this.pti[0], this.pti[1]);
	}

	@Test
	void whatIsCompleteIsChosenAndWhatIsNotSaysWhy() {
		Shown page = Shown.on(get(this.coordinator));
		assertThat(page.each("tr:has(input[checked]) th")).containsExactly("PTI 30 November–4 Desember 2026",
				"PTI 7–11 Desember 2026");
		assertThat(page.each("tr:has(input[disabled])")).singleElement()
			.asString()
			.contains("14–18 Desember 2026", "Selasa, 15 Desember 2026, Pos 1: petugas dan pengganti belum ada");
	}

	@Test
	void eachWeekIsHandedInWithALetterOfItsOwn() {
		assertThat(post(this.coordinator, value(FIRST), value(SECOND))).hasRedirectedUrl("/piket/penyampaian")
			.flash()
			.containsEntry("notice",
					"2 jadwal piket disampaikan: PTI 30 November–4 Desember 2026; PTI 7–11 Desember 2026.");
		assertThat(isIn(FIRST)).isTrue();
		assertThat(isIn(SECOND)).isTrue();
		assertThat(this.jdbc.sql("select count(*) from letters where kind = 'ROSTER_SUBMITTED'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whatIsRefusedIsNamedAndTheOthersStayHandedIn() {
		String read = value(SECOND);
		this.jdbc.sql("update week_rosters set version = version + 1 where week_start = ?")
			.param(SECOND.monday())
			.update();
		MvcTestResult answer = post(this.coordinator, value(FIRST), read, value(SECOND.next()));
		assertThat(isIn(FIRST)).isTrue();
		assertThat(isIn(SECOND)).isFalse();
		assertThat(isIn(SECOND.next())).isFalse();
		assertThat(answer).flash()
			.hasEntrySatisfying("refusals", (refusals) -> assertThat(refusals).asList()
				.containsExactly("PTI 7–11 Desember 2026: orang lain baru saja menyimpannya; periksa lebih dahulu.",
						"PTI 14–18 Desember 2026: masih ada yang kosong; lengkapi, atau sampaikan dari halaman pekannya."));
		assertThat(Shown
			.on(this.browser.get()
				.uri("/piket/penyampaian")
				.with(this.fixtures.as(this.coordinator))
				.cookie(answer.getResponse().getCookies())
				.exchange())
			.each(".form-errors li")).hasSize(2).first().asString().contains("orang lain baru saja");
	}

	@Test
	void onlyWhoCoordinatesTheUnitHandsItIn() {
		assertThat(post(this.fixtures.coordinator("DP"), value(FIRST))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(Shown.on(get(this.fixtures.coordinator("DP"))).each("input[name=jadwal]")).isEmpty();
		assertThat(post(this.coordinator, "2026-W54/PTI/0")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(this.coordinator, "x")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(this.coordinator)).flash()
			.hasEntrySatisfying("refusals",
					(refusals) -> assertThat(refusals).asList().containsExactly("Pilih paling sedikit satu jadwal."));
		assertThat(isIn(FIRST)).isFalse();
		assertThat(post(this.fixtures.supervisor(), value(FIRST))).hasStatus3xxRedirection();
		assertThat(isIn(FIRST)).isTrue();
	}

	@Test
	void thePageCostsTheSameHoweverManyDrafts(@Autowired Statements statements) {
		SignedIn me = new SignedIn(this.coordinator);
		long three = statements.of(() -> this.pages.of(me));
		name(SECOND.next().next().monday());
		assertThat(statements.of(() -> this.pages.of(me))).isEqualTo(three);
	}

	private boolean isIn(Week week) {
		return this.rosters.of(week, "PTI").orElseThrow().isSubmitted();
	}

	private String value(Week week) {
		return week + "/PTI/" + this.rosters.of(week, "PTI").orElseThrow().getVersion();
	}

	private MvcTestResult get(StaffMember person) {
		return this.browser.get().uri("/piket/penyampaian").with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(StaffMember person, String... drafts) {
		var request = this.browser.post().uri("/piket/penyampaian").with(csrf()).with(this.fixtures.as(person));
		return ((drafts.length > 0) ? request.param("jadwal", drafts) : request).exchange();
	}

}
