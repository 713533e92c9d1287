package id.go.ppatk.piket.workdays;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.HolidayFile.ListedDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Lists of holidays that are uploaded: read whole or refused with the line, looked
 * through, then applied whole or not at all.
 */
@ApplicationTest
@FreshDatabase
class HolidayImportApplicationTests {

	private static final String TITLES = "Tanggal,Nama,Jenis,Dasar hukum,Keadaan\n";

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Holidays holidays;

	@Autowired
	HolidayProposals proposals;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TestClock clock;

	@BeforeEach
	void onlyWhatTheMigrationsBring() {
		this.clock.set("2026-11-24T09:00");
		this.jdbc.update("delete from holiday_proposals");
		this.jdbc.update("delete from holidays where valid_from > '2020-01-01'");
		this.jdbc.update("update holidays set valid_to = null");
		this.jdbc
			.update("update holidays set name = 'Isra Mikraj Nabi Muhammad', decree = 'SKB 2027', provisional = true "
					+ "where holiday_date = '2027-01-05'");
	}

	@Test
	void aCsvListIsRead() {
		assertThat(read("\uFEFF" + TITLES + "2028-01-01,Tahun Baru,Libur nasional,SKB 1/2027,Pasti\r\n\r\n"
				+ "3 Jan 2028,\"Cuti, bersama\",CUTI BERSAMA,,sementara\n"))
			.extracting(ListedDay::line, ListedDay::day)
			.containsExactly(
					tuple(2, new DecreedDay(LocalDate.parse("2028-01-01"), "Tahun Baru", Holiday.Kind.LIBUR_NASIONAL,
							"SKB 1/2027", false)),
					tuple(4, new DecreedDay(LocalDate.parse("2028-01-03"), "Cuti, bersama", Holiday.Kind.CUTI_BERSAMA,
							"SKB 9/2027", true)));
	}

	@Test
	void aDateThatCouldBeAnotherIsRefusedWithTheReason() {
		for (String date : List.of("1 Januari", "01/31/2028", "\"Senin, 1 Januari 2028\"", "besok")) {
			assertThatExceptionOfType(ListRefused.class)
				.isThrownBy(() -> read(TITLES + date + ",X,Libur nasional,S,Pasti"))
				.satisfies((refused) -> assertThat(refused.getMistakes()).singleElement()
					.satisfies((mistake) -> assertThat(mistake.arguments()).singleElement()
						.isInstanceOf(Unreadable.class)));
		}
	}

	@Test
	void theListOfTheMigrationsCanBeReadAgain() throws IOException {
		byte[] csv = new ClassPathResource("db/data/holidays.csv").getContentAsByteArray();
		assertThat(HolidayFile.read(csv, "SKB", false, TODAY).days()).hasSize(264);
	}

