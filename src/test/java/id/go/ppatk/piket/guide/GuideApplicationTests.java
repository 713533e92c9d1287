package id.go.ppatk.piket.guide;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.MenuEntry;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static id.go.ppatk.piket.staff.Role.KOORDINATOR;
import static id.go.ppatk.piket.staff.Role.OPERATOR;
import static id.go.ppatk.piket.staff.Role.PETUGAS;
import static id.go.ppatk.piket.staff.Role.PIC;
import static id.go.ppatk.piket.staff.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The guide's pages: each role finds its tasks, each page its part of the guide, and no
 * link of a chapter leads nowhere.
 */
@ApplicationTest
@FreshDatabase
class GuideApplicationTests {

	/** Where nobody needs help, or the guide itself is read. */
	private static final Set<String> WITHOUT_CHAPTER = Set.of("/", "/tanggal", "/masuk", "/luring", "/unit.css",
			"/panduan", "/panduan/{chapter}", "/panduan/lembar", "/kalender/{token}.ics");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Guide guide;

	@Autowired
	PageChapters pageChapters;

	@Autowired
	List<MenuEntry> menu;

	@Autowired
	WebInvocationPrivilegeEvaluator access;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@BeforeEach
	void aDay() {
		this.clock.set("2026-11-24T09:00");
	}

