package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Late recaps of any day, on the first pages of supervisor and coordinators. The 16
 * recaps of the first four days of the piket are missing on the Monday after.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class LateRecapsApplicationTests {

	private static final LocalDate FIRST = LocalDate.parse("2017-08-21");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void theFirstWeek() {
		this.clock.set("2017-08-18T14:00");
		week(FIRST, 4);
		this.clock.set("2017-08-28T09:00");
	}

	private void week(LocalDate monday, int days) {
		for (String unit : List.of("DKH", "DP", "PTI")) {
			for (int post = 1; post <= (unit.equals("DP") ? 2 : 1); post++) {
				for (int day = 0; day < days; day++) {
					this.fixtures.duty(monday.plusDays(day), post, this.fixtures.officer(unit, 2 * post - 1),
							this.fixtures.officer(unit, 2 * post));
				}
			}
			this.fixtures.submitRoster(Week.of(monday), this.fixtures.coordinator(unit));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-08-28T09:00", "2017-09-20T09:00", "2018-02-20T09:00" })
	void theyStandOnTheSupervisorsFirstPageUntilTheyAreIn(String moment) {
		this.clock.set(moment);
		Shown page = Shown.on(get("/dasbor", this.fixtures.supervisor()));
		assertThat(page.each(".waiting-list li")).contains(
				"Rekap DKH-1 Senin, 21 Agustus 2017 terlambat disampaikan Lihat rekap",
				"Seluruhnya 16 rekap terlambat dan belum disampaikan, sejak Senin, 21 Agustus 2017 Lihat semua");
		assertThat(page.links(".waiting-list")).contains("/rekap/harian/2017-08-21/DKH-1", "/rekap/terlambat");
		assertThat(page.each("section[aria-labelledby=rekap-terlambat] tbody th")).hasSize(5)
			.startsWith("Senin, 21 Agustus 2017")
			.endsWith("Selasa, 22 Agustus 2017");
		assertThat(page.in("section[aria-labelledby=rekap-terlambat] .hint"))
			.isEqualTo("Lihat semua 16 rekap terlambat");
		assertThat(Shown.on(get("/rekap/terlambat", this.fixtures.supervisor())).each("main tbody tr")).hasSize(16)
			.last()
			.asString()
			.startsWith("Kamis, 24 Agustus 2017 PTI PTI-1 terlambat");
	}

	@Test
	void theCoordinatorSeesThoseOfTheUnit() {
		StaffMember coordinator = this.fixtures.coordinator("PTI");
		Shown page = Shown.on(get("/piket/2017-W35", coordinator));
		assertThat(page.each(".waiting-list li")).contains(
				"Rekap PTI-1 Senin, 21 Agustus 2017 terlambat disampaikan Sampaikan rekap",
				"Seluruhnya 4 rekap terlambat dan belum disampaikan, sejak Senin, 21 Agustus 2017 Lihat semua");
		assertThat(Shown.on(get("/rekap/terlambat", coordinator)).each("main tbody tr")).hasSize(4)
			.allMatch((row) -> row.contains("PTI-1"));
	}

	@Test
	void oneThatCameInIsLateNoMore() {
		assertThat(this.browser.post()
			.uri("/rekap/harian/2017-08-21/PTI-1/penyampaian")
			.with(this.fixtures.as(this.fixtures.coordinator("PTI")))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("nil", "true")).hasStatus3xxRedirection();
		assertThat(Shown.on(get("/rekap/terlambat", this.fixtures.supervisor())).each("main tbody tr")).hasSize(15);
	}

	@Test
	void aDayThatIsAHolidaySinceIsNotAskedFor() {
		this.clock.set("2018-02-20T09:00");
		week(LocalDate.parse("2017-09-04"), 1);
		assertThat(late()).hasSize(20);
		this.jdbc.sql("""
				insert into holidays (holiday_date, name, kind, decree, provisional, valid_from, version)
				values ('2017-09-04', 'Libur', 'LIBUR_NASIONAL', 'Keppres 1', false, now(), 0)""").update();
		assertThat(late()).hasSize(16);
	}

	@Test
	void hundredsMakeNoPageLongAndCostNothingMore(@Autowired Statements statements) {
		StaffMember supervisor = this.fixtures.supervisor();
		List<String> few = statements.sent(() -> get("/dasbor", supervisor));
		Stream.iterate(FIRST.plusWeeks(3), (monday) -> monday.plusWeeks(1))
			.limit(8)
			.forEach((monday) -> week(monday, 5));
		this.clock.set("2018-02-20T09:00");
		List<String> many = statements.sent(() -> get("/dasbor", supervisor));
		assertThat(many).hasSizeLessThanOrEqualTo(few.size());
		assertThat(Shown.on(get("/dasbor", supervisor)).each("section[aria-labelledby=rekap-terlambat] tbody tr"))
			.hasSize(5);
		assertThat(late()).hasSize(LateRecapsController.PAGE_SIZE);
		assertThat(Shown.on(get("/rekap/terlambat", supervisor)).links(".pages"))
			.containsExactly("/rekap/terlambat?halaman=2");
		assertThat(Shown.on(get("/rekap/terlambat?halaman=2", supervisor)).each("main tbody tr"))
			.as("21 September 2017 was a holiday")
			.hasSize(72);
	}

	private List<String> late() {
		return Shown.on(get("/rekap/terlambat", this.fixtures.supervisor())).each("main tbody tr");
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

}
