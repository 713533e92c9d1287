package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.web.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The list of holidays: what is added, changed and taken back keeps its history.
 */
@ApplicationTest
@FreshDatabase
class HolidayApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-12-02");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Holidays holidays;

	@Autowired
	HolidayLists lists;

	@Autowired
	HolidayWaiting waiting;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	Statements statements;

	@BeforeEach
	void onlyWhatTheMigrationsBring() {
		this.clock.set("2026-11-24T09:00");
		this.jdbc.update("delete from holidays where valid_from > '2020-01-01'");
	}

	@Test
	void aHolidayIsAddedAndTheDayIsNoServiceDay() {
		assertThat(confirmed("/pengaturan/libur", DAY, "Pemilihan <b>Umum</b>"))
			.hasRedirectedUrl("/pengaturan/libur?tahun=2026");
		assertThat(this.calendars.around(DAY).isServiceDay(DAY)).isFalse();
		MvcTestResult list = get("/pengaturan/libur?tahun=2026").exchange();
		assertThat(list).hasStatusOk();
		Shown page = Shown.on(list);
		assertThat(page.in("#isi")).contains("Pemilihan <b>Umum</b>", "dicatat oleh Ayu Utami", "Keppres 1/2026");
		assertThat(page.count("#isi b")).isZero();
	}

	@Test
	void whatIsMissingIsSaidAndWhatWasTypedStays() {
		MvcTestResult answer = post("/pengaturan/libur", DAY, "").param("decree", "").exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#name-error")).contains("Isi nama hari libur.");
		assertThat(page.value("#date")).isEqualTo("2/12/2026");
	}

	@Test
	void aDateThatCannotBeReadIsSaidInWordsAndKept() {
		MvcTestResult answer = this.browser.post()
			.uri("/pengaturan/libur")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("date", "Senin, 2 Des 2026")
			.param("name", "Hari Contoh")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.value("#date")).isEqualTo("Senin, 2 Des 2026");
		assertThat(page.value("[name=name]")).isEqualTo("Hari Contoh");
		assertThat(Shown.on(answer).in("#date-error"))
			.isEqualTo("2 Desember 2026 jatuh pada hari Rabu, bukan Senin. Perbaiki tanggal atau harinya.");
		assertThat(this.browser.post()
			.uri("/pengaturan/libur")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("date", "31/11")
			.param("kind", "HARI_PASAR")).as("no choice of the form").hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void aDecreeIsAskedFor() {
		MvcTestResult answer = this.browser.post()
			.uri("/pengaturan/libur")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("date", "2026-12-02")
			.param("name", "Hari Contoh")
			.param("kind", "LIBUR_NASIONAL")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#decree-error")).contains("Isi nomor SKB atau Keppres");
		assertThat(page.value("[name=name]")).isEqualTo("Hari Contoh");
	}

	@Test
	void oneDayDoesNotBearTheSameNameTwice() {
		confirmed("/pengaturan/libur", DAY, "Hari Contoh");
		MvcTestResult answer = post("/pengaturan/libur", DAY, "Hari Contoh").exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#name-error")).contains("sudah tercatat pada tanggal tersebut");
		assertThat(page.value("[name=name]")).isEqualTo("Hari Contoh");
	}

	@Test
	void aChangeKeepsWhatStoodBefore() {
		Holiday christmas = on("2026-12-25");
		assertThat(post("/pengaturan/libur/" + christmas.getId(), LocalDate.parse("2026-12-25"), "Natal")
			.param("version", "" + christmas.getVersion())).hasStatus3xxRedirection();
		HolidayList.Line line = this.lists.of(2026)
			.standing()
			.stream()
			.filter((candidate) -> candidate.id().equals(christmas.getId()))
			.findFirst()
			.orElseThrow();
		assertThat(line.history())
			.extracting(HolidayVersion::act, (version) -> version.day().name(), HolidayVersion::by)
			.containsExactly(tuple(HolidayVersion.Act.ADDED, "Hari Raya Natal", null),
					tuple(HolidayVersion.Act.CHANGED, "Natal", "Ayu Utami"));
		this.jdbc.update("update holidays set name = 'Hari Raya Natal' where id = ?", christmas.getId());
	}

	@Test
	void theSecondOfTwoSeesWhatTheFirstMadeOfIt() {
		confirmed("/pengaturan/libur", DAY, "Hari Contoh");
		Holiday read = on("2026-12-02");
		String path = "/pengaturan/libur/" + read.getId();
		String version = "" + read.getVersion();
		assertThat(post(path, DAY, "Hari Contoh Pertama").param("version", version)).hasStatus3xxRedirection();
		MvcTestResult answer = post(path, DAY, "Hari Contoh Kedua").param("version", version).exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(answer);
		assertThat(page.each(".alert-warning dd")).contains("Hari Contoh Pertama");
		assertThat(page.value("[name=name]")).isEqualTo("Hari Contoh Kedua");
		assertThat(page.value("form.panel [name=version]")).isEqualTo(String.valueOf(read.getVersion() + 1));
		assertThat(this.browser.post()
			.uri(path + "/pencabutan")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("version", version)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("Belum ada yang dicabut");
		assertThat(on("2026-12-02").isStanding()).isTrue();
	}

	@Test
	void aDayTakenBackStaysWithTheMoment() {
		confirmed("/pengaturan/libur", DAY, "Hari Contoh");
		Holiday holiday = on("2026-12-02");
		String path = "/pengaturan/libur/" + holiday.getId() + "/pencabutan";
		assertThat(get(path)).hasStatusOk()
			.extracting(Shown.text(".panel .call-details"), STRING)
			.contains("Hari Contoh");
		assertThat(confirmed(path, holiday)).hasStatus3xxRedirection();
		assertThat(this.calendars.around(DAY).isServiceDay(DAY)).isTrue();
		assertThat(Shown.on(get("/pengaturan/libur?tahun=2026").exchange()).in(".withdrawn"))
			.contains("Yang sudah dicabut", "Selasa, 24 November 2026 pukul 09.00 WIB", "dicabut oleh Ayu Utami");
		assertThat(get("/pengaturan/libur/" + holiday.getId())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(confirmed(path, holiday)).hasStatus(HttpStatus.CONFLICT);
		assertThatIllegalStateException().isThrownBy(() -> on("2026-12-02").takeBack(this.clock.instant()));
	}

	@Test
	void aDeadlineThatMovesIsShownBeforeAnythingIsSaved() {
		MockMvcRequestBuilder request = post("/pengaturan/libur", LocalDate.parse("2026-11-27"), "Hari Contoh");
		MvcTestResult answer = request.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in(".impact"))
			.contains("Batas jadwal piket pekan 30 November–4 Desember 2026 berubah dari Jumat, 27 November 2026 pukul "
					+ "23.59 WIB menjadi Kamis, 26 November 2026 pukul 23.59 WIB.");
		assertThat(page.value("[name=name]")).isEqualTo("Hari Contoh");
		assertThat(this.holidays.allBetween(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-27"))).isEmpty();
		assertThat(post("/pengaturan/libur", LocalDate.parse("2026-11-27"), "Hari Contoh").param("understood", "0a1b"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(confirmed("/pengaturan/libur", LocalDate.parse("2026-11-27"), "Hari Contoh"))
			.hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-30T09:00, false, false", "2026-10-01T00:00, true, false", "2026-11-24T09:00, true, false",
			"2026-12-01T00:00, true, true", "2027-01-04T09:00, true, true" })
	void fromOctoberOnTheSupervisorIsAskedForTheNextYearsList(String now, boolean asked, boolean urgent) {
		this.jdbc.update("update holidays set valid_to = now() where extract(year from holiday_date) = 2027");
		this.clock.set(now);
		assertThat(this.waiting.waitingFor(new TestingAuthenticationToken("ayu", "", "ROLE_SUPERVISOR")))
			.extracting(Waiting::text, Waiting::urgent)
			.isEqualTo(asked ? List.of(tuple("Daftar hari libur tahun 2027 belum ada", urgent)) : List.of());
		assertThat(this.waiting.waitingFor(new TestingAuthenticationToken("budi", "", "ROLE_KOORDINATOR"))).isEmpty();
		assertThat(Shown.on(get("/pengaturan/libur?tahun=2027").exchange()).in("#isi"))
			.satisfies((page) -> assertThat(page.contains("Daftar hari libur tahun 2027 belum ada.")).isEqualTo(asked));
		this.jdbc.update("update holidays set valid_to = null where extract(year from holiday_date) = 2027");
	}

	@Test
	void aProvisionalListIsSaidToBeProvisional() {
		assertThat(Shown.on(get("/pengaturan/libur?tahun=2027").exchange()).in("#isi"))
			.contains("Sebagian hari libur tahun 2027 masih sementara")
			.doesNotContain("belum ada.");
		assertThat(this.waiting.waitingFor(new TestingAuthenticationToken("ayu", "", "ROLE_SUPERVISOR"))).isEmpty();
	}

	@Test
	void theListNeedsAsManyStatementsForManyDaysAsForOne() {
		long empty = this.statements.of(() -> this.lists.of(2031));
		assertThat(this.statements.of(() -> this.lists.of(2024))).isLessThanOrEqualTo(empty);
	}

	@ParameterizedTest
	@CsvSource({ "1999", "3000" })
	void aYearOutsideIsNotFound(int year) {
		assertThat(get("/pengaturan/libur?tahun=" + year)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private Holiday on(String day) {
		return this.holidays.allBetween(LocalDate.parse(day), LocalDate.parse(day)).get(0);
	}

	private MockMvcRequestBuilder get(String path) {
		return this.browser.get().uri(path).with(this.fixtures.as(this.fixtures.supervisor()));
	}

	private MockMvcRequestBuilder post(String path, LocalDate day, String name) {
		return this.browser.post()
			.uri(path)
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("date", day.toString())
			.param("name", name)
			.param("kind", "LIBUR_NASIONAL")
			.param("decree", "Keppres 1/2026");
	}

	private MvcTestResult confirmed(String path, LocalDate day, String name) {
		return confirmed(() -> post(path, day, name));
	}

	private MvcTestResult confirmed(String path, Holiday holiday) {
		return confirmed(() -> withdrawal(path, holiday));
	}

	/** Sends it, and again with the confirmation when the answer asks for one. */
	private static MvcTestResult confirmed(Supplier<MockMvcRequestBuilder> request) {
		MvcTestResult first = request.get().exchange();
		Matcher asked = Pattern.compile("name=\"understood\" value=\"(\\w+)\"")
			.matcher(new String(first.getResponse().getContentAsByteArray()));
		return asked.find() ? request.get().param("understood", asked.group(1)).exchange() : first;
	}

	private MockMvcRequestBuilder withdrawal(String path, Holiday holiday) {
		return this.browser.post()
			.uri(path)
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("version", "" + holiday.getVersion());
	}

	@Test
	void aTransactionThatOnlyReadsHasOneCalendarAndAnotherSeesWhatItWrote(
			@Autowired PlatformTransactionManager transactions) {
		LocalDate day = LocalDate.parse("2026-11-24");
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		reading.executeWithoutResult((status) -> {
			ServiceCalendar one = this.calendars.around(day);
			assertThat(this.calendars.around(day.minusWeeks(5), day.plusWeeks(5))).isSameAs(one);
			assertThat(this.calendars.around(day.minusYears(5))).isNotSameAs(one);
			assertThat(this.calendars.around(day)).isSameAs(this.calendars.around(day.minusYears(5)));
			TransactionTemplate apart = new TransactionTemplate(transactions);
			apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
			assertThat(apart.<ServiceCalendar>execute((inner) -> this.calendars.around(day)))
				.isNotSameAs(this.calendars.around(day));
		});
		new TransactionTemplate(transactions).executeWithoutResult((status) -> {
			assertThat(this.calendars.around(day).isServiceDay(day)).isTrue();
			this.holidays
				.save(new Holiday(new DecreedDay(day, "Hari Contoh", Holiday.Kind.values()[0], "Keppres 1/2026", false),
						this.clock.instant()));
			this.holidays.flush();
			assertThat(this.calendars.around(day).isServiceDay(day)).isFalse();
			status.setRollbackOnly();
		});
	}

}
