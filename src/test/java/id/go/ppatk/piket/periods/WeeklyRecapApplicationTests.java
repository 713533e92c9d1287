package id.go.ppatk.piket.periods;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The week, as a page and as a workbook of the same record.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class WeeklyRecapApplicationTests {

	private static final String CALLS = ".week-calls";

	private static final String WEEK_CALLS = "/rekap/2026-W48/telepon";

	private static final Pattern FOUND = Pattern.compile("^(\\d+) telepon dengan (\\d+) permasalahan");

	private static final String WEEKS = "section tbody th";

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	PeriodRecaps recaps;

	StaffMember officer;

	Duty duty;

	Duty otherUnit;

	@BeforeEach
	void aWeek() {
		this.clock.set("2026-11-24T17:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TUESDAY, 1, this.officer, this.fixtures.officer("DP", 2));
		this.otherUnit = this.fixtures.duty(TUESDAY, 1, this.fixtures.officer("PTI", 1),
				this.fixtures.officer("PTI", 2));
		call(7, "Bapak ABC");
		this.fixtures.call(this.otherUnit, this.fixtures.officer("PTI", 1), LocalTime.of(8, 0), "Ibu PTI", "Jaringan.");
	}

	@Test
	void howCallersWereReceivedStandsOnThePageAndInTheSheet(@Autowired JdbcClient jdbc) throws IOException {
		assertThat(shown("/rekap/2026-W48", this.fixtures.supervisor()).panel("penerimaan")).contains("tidak tersedia");
		jdbc.sql("""
				insert into telephony_tokens (name, token_hash, created_by, created_at)
				values ('x', 'x', (select min(id) from staff_members), now())""").update();
		jdbc.sql(
				"""
						insert into ringing_calls (token_id, exchange_id, menu, unit_code, rang_at, answered_at, finished_at, form_id)
						select id, number, 1, unit, rang, rang + waited, rang + interval '2 minutes', gen_random_uuid()
						from telephony_tokens, (values
						    ('a', 'DP', timestamptz '2026-11-23 08:00+07', interval '10 seconds'),
						    ('b', 'DP', timestamptz '2026-11-24 08:10+07', null),
						    ('c', 'PTI', timestamptz '2026-11-24 10:20+07', interval '20 seconds'),
						    ('d', 'PTI', timestamptz '2026-11-20 10:20+07', interval '20 seconds')) told (number, unit, rang, waited)""")
			.update();
		Shown page = shown("/rekap/2026-W48", this.fixtures.supervisor());
		assertThat(page.each("section[aria-labelledby=penerimaan] tbody tr"))
			.contains("DP 1 1 1 dari 2 10 detik 10 detik 0", "PTI 1 0 1 dari 1 20 detik 20 detik 0");
		assertThat(page.in("section[aria-labelledby=penerimaan] tfoot tr"))
			.isEqualTo("Jumlah 2 1 2 dari 3 15 detik 19 detik 0");
		assertThat(page.panel("penerimaan"))
			.contains("3 dari 20 jam layanan: Senin 08.00–09.00; Selasa 08.00–09.00, 10.00–11.00.");
		Shown own = shown("/rekap/2026-W48", this.fixtures.coordinator("DP"));
		assertThat(own.each("section[aria-labelledby=penerimaan] tr")).hasSize(2);
		try (XSSFWorkbook workbook = download(this.fixtures.supervisor())) {
			assertThat(PageAndSheet.rowsOfSheet(workbook.getSheet("Ringkasan")))
				.anyMatch((row) -> row.containsAll(List.of("DP", "1 dari 2", "10 detik")))
				.anyMatch((row) -> row.containsAll(List.of("Jumlah", "2 dari 3", "15 detik", "19 detik")));
		}
	}

	@Test
	void theSupervisorSeesAllUnitsOnThePage() {
		Shown week = shown("/rekap/2026-W48", this.fixtures.supervisor());
		assertThat(week.in("h1")).isEqualTo("Rekap pekan 23–27 November 2026");
		assertThat(week.in(".page-head .state")).isEqualTo("Sementara");
		assertThat(week.in(".page-head .btn-primary")).isEqualTo("Unduh Excel");
		assertThat(week.in("#rekap-harian")).isEqualTo("Rekap harian: 0 dari 2 sudah disampaikan");
		assertThat(week.count(CALLS)).isZero();
		assertThat(week.in("main")).doesNotContain("Bapak ABC", "Ibu PTI");
		assertThat(week.links(".page-head")).contains("/rekap/2026-W48/telepon");
		assertThat(shown(WEEK_CALLS, this.fixtures.supervisor()).in(CALLS)).contains("Bapak ABC", "Ibu PTI",
				"CC-20261124-0001");
	}

	@Test
	void aCoordinatorSeesTheOwnUnitOnlyOnPageAndInWorkbook() throws IOException {
		StaffMember coordinator = this.fixtures.coordinator("DP");
		assertThat(shown(WEEK_CALLS, coordinator).in(CALLS)).contains("Bapak ABC");
		assertThat(shown(WEEK_CALLS, coordinator).in("main")).doesNotContain("Ibu PTI", "PTI-1");
		assertThat(shown("/rekap/2026-W48", coordinator).in("main")).doesNotContain("Ibu PTI", "PTI-1");
		try (XSSFWorkbook workbook = download(coordinator)) {
			assertThat(names(workbook)).containsExactly("Ringkasan", "Semua Telepon", "Sel 24-11 DP-1");
			assertThat(texts(workbook)).contains("Bapak ABC").doesNotContain("Ibu PTI");
		}
		assertThat(get("/rekap/2026-W48", this.officer)).hasStatus(403);
	}

	@Test
	void theWorkbookHasASummaryAllCallsAndLampiran1OfEachDuty() throws IOException {
		try (XSSFWorkbook workbook = download(this.fixtures.supervisor())) {
			assertThat(names(workbook)).containsExactly("Ringkasan", "Semua Telepon", "Sel 24-11 DP-1",
					"Sel 24-11 PTI-1");
			XSSFSheet calls = workbook.getSheet("Semua Telepon");
			assertThat(calls.getPhysicalNumberOfRows()).isEqualTo(3);
			Row row = calls.getRow(1);
			assertThat(row.getCell(0).getStringCellValue()).isEqualTo("CC-20261124-0001");
			assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(TUESDAY);
			assertThat(row.getCell(3).getStringCellValue()).isEqualTo("DP-1");
			assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(5);
			assertThat(row.getCell(8).getStringCellValue()).isEqualTo("Bapak ABC");
		}
		assertThat(
				get("/rekap/2026-W48.xlsx", this.fixtures.supervisor()).getResponse().getHeader("Content-Disposition"))
			.contains("Rekap%20Call%20Center%202026-W48.xlsx");
	}

	@Test
	void frozenRecapsStayAsTheyWereAndLaterCallsAreMarked() throws IOException {
		assertThat(this.browser.post()
			.uri("/rekap/harian/2026-11-24/DP-1/penyampaian")
			.with(csrf())
			.with(this.fixtures.as(this.officer))).hasStatus3xxRedirection();
		call(16, "Ibu Terlambat");
		WeeklyRecap recap = week();
		assertThat(recap.duties().get(0).form().rows()).extracting(RecapRow::callerName).containsExactly("Bapak ABC");
		assertThat(recap.duties().get(0).addenda()).extracting(RecapRow::callerName).containsExactly("Ibu Terlambat");
		assertThat(recap.figures().calls().total()).isEqualTo(3);
		assertThat(recap.submitted()).isEqualTo(1);
		assertThat(shown(WEEK_CALLS, this.fixtures.supervisor()).each(CALLS + " .state")).containsExactly("Tambahan");
		try (XSSFWorkbook workbook = download(this.fixtures.supervisor())) {
			assertThat(texts(workbook)).contains("Tambahan setelah rekap disampaikan");
		}
	}

	@Test
	void theOperatorsCallsStandInTheWeekAndInNoLampiran1(@Autowired Calls calls, @Autowired CallNumbers numbers,
			@Autowired Topics topics) {
		operatorsCall(calls, numbers, topics);
		WeeklyRecap recap = week();
		assertThat(recap.otherCalls()).hasSize(1);
		CallFigures figures = recap.figures().calls();
		assertThat(recap.figures().units().keySet()).containsExactly("DKH", "DP", "PTI", "OPR");
		assertThat(recap.figures().units().keySet().stream().map(figures::of)).containsExactly(0L, 1L, 1L, 1L);
		assertThat(figures.lines()).extracting(CallFigures.Line::total).containsExactly(0L, 3L, 0L, 0L, 0L);
		assertThat(figures.perOutcome()).contains(new Count<>(Outcome.TUNTAS, 3), new Count<>(Outcome.SALAH_MENU, 1));
		assertThat(figures.perCallerKind()).contains(new Count<>(CallerKind.MASYARAKAT, 1));
		assertThat(recap.duties()).allSatisfy((each) -> assertThat(each.callCount()).isEqualTo(1));
		assertThat(shown(WEEK_CALLS, this.fixtures.supervisor()).in(CALLS)).contains("Tidak bersedia menyebutkan nama",
				"1. ", "Salah menu – ke DP");
	}

	@Test
	void theWeekIsFinalAfterItsLastDeadline() {
		this.clock.set("2026-11-30T23:59");
		assertThat(week().figures().isFinal()).isFalse();
		this.clock.set("2026-12-01T00:00");
		assertThat(week().figures().isFinal()).isTrue();
		assertThat(shown("/rekap/2026-W48", this.fixtures.supervisor()).in(".page-head .state")).isEqualTo("Final");
	}

	@Test
	void aWeekThatIsNoneIsABadRequestAndOneOutsideThePiketIsNotFound() {
		StaffMember supervisor = this.fixtures.supervisor();
		for (String suffix : List.of("", ".xlsx", "/telepon")) {
			assertThat(get("/rekap/2026-W54" + suffix, supervisor)).hasStatus(400);
			assertThat(get("/rekap/2016-W40" + suffix, supervisor)).hasStatus(404);
			assertThat(get("/rekap/2029-W01" + suffix, supervisor)).hasStatus(404);
			assertThat(get("/rekap/2026-W49" + suffix, supervisor)).hasStatusOk();
		}
	}

	@Test
	void thePageTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		long few = statements.of(this::open);
		for (int i = 9; i < 17; i++) {
			call(i, "Bapak " + i);
		}
		assertThat(statements.of(this::open)).isEqualTo(few).isLessThanOrEqualTo(19);
	}

	@Test
	void whatWasAddedToACallStandsInTheListOfAllCalls(@Autowired CallAddenda addenda, @Autowired Calls calls)
			throws IOException {
		Call call = calls.findByNumber("CC-20261124-0001").orElseThrow();
		addenda.add(UUID.randomUUID(), call.getId(), "Nomor kontak keliru.", "salah ketik", this.officer.getId(),
				this.clock.instant());
		assertThat(shown(WEEK_CALLS, this.fixtures.supervisor()).in(".call-correction"))
			.contains("Nomor kontak keliru.", "Alasan: salah ketik");
		try (XSSFWorkbook workbook = download(this.fixtures.supervisor())) {
			assertThat(workbook.getSheet("Semua Telepon").getRow(1).getCell(17).getStringCellValue())
				.contains("CC-20261124-0001: Nomor kontak keliru.", "Alasan: salah ketik");
		}
	}

	@Test
	void pageAndWorkbookShowTheSameToTheLastDigit() throws IOException {
		for (int i = 9; i < 16; i++) {
			call(i, "Bapak " + i);
		}
		String page = get("/rekap/2026-W48", this.fixtures.supervisor()).getResponse().getContentAsString();
		try (XSSFWorkbook workbook = download(this.fixtures.supervisor())) {
			assertThat(PageAndSheet.rowsOfPage(page)).hasSizeGreaterThan(20)
				.allSatisfy(
						(row) -> assertThat(PageAndSheet.rowsOfSheet(workbook.getSheet("Ringkasan"))).contains(row));
		}
	}

	@Test
	void theSummaryHasChartsThatReadWithoutColour() throws IOException {
		try (XSSFWorkbook workbook = download(this.fixtures.supervisor())) {
			List<XSSFChart> charts = workbook.getSheet("Ringkasan").getDrawingPatriarch().getCharts();
			assertThat(charts).hasSize(4);
			CTBarChart perDay = charts.get(0).getCTChart().getPlotArea().getBarChartArray(0);
			assertThat(perDay.getSerList()).hasSize(4)
				.allSatisfy((series) -> assertThat(series.getDLbls().getShowVal().getVal()).isTrue());
			assertThat(perDay.getSerList()
				.stream()
				.map((series) -> HexFormat.of().formatHex(series.getSpPr().getSolidFill().getSrgbClr().getVal())))
				.doesNotHaveDuplicates();
			assertThat(perDay.getSerArray(1).getVal().getNumRef().getF()).isEqualTo("Ringkasan!$C$9:$C$13");
		}
	}

	@Test
	void aWeekOverNewYearIsOneWeekAndEachDayIsCountedOnce() throws IOException {
		LocalDate newYearsEve = LocalDate.parse("2026-12-31");
		this.clock.set("2027-01-04T08:00");
		Duty eve = this.fixtures.duty(newYearsEve, 1, this.officer, this.fixtures.officer("DP", 2));
		this.fixtures.call(eve, this.officer, LocalTime.of(8, 0), "Bapak Akhir", "x");
		Shown week = shown("/rekap/2026-W53", this.fixtures.supervisor());
		assertThat(week.in("h1")).isEqualTo("Rekap pekan 28 Desember 2026–1 Januari 2027");
		assertThat(week.panel("rekap-harian")).contains("Kamis, 31 Desember");
		assertThat(shown("/rekap/2026-W53/telepon", this.fixtures.supervisor()).in(CALLS)).contains("Bapak Akhir");
		assertThat(week.in("main")).doesNotContain("Jumat, 1 Januari");
		assertThat(shown("/rekap/2027-W01/telepon", this.fixtures.supervisor()).in("main"))
			.doesNotContain("Bapak Akhir");
		assertThat(get("/rekap/2026-W53.xlsx", this.fixtures.supervisor())).hasStatusOk();
		assertThat(this.recaps.whole(Period.of(Week.parse("2026-W53")), null).figures().calls().total()).isEqualTo(1);
		assertThat(this.recaps.whole(Period.of(Week.parse("2027-W01")), null).figures().calls().total()).isZero();
	}

	@Test
	void aUnitWithoutStaffAndAWeekWithoutACallAreReadable() throws IOException {
		StaffMember coordinator = this.fixtures.coordinator("DKH");
		assertThat(shown("/rekap/2026-W47", coordinator).panel("rekap-harian"))
			.contains("Belum ada petugas yang ditetapkan");
		assertThat(shown("/rekap/2026-W47/telepon", coordinator).in(".panel .empty"))
			.contains("Belum ada telepon yang tercatat");
		byte[] bytes = get("/rekap/2026-W47.xlsx", coordinator).getResponse().getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(names(workbook)).containsExactly("Ringkasan", "Semua Telepon");
			assertThat(workbook.getSheet("Semua Telepon").getPhysicalNumberOfRows()).isEqualTo(1);
		}
	}

	@Test
	void theListShowsWeeksWithTheirRecapsAndPagesByWeek(@Autowired Statements statements) {
		this.fixtures.firstRoster();
		this.clock.set("2026-11-26T07:00");
		Shown latest = shown("/rekap", this.fixtures.supervisor());
		assertThat(latest.each(WEEKS)).startsWith("23–27 November 2026")
			.endsWith("31 Agustus–4 September 2026")
			.doesNotContain("24–28 Agustus 2026");
		assertThat(latest.each("section tbody tr").get(0)).contains("0 dari 2 disampaikan", "2 terlambat");
		assertThat(latest.links("section tbody")).contains("/rekap/2026-W48.xlsx")
			.noneMatch((link) -> link.contains("W49"));
		assertThat(latest.links("nav.pages")).containsExactly("/rekap?sebelum=2026-W36");
		assertThat(shown("/rekap?sebelum=2026-W36", this.fixtures.supervisor()).each(WEEKS))
			.startsWith("24–28 Agustus 2026");
		Shown first = shown("/rekap?sebelum=2017-W36", this.fixtures.supervisor());
		assertThat(first.each(WEEKS)).containsExactly("28 Agustus–1 September 2017", "21–25 Agustus 2017");
		assertThat(first.links("nav.pages")).containsExactly("/rekap");
		assertThat(shown("/rekap?sebelum=2016-W36", this.fixtures.supervisor()).in(".empty"))
			.contains("Belum ada pekan piket pada masa ini");
		assertThat(get("/rekap?sebelum=besok", this.fixtures.supervisor())).hasStatus(400);
		assertThat(shown("/rekap", this.fixtures.coordinator("DP")).each("section tbody tr").get(0))
			.contains("0 dari 1 disampaikan");
		assertThat(statements.of(() -> get("/rekap", this.fixtures.supervisor()))).isLessThan(12);
	}

	@Test
	void aWeekWithoutServiceIsNeitherFinalNorProvisional() {
		this.fixtures.firstRoster();
		this.clock.set("2018-06-26T09:00");
		assertThat(Shown.on(get("/rekap", this.fixtures.supervisor())).each("main tbody tr"))
			.contains("11–15 Juni 2018 0 Tidak ada hari layanan – Excel")
			.anyMatch((row) -> row.startsWith("4–8 Juni 2018") && row.contains("Final"));
	}

	private Shown shown(String address, StaffMember person) {
		MvcTestResult answer = get(address, person);
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	private WeeklyRecap week() {
		return this.recaps.whole(Period.of(Week.parse("2026-W48")), null);
	}

	private void open() {
		assertThat(get("/rekap/2026-W48", this.fixtures.supervisor())).hasStatusOk();
	}

	private void call(int hour, String caller) {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(hour, 0), caller, "Perubahan user.");
	}

	@Test
	void theFiguresStandBesideThoseOfTheWeekBefore() {
		this.fixtures.firstRoster();
		Duty before = this.fixtures.duty(TUESDAY.minusWeeks(1), 1, this.officer, this.fixtures.officer("DP", 2));
		for (int hour = 8; hour < 11; hour++) {
			this.fixtures.call(before, this.officer, LocalTime.of(hour, 0), "Bapak Lama", "Perubahan user.");
		}
		assertThat(shown("/rekap/2026-W48", this.fixtures.supervisor()).each(".headlines li")).contains(
				"Telepon 2 Pekan sebelumnya 3", "Permasalahan tuntas 2 dari 2 permasalahan Pekan sebelumnya 3 dari 3",
				"Rekap tepat waktu 0 dari 2 yang diminta Pekan sebelumnya 0 dari 1",
				"Tanpa permasalahan 0 Pekan sebelumnya 0");
		assertThat(shown("/rekap/2026-W48", this.fixtures.coordinator("PTI")).each(".headlines li"))
			.contains("Telepon 1 Pekan sebelumnya 0");
		assertThat(shown("/rekap/2017-W34", this.fixtures.supervisor()).each(".headlines li")).contains("Telepon 0");
	}

	@Test
	void everyFigureLeadsToExactlyWhatItCounts(@Autowired Calls calls, @Autowired CallNumbers numbers,
			@Autowired Topics topics) {
		operatorsCall(calls, numbers, topics);
		for (StaffMember person : List.of(this.fixtures.supervisor(), this.fixtures.coordinator("DP"))) {
			Document week = Jsoup.parse(body("/rekap/2026-W48", person));
			List<Element> figures = week.select(".period-summary .count a, .matrix-count[href], .headlines a");
			figures.removeIf((figure) -> !figure.attr("href").startsWith(WEEK_CALLS));
			assertThat(figures).hasSizeGreaterThan(10).allSatisfy((figure) -> {
				String url = figure.attr("href");
				Matcher said = FOUND
					.matcher(shown(URLDecoder.decode(url, StandardCharsets.UTF_8), person).in(".week-calls-found"));
				assertThat(said.find()).isTrue();
				boolean ofProblems = url.contains("topik=") || url.contains("hasil=");
				Element number = figure.selectFirst("strong");
				assertThat((number != null) ? number.text() : figure.text().replace(" telepon", "")).as(url)
					.isEqualTo(said.group(ofProblems ? 2 : 1));
			});
		}
		assertThat(
				shown(WEEK_CALLS + "?hari=2026-11-24&unit=PTI", this.fixtures.supervisor()).each(CALLS + " tbody tr"))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains("Ibu PTI");
		assertThat(shown(WEEK_CALLS + "?pos=tanpa", this.fixtures.supervisor()).each(CALLS + " tbody tr"))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains("Salah tekan.");
		assertThat(shown(WEEK_CALLS + "?hari=2026-11-25", this.fixtures.supervisor()).in(".empty"))
			.contains("Tidak ada telepon yang cocok");
		assertThat(get(WEEK_CALLS + "?hasil=LAIN", this.fixtures.supervisor())).hasStatus(400);
		assertThat(get(WEEK_CALLS + "?hari=entah", this.fixtures.supervisor())).hasStatus(400);
	}

	@Test
	void onlyARecapThatIsLateOrMissingStandsOut() {
		this.clock.set("2026-11-25T08:00");
		assertThat(this.browser.post()
			.uri("/rekap/harian/2026-11-24/DP-1/penyampaian")
			.with(csrf())
			.with(this.fixtures.as(this.officer))).hasStatus3xxRedirection();
		assertThat(shown("/rekap/2026-W48", this.fixtures.supervisor()).count(".week-matrix .is-exception")).isZero();
		this.clock.set("2026-11-26T08:00");
		Shown week = shown("/rekap/2026-W48", this.fixtures.supervisor());
		assertThat(week.each(".week-matrix .is-exception")).singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("1 telepon Belum disampaikan");
		assertThat(week.links(".week-matrix .is-exception"))
			.containsExactly("/rekap/2026-W48/telepon?hari=2026-11-24&pos=PTI-1", "/rekap/harian/2026-11-24/PTI-1");
		assertThat(week.each(".week-matrix .recap-line")).hasSize(2)
			.first(InstanceOfAssertFactories.STRING)
			.contains("DP-1", "Tepat waktu", "Petugas DP 1");
	}

	@Test
	void fiveTopicsStandOpenAndTheOthersBehindTheirSum(@Autowired Topics topics, @Autowired Calls calls,
			@Autowired CallNumbers numbers) {
		List<Long> ids = topics.validOn(TUESDAY).stream().map((topic) -> topic.getId()).limit(8).toList();
		for (int i = 0; i < ids.size(); i++) {
			record(calls, numbers, this.officer, i, ids.get(i));
		}
		Shown week = shown("/rekap/2026-W48", this.fixtures.supervisor());
		assertThat(week.each("section[aria-labelledby=per-topik] > table th")).hasSize(5);
		assertThat(week.each(".other-topics th").size()).isBetween(3, 4);
		assertThat(week.in(".other-topics summary")).isEqualTo(week.each(".other-topics th").size() + " topik lain: "
				+ week.each(".other-topics th").size() + " permasalahan");
	}

	@Test
	void theCallsOfAWeekComeFiftyAtATimeByKeyOrAllForPrint(@Autowired Calls calls, @Autowired CallNumbers numbers,
			@Autowired Topics topics) {
		Long topic = topics.validOn(TUESDAY).get(0).getId();
		for (int i = 0; i < 60; i++) {
			record(calls, numbers, this.officer, i, topic);
		}
		StaffMember supervisor = this.fixtures.supervisor();
		Shown first = shown(WEEK_CALLS, supervisor);
		assertThat(first.in(".week-calls-found")).isEqualTo("62 telepon dengan 62 permasalahan");
		assertThat(first.count(CALLS + " tbody tr")).isEqualTo(50);
		assertThat(first.links("nav.pages")).hasSize(1)
			.first(InstanceOfAssertFactories.STRING)
			.startsWith(WEEK_CALLS + "?setelah=CC-20261124-00");
		Shown second = shown(first.links("nav.pages").get(0), supervisor);
		assertThat(second.count(CALLS + " tbody tr")).isEqualTo(12);
		assertThat(second.each(CALLS + " tbody td:first-child a"))
			.doesNotContainAnyElementsOf(first.each(CALLS + " tbody td:first-child a"));
		assertThat(second.in("#semua-telepon")).isEqualTo("Telepon 51–62 dari 62");
		assertThat(second.links("nav.pages")).containsExactly(WEEK_CALLS);
		Shown whole = shown(WEEK_CALLS + "?semua=true", supervisor);
		assertThat(whole.count(CALLS + " tbody tr")).isEqualTo(62);
		assertThat(shown(WEEK_CALLS + "?unit=PTI", supervisor).count("nav.pages")).isZero();
	}

	private void operatorsCall(Calls calls, CallNumbers numbers, Topics topics) {
		StaffMember operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		Instant received = LocalDateTime.parse("2026-11-24T09:00").atZone(Indonesian.WIB).toInstant();
		Call call = new Call(UUID.randomUUID(), numbers.next(TUESDAY), operator.getId(), "OPR", null, received);
		call.record(new CallDetails(received, received, null, CallerKind.MASYARAKAT, null, List.of(), List.of(
				new CallDetails.Problem(topics.validOn(TUESDAY).get(0).getId(), "Salah tekan.", Outcome.SALAH_MENU,
						"ke DP"),
				new CallDetails.Problem(topics.validOn(TUESDAY).get(1).getId(), "Lain.", Outcome.TUNTAS, null))), null,
				false, received, false);
		calls.save(call);
	}

	private void record(Calls calls, CallNumbers numbers, StaffMember by, int minute, Long topic) {
		Instant received = TUESDAY.atTime(9, 0).plusMinutes(minute).atZone(Indonesian.WIB).toInstant();
		Call call = new Call(UUID.randomUUID(), numbers.next(TUESDAY), by.getId(), by.getUnitCode(), null, received);
		call.record(
				new CallDetails(received, received, null, CallerKind.MASYARAKAT, null, List.of(),
						List.of(new CallDetails.Problem(topic, "Masalah.", Outcome.TUNTAS, null))),
				null, false, received, false);
		calls.save(call);
	}

	private String body(String url, StaffMember person) {
		try {
			return get(url, person).getResponse().getContentAsString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private XSSFWorkbook download(StaffMember person) throws IOException {
		return new XSSFWorkbook(
				new ByteArrayInputStream(get("/rekap/2026-W48.xlsx", person).getResponse().getContentAsByteArray()));
	}

	private static List<String> names(XSSFWorkbook workbook) {
		return StreamSupport.stream(workbook.spliterator(), false).map((sheet) -> sheet.getSheetName()).toList();
	}

	private static String texts(XSSFWorkbook workbook) {
		StringBuilder texts = new StringBuilder();
		workbook.forEach((sheet) -> sheet
			.forEach((row) -> row.forEach((Cell cell) -> texts.append(cell.toString()).append('\n'))));
		return texts.toString();
	}

}
