package id.go.ppatk.piket.recaps;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The recaps to look at: one after the other, or those without remarks together, and
 * undone.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class RecapQueueApplicationTests {

	private static final String QUEUE = "/rekap/pemeriksaan";

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

	private static final List<String> POSTS = List.of("DKH-1", "DP-1", "DP-2", "PTI-1");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	HandInRecap handInRecap;

	@Autowired
	Recaps recaps;

	StaffMember supervisor;

	int handedIn;

	@BeforeEach
	void theSupervisor() {
		this.supervisor = this.fixtures.supervisor();
	}

	@Test
	void thirtySevenRecapsTakeAtMostFortyFiveActs() {
		handIn(37);
		int acts = 1;
		Shown page = Shown.on(get(QUEUE));
		assertThat(page.count(".recap-queue > li")).isEqualTo(37);
		String address = page.links(".page-head .actions").get(0);
		acts++;
		List<String> places = new ArrayList<>();
		while (!address.equals(QUEUE)) {
			page = Shown.on(get(address));
			places.add(page.in(".review-place"));
			address = press(page, "form[action$=/penerimaan]").getResponse().getRedirectedUrl();
			acts++;
		}
		assertThat(acts).isLessThanOrEqualTo(45);
		assertThat(places).hasSize(37).startsWith("1 dari 37", "2 dari 37").endsWith("36 dari 37", "37 dari 37");
		assertThat(acknowledged()).isEqualTo(37);
		assertThat(Shown.on(get(QUEUE)).in("main .empty")).isEqualTo("Semua rekap yang disampaikan sudah diperiksa.");
	}

	@Test
	void theOldestStandOnTopWithTheirCallsLatenessObstaclesAndFlags() {
		this.clock.set("2026-11-02T10:00");
		Duty plain = duty(MONDAY, "DP-1");
		Duty flagged = duty(MONDAY, "PTI-1");
		Duty late = duty(MONDAY.plusDays(1), "DP-1");
		this.fixtures.call(plain, this.fixtures.officer("DP", 1), LocalTime.of(7, 0), "Bapak ABC", "x");
		this.fixtures.call(plain, this.fixtures.officer("DP", 1), LocalTime.of(8, 0), "Ibu DEF", "x");
		Long call = this.fixtures.call(flagged, this.fixtures.officer("PTI", 1), LocalTime.of(9, 0), "Bapak GHI", "x")
			.getId();
		this.jdbc.sql("update calls set off_duty = true, late_reason = 'Jaringan' where id = ?").param(call).update();
		this.jdbc.sql("""
				insert into kept_warnings (call_id, kind, reason, kept_by, kept_at)
				values (?, 'NIK', 'Nomor contoh', ?, now())""")
			.params(call, this.fixtures.officer("PTI", 1).getId())
			.update();
		this.clock.set("2026-11-02T17:00");
		handIn(plain, null);
		handIn(flagged, "AC ruangan mati.");
		this.clock.set("2026-11-05T09:00");
		handIn(late, null);
		Shown page = Shown.on(get(QUEUE));
		assertThat(page.in(".page-head .subtitle")).isEqualTo("3 rekap belum diperiksa, yang paling lama di atas.");
		assertThat(page.each(".recap-queue > li")).satisfiesExactly(
				(line) -> assertThat(line).contains("DP-1, Senin, 2 November 2026", "Petugas DP 1", "2 telepon",
						"Tanpa catatan"),
				(line) -> assertThat(line)
					.contains("PTI-1, Senin, 2 November 2026", "1 telepon", "1 telepon di luar jadwal piket",
							"1 telepon dicatat susulan", "1 telepon disimpan dengan peringatan",
							"Kendala: AC ruangan mati.")
					.doesNotContain("Tanpa catatan"),
				(line) -> assertThat(line).contains("DP-1, Selasa, 3 November 2026", "Nihil", "Terlambat 9 jam"));
		assertThat(page.values("input[name=rekap]")).containsExactly("2026-11-02/DP-1");
		assertThat(Shown.on(get(QUEUE + "/2026-11-02/PTI-1")).in(".review-facts"))
			.contains("1 telepon disimpan dengan peringatan", "Kendala: AC ruangan mati.");
	}

	@Test
	void severalWithoutRemarksAreAcknowledgedTogetherAndUndone() {
		handIn(3);
		handIn(duty(MONDAY, "PTI-1"), "AC ruangan mati.");
		MvcTestResult accepted = post(QUEUE + "/penerimaan", "rekap", "2026-11-02/DKH-1", "rekap", "2026-11-02/DP-2",
				"rekap", "2026-11-02/PTI-1");
		assertThat(accepted).hasRedirectedUrl(QUEUE);
		assertThat(accepted.getMvcResult().getFlashMap().get("notice"))
			.isEqualTo("2 rekap diterima; 1 tidak, karena sudah berubah atau sudah diterima.");
		assertThat(accepted.getMvcResult().getFlashMap().get("undo"))
			.isEqualTo(List.of("2026-11-02/DKH-1", "2026-11-02/DP-2"));
		assertThat(Shown.on(get(QUEUE)).each(".recap-queue h2 a")).containsExactly("DP-1, Senin, 2 November 2026",
				"PTI-1, Senin, 2 November 2026");
		assertThat(post(QUEUE + "/pembatalan", "rekap", "2026-11-02/DKH-1", "rekap", "2026-11-02/DP-2"))
			.hasRedirectedUrl(QUEUE);
		assertThat(Shown.on(get(QUEUE)).count(".recap-queue > li")).isEqualTo(4);
		assertThat(acknowledged()).isZero();
	}

	@Test
	void whatWasUndoneIsKeptAndAcknowledgedAgain() {
		handIn(1);
		String one = QUEUE + "/2026-11-02/DKH-1";
		post(one + "/penerimaan");
		assertThat(post(QUEUE + "/pembatalan", "rekap", "2026-11-02/DKH-1")).hasRedirectedUrl(one);
		Shown undone = Shown.on(get(one));
		assertThat(undone.in("section[aria-labelledby=pemeriksaan]"))
			.contains("Diterima oleh Ayu Utami, Senin, 2 November 2026 pukul 17.00 WIB; dibatalkan oleh Ayu Utami,");
		assertThat(undone.in(".review-place")).isEqualTo("1 dari 1");
		assertThat(post(QUEUE + "/pembatalan", "rekap", "2026-11-02/DKH-1")).hasRedirectedUrl(one);
		assertThat(post(one + "/penerimaan")).hasRedirectedUrl(QUEUE);
		assertThat(acknowledged()).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from recap_acknowledgements").query(Integer.class).single())
			.isEqualTo(2);
		for (String change : List.of("set acknowledged_at = now()", "set undone_at = null, undone_by = null",
				"set undone_at = now(), undone_by = 1, acknowledged_by = 1")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("update recap_acknowledgements " + change).update())
				.withMessageContaining("a row of recap_acknowledgements never changes");
		}
	}

	@Test
	void askingLeadsToTheNextAndTheRecapStandsAmongThoseThatAnAddendumIsDueFor() {
		handIn(2);
		String first = QUEUE + "/2026-11-02/DKH-1";
		MvcTestResult blank = post(first + "/permintaan-tambahan", "remark", " ", "dari", "2");
		assertThat(blank).hasStatus(422);
		assertThat(Shown.on(blank).attributes("#minta", "data-shown")).containsExactly("true");
		assertThat(post(first + "/permintaan-tambahan", "remark", "Keterangan kurang.", "dari", "2"))
			.hasRedirectedUrl(QUEUE + "/2026-11-02/DP-1?dari=2");
		assertThat(Shown.on(get(QUEUE + "/2026-11-02/DP-1?dari=2")).in(".review-place")).isEqualTo("2 dari 2");
		Shown page = Shown.on(get(QUEUE));
		assertThat(page.each(".recap-queue h2 a")).containsExactly("DP-1, Senin, 2 November 2026");
		assertThat(page.panel("menunggu-tambahan")).contains("DKH-1, Senin, 2 November 2026", "Petugas DKH 1");
		Shown asked = Shown.on(get(first));
		assertThat(asked.count(".review-bar form")).isZero();
		assertThat(asked.in(".review-acts")).isEqualTo("Tambahan yang diminta belum masuk.");
		MvcTestResult refused = post(first + "/penerimaan");
		assertThat(refused).hasStatus(409);
		assertThat(Shown.on(refused).in("main > .form-errors")).contains("tambahan yang diminta belum masuk");
	}

	@Test
	void oneGoesBackAndForthAndWhatIsLeftOutComesLast() {
		handIn(3);
		Shown middle = Shown.on(get(QUEUE + "/2026-11-02/DP-1?dari=3"));
		assertThat(middle.in(".review-place")).isEqualTo("2 dari 3");
		assertThat(middle.links(".review-bar nav")).containsExactly(QUEUE + "/2026-11-02/DKH-1?dari=3",
				QUEUE + "/2026-11-02/DP-2?dari=3");
		assertThat(middle.links(".crumbs")).containsExactly(QUEUE);
		assertThat(post(QUEUE + "/2026-11-02/DP-2/penerimaan", "dari", "3"))
			.hasRedirectedUrl(QUEUE + "/2026-11-02/DKH-1?dari=3");
		assertThat(Shown.on(get(QUEUE + "/2026-11-02/DP-2?dari=3")).in(".review-place")).isEqualTo("Sisa 2");
		assertThat(post(QUEUE + "/pembatalan", "rekap", "2026-11-02/DP-2", "dari", "3"))
			.hasRedirectedUrl(QUEUE + "/2026-11-02/DP-2?dari=3");
		assertThat(Shown.on(get(QUEUE + "/2026-11-02/DP-2?dari=3")).in(".review-place")).isEqualTo("3 dari 3");
	}

	@Test
	void aCoordinatorGoesThroughThoseOfTheUnitAndAcknowledgesNone() {
		handIn(4);
		StaffMember coordinator = this.fixtures.coordinator("DP");
		Shown page = Shown.on(get(QUEUE, coordinator));
		assertThat(page.each(".recap-queue h2 a")).containsExactly("DP-1, Senin, 2 November 2026",
				"DP-2, Senin, 2 November 2026");
		assertThat(page.count("main input[type=checkbox]")).isZero();
		Shown one = Shown.on(get(QUEUE + "/2026-11-02/DP-1?dari=2", coordinator));
		assertThat(one.in(".review-place")).isEqualTo("1 dari 2");
		assertThat(one.count(".review-bar form")).isZero();
		assertThat(get(QUEUE + "/2026-11-02/PTI-1", coordinator)).hasStatus(403);
	}

	@Test
	void whatWaitsOnTheFirstPageIsWhatItOpensHoweverOld() {
		handIn(6);
		this.clock.set("2027-02-01T09:00");
		Shown first = Shown.on(get("/dasbor"));
		assertThat(first.each(".waiting-list li")).contains("6 rekap belum diperiksa Periksa rekap");
		assertThat(first.links(".waiting-list")).contains(QUEUE);
		assertThat(first.each(".navbar-nav a[href='" + QUEUE + "']")).anyMatch((said) -> said.contains("6"));
		assertThat(Integer.parseInt(first.in(".waiting .badge"))).isGreaterThanOrEqualTo(6);
		assertThat(Shown.on(get(QUEUE)).count(".recap-queue > li")).isEqualTo(6);
	}

	@Test
	void whatIsNoRecapOrWasNotHandedInIsNotLookedAt() {
		duty(MONDAY, "DP-1");
		assertThat(get(QUEUE + "/2026-11-02/DP-1")).hasRedirectedUrl("/rekap/harian/2026-11-02/DP-1");
		assertThat(get(QUEUE + "/2026-11-02/DP-2")).hasStatus(404);
		assertThat(post(QUEUE + "/pembatalan", "rekap", "2026-02-31/DP-1")).hasStatus(404);
		assertThat(post(QUEUE + "/pembatalan", "rekap", "x")).hasStatus(404);
		assertThat(post(QUEUE + "/pembatalan")).hasStatus(400);
		assertThat(post(QUEUE + "/penerimaan").getMvcResult().getFlashMap().get("notice"))
			.isEqualTo("Belum ada rekap yang dipilih.");
	}

	@Test
	void theQueueCostsTheSameHoweverLong(@Autowired Statements statements) {
		handIn(1);
		long one = statements.of(() -> get(QUEUE));
		handIn(9);
		assertThat(statements.of(() -> get(QUEUE))).isEqualTo(one).isLessThan(10);
	}

	/** So many recaps more are handed in, each on the evening of its day. */
	private void handIn(int count) {
		Stream.iterate(MONDAY, (day) -> day.plusDays((day.getDayOfWeek() == DayOfWeek.FRIDAY) ? 3 : 1))
			.flatMap((day) -> POSTS.stream().map((post) -> duty(day, post)))
			.skip(this.handedIn)
			.limit(count)
			.forEach((duty) -> {
				this.clock.set(duty.getDutyDate() + "T17:00");
				handIn(duty, null);
			});
		this.handedIn += count;
	}

	private void handIn(Duty duty, String obstacles) {
		DutyRecap recap = this.recaps.of(duty);
		HandInForm blank = HandInForm.blank(recap);
		this.handInRecap.handIn(duty,
				new HandInForm(blank.formId(), blank.reviewed(), obstacles, recap.everyCall() == 0),
				duty.getOfficerId());
	}

	private Duty duty(LocalDate day, String postCode) {
		String unit = postCode.substring(0, postCode.length() - 2);
		int post = Character.getNumericValue(postCode.charAt(postCode.length() - 1));
		return this.fixtures.duty(day, post, this.fixtures.officer(unit, 2 * post - 1),
				this.fixtures.officer(unit, 2 * post));
	}

	private int acknowledged() {
		return this.jdbc.sql("select count(*) from recap_acknowledgements where undone_at is null")
			.query(Integer.class)
			.single();
	}

	/** Sends that form of the page, as its button does. */
	private MvcTestResult press(Shown page, String form) {
		List<String> fields = new ArrayList<>();
		List<String> values = page.values(form + " input[type=hidden]:not([name=_csrf])");
		page.attributes(form + " input[type=hidden]:not([name=_csrf])", "name")
			.forEach((name) -> fields.addAll(List.of(name, values.get(fields.size() / 2))));
		return post(page.attributes(form, "action").get(0), fields.toArray(String[]::new));
	}

	private MvcTestResult get(String url) {
		return get(url, this.supervisor);
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String url, String... fields) {
		var post = this.browser.post().uri(url).with(csrf()).with(this.fixtures.as(this.supervisor));
		for (int i = 0; i < fields.length; i += 2) {
			post = post.param(fields[i], fields[i + 1]);
		}
		return post.exchange();
	}

}