	@Test
	void aCalendarIsReadDayByDay() {
		assertThat(read(calendar("DTSTART;VALUE=DATE:20280226", "DTEND;VALUE=DATE:20280228",
				"SUMMARY:Cuti Bersama Idul", "  Fitri\\, kedua", "DESCRIPTION:<b>x</b>")))
			.extracting(ListedDay::line, (listed) -> listed.day().date().toString(), (listed) -> listed.day().name(),
					(listed) -> listed.day().kind())
			.containsExactly(tuple(3, "2028-02-26", "Cuti Bersama Idul Fitri, kedua", Holiday.Kind.CUTI_BERSAMA),
					tuple(3, "2028-02-27", "Cuti Bersama Idul Fitri, kedua", Holiday.Kind.CUTI_BERSAMA));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2028-02-30,X,Libur nasional,S,Pasti | holiday-import.date",
					"31/02/2028,X,Libur nasional,S,Pasti | holiday-import.date",
					"2028-02-01,X,Libur,S,Pasti | holiday-import.kind",
					"2028-02-01,X,Libur nasional,S,Mungkin | holiday-import.state",
					"2028-02-01,,Libur nasional,S,Pasti | holiday-import.name",
					"1999-02-01,X,Libur nasional,S,Pasti | holiday-import.year",
					"2999-02-01,X,Libur nasional,S,Pasti | holiday-import.year",
					"9999-02-01,X,Libur nasional,S,Pasti | holiday-import.date",
					"2028-02-01,X,Libur nasional | holiday-import.columns-differ",
					"2028-02-01,\"X,Libur nasional,S,Pasti | holiday-import.columns-differ",
					"2028-01-01,satu,Libur nasional,S,Pasti | holiday-import.twice" })
	void aWrongLineOfACsvListIsNamed(String line, String why) {
		assertThatExceptionOfType(ListRefused.class)
			.isThrownBy(() -> read(TITLES + "2028-01-01,Satu,Libur nasional,S,Pasti\n" + line + "\n"))
			.satisfies((refused) -> assertThat(refused.getMistakes())
				.extracting(ListRefused.Mistake::line, ListRefused.Mistake::messageKey)
				.containsExactly(tuple(3, why)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Tanggal,Nama\n", "Tanggal,Nama,Jenis,Lain\n", "Tanggal,Tanggal,Nama,Jenis\n",
			"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>\n", "{\"tanggal\":1}" })
	void aFileWithOtherColumnsIsRefused(String text) {
		assertThatExceptionOfType(ListRefused.class).isThrownBy(() -> read(text))
			.satisfies((refused) -> assertThat(refused.getMistakes())
				.extracting(ListRefused.Mistake::line, ListRefused.Mistake::messageKey)
				.containsExactly(tuple(1, "holiday-import.columns")));
	}

	@ParameterizedTest
	@CsvSource({ "RRULE:FREQ=SECONDLY;COUNT=2147483647, 6, holiday-import.repeats",
			"RDATE:20280101, 6, holiday-import.repeats", "DTSTART:20280101T000000Z, 6, holiday-import.property-twice",
			"BEGIN:VEVENT, 6, holiday-import.nested", "END:VALARM, 6, holiday-import.nested",
			"ini bukan kalender, 6, holiday-import.no-property", "SUMMARY, 6, holiday-import.no-property",
			"DTEND;VALUE=DATE, 6, holiday-import.no-property", "X=Y, 6, holiday-import.no-property",
			":Y, 6, holiday-import.no-property" })
	void aWrongLineOfACalendarIsNamed(String line, int number, String why) {
		assertThatExceptionOfType(ListRefused.class)
			.isThrownBy(() -> read(calendar("DTSTART;VALUE=DATE:20280226", "SUMMARY:X", line)))
			.satisfies((refused) -> assertThat(refused.getMistakes())
				.extracting(ListRefused.Mistake::line, ListRefused.Mistake::messageKey)
				.contains(tuple(number, why)));
	}

	@ParameterizedTest
	@CsvSource({ "20280226T070000, , 4, holiday-import.event-date", "20280231, , 4, holiday-import.event-date",
			"20280226, 20380101, 5, holiday-import.event-length", "20280226, 20280225, 5, holiday-import.event-length",
			"99990226, , 3, holiday-import.year" })
	void anEventIsAShortRunOfWholeDays(String starts, String ends, int number, String why) {
		assertThatExceptionOfType(ListRefused.class)
			.isThrownBy(
					() -> read(calendar("DTSTART:" + starts, (ends != null) ? "DTEND:" + ends : "X-A:b", "SUMMARY:X")))
			.satisfies((refused) -> assertThat(refused.getMistakes())
				.extracting(ListRefused.Mistake::line, ListRefused.Mistake::messageKey)
				.containsExactly(tuple(number, why)));
	}

	@Test
	void anEventThatWasCalledOffIsLeftOutAndThePageSaysSo() {
		HolidayProposal proposal = proposed("""
				BEGIN:VCALENDAR
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20280226
				SUMMARY:Hari Contoh
				STATUS:CONFIRMED
				END:VEVENT
				BEGIN:VEVENT
				DTSTART;VALUE=DATE:20280301
				RRULE:FREQ=YEARLY
				SUMMARY:Cuti <b>Batal</b>
				STATUS:Cancelled
				END:VEVENT
				BEGIN:VEVENT
				STATUS:CANCELLED
				END:VEVENT
				END:VCALENDAR
				""");
		assertThat(proposal.days()).extracting((listed) -> listed.day().name()).containsExactly("Hari Contoh");
		Shown page = Shown.on(this.browser.get()
			.uri("/pengaturan/libur/impor/" + proposal.id())
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange());
		assertThat(page.each("#tidak-diambil li")).containsExactly("Baris 7: Cuti <b>Batal</b>, Rabu, 1 Maret 2028",
				"Baris 13: tanpa nama");
		assertThat(page.in("#tidak-diambil .alert-title"))
			.isEqualTo("2 acara dalam berkas sudah dibatalkan dan tidak diambil:");
		assertThat(keys(look(proposal), "")).noneMatch((key) -> key.contains("2028-03-01"));
	}

	@Test
	void aCalendarOfWhichAllWasCalledOffIsRefusedAndOneWithoutItSaysNothing() {
		assertThat(mistake(calendar("DTSTART:20280226", "SUMMARY:X", "STATUS:CANCELLED").getBytes()))
			.isEqualTo(new ListRefused.Mistake(1, "holiday-import.all-cancelled"));
		assertThat(Shown
			.on(this.browser.get()
				.uri("/pengaturan/libur/impor/"
						+ proposed(TITLES + "2027-07-07,Hari Contoh,Libur nasional,SKB 1/2026,Pasti\n").id())
				.with(this.fixtures.as(this.fixtures.supervisor()))
				.exchange())
			.each("#tidak-diambil")).isEmpty();
	}

	@Test
	void capitalsDoNotMatterAndWhatIsEscapedIsText() {
		assertThat(read(
				"BEGIN:vcalendar\nbegin:VEvent\ndtstart:20280226\nSummary;language=\"a:b;c\":A\\, b\\; c: \\\\d\\ne\\N\"f\"\n"
						+ "end:vevent\nEND:VCALENDAR"))
			.extracting((listed) -> listed.day().name())
			.containsExactly("A, b; c: \\d e \"f\"");
	}

	@Test
	void aCalendarThatIsCutOffIsRefused() {
		assertThat(mistake("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280226\nSUMMARY:X\nEND:VEVENT".getBytes()))
			.isEqualTo(new ListRefused.Mistake(5, "holiday-import.cut-off"));
	}

	@Test
	void nestingEndsSomewhere() {
		assertThatExceptionOfType(ListRefused.class)
			.isThrownBy(() -> read("BEGIN:VCALENDAR\n" + "BEGIN:X-A\n".repeat(10_000)))
			.satisfies((refused) -> assertThat(refused.getMistakes()).extracting(ListRefused.Mistake::line)
				.containsExactly(5));
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16, 1", "windows-1252, 3" })
	void anotherEncodingIsRefusedWithItsLine(String charset, int line) {
		byte[] content = (TITLES + "2028-01-01,Satu,Libur nasional,S,Pasti\n2028-01-02,Café,Libur nasional,S,Pasti\n")
			.getBytes(Charset.forName(charset));
		assertThat(mistake(content)).isEqualTo(new ListRefused.Mistake(line, "holiday-import.encoding"));
	}

	@Test
	void anArchiveIsRefused() throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			ZipEntry entry = new ZipEntry("libur.csv");
			entry.setTimeLocal(LocalDateTime.of(2026, 11, 24, 10, 15));
			zip.putNextEntry(entry);
			zip.write(new byte[10_000_000]);
		}
		assertThat(mistake(bomb.toByteArray()).line()).isEqualTo(1);
	}

	@Test
	void whatIsHugeIsRefusedBeforeItIsRead() {
		byte[] large = new byte[TextFile.MOST_BYTES + 1];
		Arrays.fill(large, (byte) 'x');
		assertThat(mistake(large)).isEqualTo(new ListRefused.Mistake(1, "holiday-import.too-large", 256));
		assertThat(upload(new String(large, StandardCharsets.US_ASCII))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Baris 1: berkas lebih besar dari 256 KB.");
	}

	@Test
	void aLineHasAnEnd() {
		assertThat(mistake((TITLES + "x".repeat(2001)).getBytes()))
			.isEqualTo(new ListRefused.Mistake(2, "holiday-import.line-too-long", 2000));
		String unfolded = "BEGIN:VCALENDAR\nDESCRIPTION:x\n" + (" " + "x".repeat(70) + "\n").repeat(40);
		assertThat(mistake(unfolded.getBytes()))
			.isEqualTo(new ListRefused.Mistake(2, "holiday-import.line-too-long", 2000));
	}

	@Test
	void aListHasAnEnd() {
		String many = TITLES + IntStream.range(0, 401)
			.mapToObj((i) -> LocalDate.parse("2028-01-01").plusDays(i) + ",X,Libur nasional,S,Pasti\n")
			.collect(Collectors.joining());
		assertThat(mistake(many.getBytes())).isEqualTo(new ListRefused.Mistake(402, "holiday-import.too-many", 400));
	}

	@Test
	void aRefusedFileLeavesNothingAndNamesEachLine() {
		MvcTestResult answer = upload(
				TITLES + "besok,X,Libur nasional,S,Pasti\n2028-01-01,<b>X</b>,Libur nasional,S,Pasti\n"
						+ "2028-01-01,X,hari raya,S,Pasti\n");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in(".form-errors"))
			.contains("Baris 2: tanggal tidak dapat dibaca. Tulis tanggal seperti 1/12/2026", "Baris 4: jenis harus");
		assertThat(page.value("#dasar")).isEqualTo("SKB 9/2027");
		assertThat(this.proposals.all()).isEmpty();
	}

	@Test
	void aProposalSaysForEachLineWhatItWouldDo() {
		HolidayProposal proposal = proposed(TITLES + "2027-01-01,Tahun Baru Masehi,Libur nasional,SKB 2027,Sementara\n"
				+ "2027-01-05,Isra Mikraj Nabi Muhammad,Libur nasional,SKB 1/2026,Pasti\n"
				+ "2027-07-07,<i>Hari Contoh</i>,Libur nasional,SKB 1/2026,Pasti\n");
		String page = look(proposal);
		assertThat(page).contains("&lt;i&gt;Hari Contoh&lt;/i&gt;").doesNotContain("<i>Hari");
		assertThat(keys(page, "")).filteredOn((key) -> key.startsWith("TAKEN_BACK")).hasSize(24);
		assertThat(keys(page, "checked=\"checked\"")).hasSize(2)
			.anyMatch((key) -> key.startsWith("NEW-4.2027-07-07"))
			.anyMatch((key) -> key.startsWith("DIFFERS-3.2027-01-05"));
		assertThat(page).contains("<del>SKB 2027</del>");
	}

	@Test
	void whatIsTickedIsAppliedAndTheRestStays() {
		HolidayProposal proposal = proposed(TITLES
				+ "2027-01-05,Isra Mikraj,Libur nasional,SKB 1/2026,Pasti\n2027-07-07,Hari Contoh,Libur nasional,"
				+ "SKB 1/2026,Pasti\n2027-07-08,Hari Lain,Libur nasional,SKB 1/2026,Pasti\n");
		String page = look(proposal);
		List<String> ticked = keys(page, "").stream()
			.filter((key) -> key.startsWith("NEW-3") || key.startsWith("DIFFERS"))
			.collect(Collectors.toList());
		ticked.add(keys(page, "").stream().filter((key) -> key.startsWith("TAKEN_BACK")).findFirst().orElseThrow());
		assertThat(applied(proposal, ticked)).hasRedirectedUrl("/pengaturan/libur?tahun=2027");
		assertThat(standing()).contains("2027-01-05 Isra Mikraj", "2027-07-07 Hari Contoh")
			.doesNotContain("2027-07-08 Hari Lain", "2027-01-01 Tahun Baru Masehi")
			.hasSize(26);
		assertThat(this.proposals.all()).isEmpty();
		assertThat(applied(proposal, ticked)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nothingIsAppliedWhenTheListChangedMeanwhile() {
		HolidayProposal proposal = proposed(TITLES + "2027-01-05,Isra Mikraj,Libur nasional,SKB 1/2026,Pasti\n"
				+ "2027-07-07,Hari Contoh,Libur nasional,SKB 1/2026,Pasti\n");
		List<String> ticked = keys(look(proposal), "checked=\"checked\"");
		this.jdbc.update("update holidays set version = version + 1 where holiday_date = '2027-01-05'");
		assertThat(applied(proposal, ticked)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("daftar hari libur berubah setelah Anda membuka halaman ini");
		assertThat(standing()).doesNotContain("2027-07-07 Hari Contoh");
		assertThat(applied(proposal, List.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("pilih paling sedikit satu baris");
	}

	@Test
	void whatTheListTouchesIsConfirmedFirst() {
		HolidayProposal proposal = proposed(TITLES + "2026-11-27,Hari Contoh,Libur nasional,Keppres 1/2026,Pasti\n");
		List<String> ticked = keys(look(proposal), "checked=\"checked\"");
		MvcTestResult answer = apply(proposal, ticked);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in(".impact")).contains("Batas jadwal piket pekan 30 November–4 Desember 2026 berubah");
		assertThat(page.count("[name=baris][checked]")).isEqualTo(ticked.size());
		assertThat(this.proposals.find(proposal.id())).isPresent();
		assertThat(applied(proposal, ticked)).hasStatus3xxRedirection();
	}

	@Test
	void aProposalIsPutAside() {
		HolidayProposal proposal = proposed(TITLES + "2027-07-07,Hari Contoh,Libur nasional,SKB 1/2026,Pasti\n");
		assertThat(post("/pengaturan/libur/impor/" + proposal.id() + "/pembatalan")).hasStatus3xxRedirection();
		assertThat(this.proposals.all()).isEmpty();
		assertThat(standing()).doesNotContain("2027-07-07 Hari Contoh");
	}

	private static List<ListedDay> read(String text) {
		return HolidayFile.read(text.getBytes(StandardCharsets.UTF_8), "SKB 9/2027", false, TODAY).days();
	}

	private static ListRefused.Mistake mistake(byte[] content) {
		try {
			HolidayFile.read(content, "SKB 9/2027", false, TODAY);
			throw new AssertionError("it was read");
		}
		catch (ListRefused refused) {
			return refused.getMistakes().get(0);
		}
	}

	private static String calendar(String... event) {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", event)
				+ "\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
	}

	private MvcTestResult upload(String text) {
		return this.browser.post()
			.uri("/pengaturan/libur/impor")
			.multipart()
			.file(new MockMultipartFile("berkas", "libur.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
			.param("dasar", "SKB 9/2027")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.exchange();
	}

	private HolidayProposal proposed(String text) {
		assertThat(upload(text)).hasStatus3xxRedirection();
		return this.proposals.all().get(0);
	}

	private String look(HolidayProposal proposal) {
		MvcTestResult page = this.browser.get()
			.uri("/pengaturan/libur/impor/" + proposal.id())
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> keys(String page, String ticked) {
		return Pattern.compile("<input[^>]*name=\"baris\"[^>]*>")
			.matcher(page)
			.results()
			.map(MatchResult::group)
			.filter((box) -> box.contains(ticked))
			.map((box) -> box.replaceAll(".*value=\"([^\"]+)\".*", "$1"))
			.toList();
	}

	private MvcTestResult apply(HolidayProposal proposal, List<String> ticked) {
		return post("/pengaturan/libur/impor/" + proposal.id() + "/penerapan")
			.param("baris", ticked.toArray(String[]::new))
			.exchange();
	}

	/** Applies, with the confirmation when it is asked for. */
	private MvcTestResult applied(HolidayProposal proposal, List<String> ticked) {
		MvcTestResult first = apply(proposal, ticked);
		var asked = Pattern.compile("name=\"understood\" value=\"(\\w+)\"")
			.matcher(new String(first.getResponse().getContentAsByteArray()));
		return asked.find() ? post("/pengaturan/libur/impor/" + proposal.id() + "/penerapan")
			.param("baris", ticked.toArray(String[]::new))
			.param("understood", asked.group(1))
			.exchange() : first;
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(this.fixtures.as(this.fixtures.supervisor())).with(csrf());
	}

	private List<String> standing() {
		return this.holidays.between(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"))
			.stream()
			.map((day) -> day.date() + " " + day.name())
			.toList();
	}

}