	@TestFactory
	Stream<DynamicTest> everyPageOfTheMenuHasAChapterForWhoSeesIt() {
		return Stream.of(Role.values()).map((role) -> DynamicTest.dynamicTest(role.name(), () -> {
			SignedIn me = new SignedIn(person(role));
			Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities());
			Set<String> own = this.guide.of(role).stream().map(Chapter::url).collect(Collectors.toSet());
			assertThat(this.menu.stream()
				.filter((entry) -> this.access.isAllowed("", entry.url(), entry.method().name(), signedIn))
				.filter((entry) -> !entry.url().startsWith("/panduan"))
				.collect(Collectors.toMap(MenuEntry::url, (entry) -> this.pageChapters.about(entry.url(), me).url())))
				.isNotEmpty()
				.allSatisfy((page, chapter) -> assertThat(own).as(page).contains(chapter));
		}));
	}

	@Test
	void everyOtherPageHasOneToo() {
		SignedIn me = new SignedIn(person(SUPERVISOR));
		List<String> pages = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().getPackageName().startsWith("id.go.ppatk.piket"))
			.filter((mapping) -> mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
			.filter((pattern) -> !WITHOUT_CHAPTER.contains(pattern) && !pattern.startsWith("/kata-sandi/"))
			.toList();
		assertThat(pages).isNotEmpty()
			.allSatisfy((page) -> assertThat(this.pageChapters.about(page.replaceAll("[{}]", ""), me)).as(page)
				.isNotEqualTo(Help.WHOLE));
	}

	@Test
	void thePageLeadsToItsPartOfTheGuideForTheRole() {
		Map<Role, String> desk = Map.of(PETUGAS, "/panduan/telepon", KOORDINATOR, "/panduan/telepon", OPERATOR,
				"/panduan/operator");
		assertThat(desk).allSatisfy((role, chapter) -> assertThat(help("/telepon", role)).containsExactly(chapter));
		assertThat(help("/tindak-lanjut", PIC)).containsExactly("/panduan/pic-halaman");
		assertThat(help("/tindak-lanjut", SUPERVISOR)).containsExactly("/panduan/tindak-lanjut");
		assertThat(help("/piket/2026-W48", PETUGAS)).containsExactly("/panduan/bertugas");
		assertThat(help("/piket/2026-W48", KOORDINATOR)).containsExactly("/panduan/jadwal");
		assertThat(help("/panduan/jadwal", KOORDINATOR)).containsExactly("/panduan");
	}

	private List<String> help(String url, Role role) {
		return Shown.on(this.browser.get().uri(url).servletPath(url).with(this.fixtures.as(person(role))).exchange())
			.attributes("a.help", "href");
	}

	@Test
	void theOwnTasksComeFirst() {
		Shown page = Shown.on(opened("/panduan", PETUGAS));
		assertThat(page.each("section.panel > h2")).containsExactly("Tugas Petugas piket");
		assertThat(page.links("section.panel .guide-tasks"))
			.containsExactlyElementsOf(this.guide.of(PETUGAS).stream().map(Chapter::url).toList());
		assertThat(page.each("details.panel > summary")).hasSize(Role.values().length - 1)
			.doesNotContain("Tugas Petugas piket");
	}

	@Test
	void aChapterTellsItsStepsInThePagesLabels() {
		Shown page = Shown.on(opened("/panduan/telepon", PETUGAS));
		assertThat(page.in("h1")).isEqualTo("Menerima dan mencatat telepon");
		assertThat(page.each("ol.guide-steps > li").get(0))
			.startsWith("Ketika telepon berdering, tekan Terima telepon");
		assertThat(page.each(".guide-others [aria-current]")).containsExactly("Menerima dan mencatat telepon");
	}

	@Test
	void aChapterThatThereIsNotIsNotFound() {
		assertThat(opened("/panduan/tidak-ada", PETUGAS)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@TestFactory
	Stream<DynamicTest> everyLinkOfAChapterOpensForWhomItIs() {
		return Stream.of(Role.values()).map((role) -> DynamicTest.dynamicTest(role.name(), () -> {
			Set<String> links = this.guide.of(role)
				.stream()
				.flatMap((chapter) -> Shown.on(opened(chapter.url(), role)).links(".guide-text").stream())
				.collect(Collectors.toSet());
			assertThat(links).isNotEmpty()
				.allSatisfy((link) -> assertThat(opened(link, role).getResponse().getStatus()).as(link)
					.isIn(HttpStatus.OK.value(), HttpStatus.FOUND.value()));
		}));
	}

	@Test
	void aChapterOffersNoLinkThatTheReaderMayNotFollow() {
		assertThat(Shown.on(opened("/panduan/profil", PIC)).links(".guide-text")).contains("/profil")
			.doesNotContain("/piket/kalender");
		assertThat(Shown.on(opened("/panduan/profil", PETUGAS)).links(".guide-text")).contains("/piket/kalender");
	}

	@Test
	void chaptersAreFoundByTheirWordsTheOwnOnesFirst() {
		assertThat(found("menerima telepon", PETUGAS)).first().isEqualTo("telepon");
		assertThat(found("Lampiran 1 kosong", PETUGAS)).contains("impor");
		assertThat(found("rekap", SUPERVISOR)).first().isIn("pemeriksaan", "rekap-pekan");
		assertThat(found("rekap", PETUGAS)).first().isEqualTo("rekap-harian");
		assertThat(found("katayangtidakada", PETUGAS)).isEmpty();
		assertThat(found("yang", PETUGAS)).isEmpty();
	}

	@Test
	void theOneSearchFindsTheGuideToo() {
		assertThat(Shown
			.on(this.browser.get().uri("/cari?kata=tukar piket").with(this.fixtures.as(person(PETUGAS))).exchange())
			.links("main")).contains("/panduan/berhalangan");
	}

	private List<String> found(String words, Role role) {
		return this.guide.find(words, new SignedIn(person(role))).stream().map(Chapter::name).toList();
	}

	@Test
	void theSheetForTheRoomSaysWhatHoldsToday() {
		Shown page = Shown.on(opened("/panduan/lembar", PETUGAS));
		assertThat(page.each(".room-sheet section:first-child li")).hasSize(3)
			.first()
			.asString()
			.isEqualTo("\"Selamat Pagi/Siang/Sore, Call Center PPATK dengan (nama Anda), ada yang bisa kami bantu?\"");
		assertThat(page.each(".room-sheet tbody tr")).hasSize(4).anyMatch((line) -> line.startsWith("1 DP"));
		assertThat(page.beside("Jam layanan")).isEqualTo("07.00–17.00 WIB");
		assertThat(page.beside("Istirahat Jumat")).isEqualTo("11.30–13.30 WIB");
		assertThat(page.beside("Batas rekap harian")).isEqualTo("Hari layanan berikutnya, 23.59 WIB");
	}

	@Test
	void aFirstVisitShowsTheFiveThingsOfTheRoleUntilTheyAreClosed() {
		assertThat(firstPage(PETUGAS).links(".first-visit ol"))
			.containsExactlyElementsOf(this.guide.of(PETUGAS).stream().limit(5).map(Chapter::url).toList());
		assertThat(firstPage(PETUGAS).count(".first-visit")).as("not closed").isOne();
		assertThat(Shown.on(opened("/telepon", PETUGAS)).count(".first-visit")).as("another page").isZero();
		assertThat(this.browser.post()
			.uri("/panduan/kunjungan-pertama/penutupan")
			.with(this.fixtures.as(person(PETUGAS)))
			.with(csrf())).hasRedirectedUrl("/");
		assertThat(firstPage(PETUGAS).count(".first-visit")).isZero();
		assertThat(firstPage(OPERATOR).count(".first-visit")).as("somebody else").isOne();
	}

	/** /piket leads to the week, which is the page that is seen. */
	@Test
	void aPageThatLeadsOnHandsOnWhatItWasTold() {
		assertThat(firstPage(KOORDINATOR).links(".first-visit ol")).first().isEqualTo("/panduan/jadwal");
	}

	/** What the browser shows in the end when it asks for "/". */
	private Shown firstPage(Role role) {
		MvcTestResult answer = opened("/", role);
		Cookie[] session = answer.getResponse().getCookies();
		while (answer.getResponse().getRedirectedUrl() != null) {
			var next = this.browser.get().uri(answer.getResponse().getRedirectedUrl());
			answer = ((session.length > 0) ? next.cookie(session) : next).with(this.fixtures.as(person(role)))
				.exchange();
		}
		return Shown.on(answer);
	}

	private MvcTestResult opened(String url, Role role) {
		return this.browser.get()
			.uri(url)
			.servletPath(url.equals("/") ? "" : url)
			.with(this.fixtures.as(person(role)))
			.exchange();
	}

	private StaffMember person(Role role) {
		return this.fixtures.person("panduan." + role.name().toLowerCase(), "Panduan " + role.name(),
				(role == OPERATOR) ? "OPR" : (role == PIC) ? "DAT" : "DP", role);
	}

}
