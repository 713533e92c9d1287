package id.go.ppatk.piket;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.NotThere;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The days before the first moment of the piket, Friday 18 August 2017 among them: what
 * leads to this week leads to the first one, and no way ends nowhere.
 */
@ApplicationTest
@FreshDatabase
class BeforeThePiketApplicationTests {

	/** So many clicks from the first page somebody goes. */
	private static final int CLICKS = 3;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@BeforeEach
	void onTheFridayBefore() {
		this.clock.set("2017-08-18T14:00");
	}

	@Test
	void aCoordinatorWhoSignsInSeesTheRosterOfTheFirstWeek() {
		StaffMember coordinator = this.fixtures.coordinator("DP");
		assertThat(get("/", coordinator)).hasRedirectedUrl("/piket");
		assertThat(get("/piket", coordinator)).hasRedirectedUrl("/piket/2017-W34");
		assertThat(Shown.on(get("/piket/2017-W34", coordinator)).each("main .waiting-list li"))
			.anyMatch((line) -> line.startsWith("Jadwal piket pekan 21–25 Agustus 2017 belum disampaikan"));
	}

	@ParameterizedTest
	@CsvSource({ "2017-08-18T14:00", "2017-08-19T10:00", "2017-06-01T10:00" })
	void thisWeekIsTheFirst(String moment) {
		this.clock.set(moment);
		StaffMember supervisor = this.fixtures.supervisor();
		assertThat(get("/piket", supervisor)).hasRedirectedUrl("/piket/2017-W34");
		assertThat(get("/rekap/harian", supervisor)).hasRedirectedUrl("/rekap/harian/2017-08-21");
		assertThat(Shown.on(get("/piket/pergantian", supervisor)).in("main .page-head .subtitle"))
			.contains("21–25 Agustus 2017");
		assertThat(Shown.on(get("/dasbor", supervisor)).links("main .page-head")).contains("/rekap/2017-W34");
		assertThat(get("/rekap/2017-W34", supervisor)).hasStatusOk();
	}

	@TestFactory
	Stream<DynamicTest> noWayEndsNowhere() {
		return Stream
			.of(this.fixtures.coordinator("DP"), this.fixtures.officer("DP", 1), this.fixtures.supervisor(),
					this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR))
			.map((person) -> DynamicTest.dynamicTest(person.getName(), () -> {
				onTheFridayBefore();
				Map<String, Integer> answers = walk(person);
				assertThat(answers).hasSizeGreaterThan(10);
				assertThat(answers).allSatisfy((path, status) -> assertThat(status).as(path).isLessThan(400));
			}));
	}

	/** The status of each page to which some clicks lead. */
	private Map<String, Integer> walk(StaffMember person) {
		Map<String, Integer> answers = new TreeMap<>();
		Map<String, Integer> clicks = new HashMap<>(Map.of("/", 0));
		Queue<String> open = new ArrayDeque<>(List.of("/"));
		while (!open.isEmpty()) {
			String path = open.remove();
			MvcTestResult answer = get(path, person);
			answers.put(path, answer.getResponse().getStatus());
			String elsewhere = answer.getResponse().getRedirectedUrl();
			List<String> links = (elsewhere != null) ? List.of(elsewhere) : links(answer);
			int far = clicks.get(path) + ((elsewhere != null) ? 0 : 1);
			links.stream()
				.map((link) -> link.replaceFirst("#.*", ""))
				.filter((link) -> link.matches("/(?!statis|webjars).*") && far <= CLICKS
						&& clicks.putIfAbsent(link, far) == null)
				.forEach(open::add);
		}
		return answers;
	}

	private static List<String> links(MvcTestResult answer) {
		String type = answer.getResponse().getContentType();
		return (type != null && type.startsWith("text/html")) ? Shown.on(answer).links("body") : List.of();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/piket/2017-W33 | 14–18 Agustus 2017 belum termasuk piket: piket dimulai pada Senin, 21 Agustus 2017 pukul 07.00 WIB. | /piket/2017-W34
					/piket/2017-W33.xlsx | 14–18 Agustus 2017 belum termasuk piket: piket dimulai pada Senin, 21 Agustus 2017 pukul 07.00 WIB. | /piket/2017-W34
					/piket/pergantian?pekan=2017-W33 | 14–18 Agustus 2017 belum termasuk piket: piket dimulai pada Senin, 21 Agustus 2017 pukul 07.00 WIB. | /piket/pergantian?pekan=2017-W34
					/piket/2029-W01 | 1–5 Januari 2029 masih terlalu jauh ke depan; belum ada yang dapat ditampilkan. | /piket/2017-W34
					/rekap/2017-W33 | 14–18 Agustus 2017 belum termasuk piket: piket dimulai pada Senin, 21 Agustus 2017 pukul 07.00 WIB. | /rekap/2017-W34
					/rekap/2017-07 | Juli 2017 belum termasuk piket: piket dimulai pada Senin, 21 Agustus 2017 pukul 07.00 WIB. | /rekap/2017-08
					/rekap/harian/2017-08-18 | Jumat, 18 Agustus 2017 belum termasuk piket: piket dimulai pada Senin, 21 Agustus 2017 pukul 07.00 WIB. | /rekap/harian/2017-08-21
					""")
	void whatLiesOutsideIsAnsweredInWords(String path, String sentence, String instead) {
		MvcTestResult refused = get(path, this.fixtures.supervisor());
		assertThat(refused).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(refused.getMvcResult().getResolvedException()).isInstanceOf(NotThere.class);
		Shown page = Shown.on(this.browser.get()
			.uri("/error")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
			.requestAttr(DefaultErrorAttributes.class.getName() + ".ERROR",
					refused.getMvcResult().getResolvedException())
			.accept("text/html")
			.exchange());
		assertThat(page.in(".error-page h1 + p")).isEqualTo(sentence);
		assertThat(page.links(".error-page")).containsExactly(instead);
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

}
