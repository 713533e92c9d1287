package id.go.ppatk.piket.journeys;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, as a desk and as a phone shows it, in light and dark: accessible (axe, WCAG
 * 2.2 AA; in dark the rules of colour, which is all that changes), nothing wider than the
 * window, the menu on one line. With {@code -Dpiket.pictures=true} it leaves a picture of
 * each in {@code target/pages}.
 */
@BrowserTest
class EveryPageTests {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

	private static final boolean PICTURES = Boolean.getBoolean("piket.pictures");

	/** Colours are judged where they end, not on their way there. */
	private static final Page.EmulateMediaOptions STILL = new Page.EmulateMediaOptions()
		.setReducedMotion(ReducedMotion.REDUCE);

	private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

	private static RunningApplication application;

	@BeforeAll
	static void start() {
		application = RunningApplication.start(TestDatabase.create(), "2026-11-24T10:15+07:00");
	}

	@AfterAll
	static void stop() {
		SESSIONS.clear();
		application.close();
	}

	@ParameterizedTest
	@CsvSource({ "sign-in, '', /masuk", "not-found, petugas.dp.1, /tidak-ada", "desk, petugas.dp.1, /telepon",
			"call-form, petugas.dp.1, /telepon/baru", "call, petugas.dp.1, /telepon/CC-20261123-0003",
			"search, petugas.dp.1, /telepon/cari?kata=perubahan&nama=Bpk+ABC",
			"search-all, supervisor, /telepon/cari?urut=tanggal&dari=2026-11-16",
			"correction, petugas.dp.1, /telepon/CC-20261124-0002/perbaikan", "desk-supervisor, supervisor, /telepon",
			"unfinished-calls, supervisor, /telepon/belum-selesai", "operator, operator, /telepon",
			"faq, petugas.pti.1, /faq", "faq-found, petugas.dp.1, /faq?cari=laporan+transaksi",
			"article, koordinator.dkh, /faq/1", "article-new, koordinator.dp, /faq/baru",
			"article-change, koordinator.dkh, /faq/1/perbaikan", "article-versions, petugas.dp.1, /faq/1/riwayat",
			"open-questions, supervisor, /faq/belum-terjawab", "open-question, supervisor, /faq/belum-terjawab/1",
			"regulations, petugas.dp.1, /faq/ketentuan", "regulation-new, koordinator.dp, /faq/ketentuan/baru",
			"topics, supervisor, /pengaturan/topik", "topic, koordinator.dp, /pengaturan/topik/8",
			"topic-new, koordinator.dp, /pengaturan/topik/baru?unit=DP", "scripts, supervisor, /pengaturan/naskah",
			"script, supervisor, /pengaturan/naskah/GREETING", "week, supervisor, /piket/2026-W48",
			"fairness, supervisor, /piket/pemerataan", "wishes, koordinator.dp, /piket/keinginan",
			"next-week, koordinator.dp, /piket/2026-W49", "week-read, petugas.dkh.1, /piket/2026-W49",
			"changes, koordinator.dp, /piket/pergantian",
			"replacement, petugas.dp.1, /piket/pergantian/baru?tugas=2026-11-25/DP-1",
			"exchange, petugas.dp.1, /piket/pergantian/pertukaran/baru?tugas=2026-11-25/DP-1",
			"absences, petugas.dp.1, /piket/ketidakhadiran", "dashboard, supervisor, /dasbor",
			"evaluation, supervisor, /evaluasi", "evaluation-rows, supervisor, /evaluasi/rincian?ukuran=telepon",
			"recap-day, supervisor, /rekap/harian/2026-11-23",
			"recap-open, petugas.dp.1, /rekap/harian/2026-11-23/DP-1", "recap-import, petugas.dp.1, /rekap/impor",
			"recap-frozen, petugas.pti.1, /rekap/harian/2026-11-23/PTI-1", "recap-week, supervisor, /rekap/2026-W48",
			"recap-weeks, supervisor, /rekap", "recap-month, supervisor, /rekap/2026-11",
			"recap-period, koordinator.dp, /rekap/periode?dari=2026-09-01&sampai=2026-11-24",
			"telephony, admin, /pengaturan/telepon", "people, admin, /pengaturan/pegawai",
			"person, admin, /pengaturan/pegawai/5", "person-new, admin, /pengaturan/pegawai/baru",
			"import, admin, /pengaturan/pegawai/impor", "calendar, koordinator.dp, /piket/kalender",
			"preparation, petugas.dp.1, /persiapan", "handoffs, supervisor, /tindak-lanjut?lihat=semua",
			"handoffs-pic, pic.dat, /tindak-lanjut", "handoffs-waiting, petugas.dp.1, /tindak-lanjut?lihat=menunggu",
			"handoff, supervisor, /tindak-lanjut/TL-20261123-0001",
			"handing-later, petugas.dp.1, /telepon/CC-20261124-0002/tindak-lanjut", "board, petugas.dp.1, /papan",
			"preparation-none, petugas.dp.5, /persiapan", "role-loans, supervisor, /pengaturan/plh",
			"profile, petugas.dp.1, /profil", "letters, supervisor, /pemberitahuan",
			"letter, supervisor, /pemberitahuan/1", "replies, supervisor, /pemberitahuan/balasan",
			"letter-choices, petugas.dp.1, /profil/pemberitahuan", "holidays, supervisor, /pengaturan/libur?tahun=2027",
			"holiday-new, supervisor, /pengaturan/libur/baru", "holiday-import, supervisor, /pengaturan/libur/impor",
			"holiday-withdrawal, supervisor, /pengaturan/libur/250/pencabutan",
			"policies, supervisor, /pengaturan/jam-layanan", "policy-new, supervisor, /pengaturan/jam-layanan/baru",
			"link-gone, '', /kata-sandi/tidak-berlaku" })

	void isAccessibleAndFitsItsWindow(String name, String username, String path, Page page) {
		if (SESSIONS.containsKey(username)) {
			page.context().addCookies(SESSIONS.get(username));
		}
		else if (!username.isEmpty()) {
			Steps.signIn(page, application, username);
			SESSIONS.put(username, page.context().cookies());
		}
		look(page, name, path);
	}

	/** The page leaves by itself when the server answers, so here it never does. */
	@Test
	void theDeskWithoutAServer(Page page) {
		page.route("**/actuator/health", (asked) -> asked.fulfill(new Route.FulfillOptions().setStatus(404)));
		look(page, "offline", "/luring");
	}

	@Test
	void aListOfHolidaysThatIsLookedThrough(Page page) {
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/pengaturan/libur/impor"));
		page.locator("#berkas").setInputFiles(new FilePayload("libur.csv", "text/csv", """
				Tanggal,Nama,Jenis,Dasar hukum,Keadaan
				2026-11-27,Hari Contoh,Libur nasional,Keppres 1/2026,Pasti
				2026-12-25,Hari Raya Natal,Libur nasional,SKB 1497/2025-2/2025-5/2025,Pasti
				2026-12-24,Cuti Bersama Natal,Cuti bersama,SKB 1497/2025-2/2025-5/2025,Sementara
				""".getBytes(StandardCharsets.UTF_8)));
		page.getByText("Baca berkas").click();
		page.waitForURL((address) -> !address.endsWith("/impor"));
		look(page, "holiday-proposal", URI.create(page.url()).getPath());
		page.setViewportSize(1366, 768);
		page.getByText("Terapkan yang dipilih").click();
		page.getByText("Batas jadwal piket pekan").first().waitFor();
		Steps.settle(page);
		picture(page, "holiday-impact");
		assertThat(violations(page)).isEmpty();
	}

	@Test
	void aProposalIsAccessibleOnceItIsWorkedOut(Page page) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket/2026-W49"));
		Steps.button(page, "Usulkan jadwal").click();
		Steps.button(page, "Terapkan ke jadwal").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
		Steps.settle(page);
		look(page, "proposal", URI.create(page.url()).getPath());
		look(page, "proposals", "/piket/usulan");
	}

	private static void look(Page page, String name, String path) {
		page.emulateMedia(STILL.setColorScheme(ColorScheme.LIGHT));
		for (int width : new int[] { 1366, 390 }) {
			page.setViewportSize(width, (width == 390) ? 844 : 768);
			page.navigate(application.url(path));
			Steps.settle(page);
			assertThat(violations(page)).as(path + " " + width).isEmpty();
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + path)
				.isLessThanOrEqualTo(width);
			assertThat((Integer) page.evaluate("document.querySelector('.site-header')?.offsetHeight ?? 0"))
				.as("the menu on one line")
				.isLessThan(60);
			picture(page, name + "-" + width + "-light");
			if (width == 1366 || PICTURES) {
				page.emulateMedia(STILL.setColorScheme(ColorScheme.DARK));
				page.locator("html[data-bs-theme='dark']").waitFor();
				assertThat(violations(new AxeBuilder(page).withRules(RULES_OF_COLOUR))).as(path + " in the dark")
					.isEmpty();
				picture(page, name + "-" + width + "-dark");
				page.emulateMedia(STILL.setColorScheme(ColorScheme.LIGHT));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "supervisor, /piket/2026-W48", "koordinator.dp, /piket/2026-W49" })
	void theWeekPrintsOnOnePage(String username, String path, Page page) {
		Steps.signIn(page, application, username);
		page.navigate(application.url(path));
		byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)
			.setPath(Path.of("target", "pages", "printed-" + username + ".pdf")));
		assertThat(Pattern.compile("/Type\\s*/Page\\b")
			.matcher(new String(printed, StandardCharsets.ISO_8859_1))
			.results()).hasSize(1);
	}

	@Test
	void theCallFormKnowsTheCallerWarnsAndShowsWhatToSay(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.setViewportSize(1366, 768);
		page.navigate(application.url("/telepon/baru"));
		page.getByLabel("Nomor kontak").fill("0812-3450-0001");
		page.getByText("pernah menelepon").first().waitFor();
		Steps.settle(page);
		assertThat(violations(page)).as("caller history").isEmpty();
		picture(page, "call-form-history-1366-light");
		page.keyboard().press("Alt+R");
		assertThat(page.getByLabel("Nama penelepon")).hasValue("Bapak ABC");
		assertThat(page.getByLabel("Nomor kontak")).hasValue("0812-3450-0001");
		page.getByLabel("Topik").selectOption(new SelectOption().setLabel("Registrasi goAML"));
		page.getByLabel("Permasalahan").fill("Rekening 1234567890 diblokir");
		theUsualCallIsSeenWithoutScrolling(page);
		assertThat(page.getByText("Mohon maaf")).isHidden();
		page.getByLabel("Hasil").selectOption("DIALIHKAN_SARANA");
		assertThat(page.getByText("Mohon maaf")).isVisible();
		page.getByLabel("Alasan dialihkan").selectOption("DI_LUAR_KEWENANGAN");
		page.getByLabel("Sarana").selectOption("SURAT");
		page.keyboard().press("Alt+S");
		page.getByText("menyerupai nomor rekening").waitFor();
		Steps.settle(page);
		assertThat(violations(page)).as("warning").isEmpty();
		picture(page, "call-form-warning-1366-light");
		page.getByLabel("Alasan tetap simpan").fill("Nomor contoh");
		page.getByText("Tetap simpan", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".notice")).containsText("tersimpan");
	}

	/**
	 * From the caller's name to the remark, with articles found, above the line with
	 * Simpan.
	 */
	private static void theUsualCallIsSeenWithoutScrolling(Page page) {
		assertThat(page.locator(".answers")).isVisible();
		Steps.settle(page);
		page.evaluate("scrollTo(0, 0)");
		assertThat(page.getByLabel("Nama penelepon").boundingBox().y).isPositive();
		BoundingBox remark = page.getByLabel("Keterangan").boundingBox();
		BoundingBox bar = page.locator(".form-bar").boundingBox();
		assertThat(remark.y + remark.height).isLessThanOrEqualTo(bar.y);
		assertThat(bar.y + bar.height).isLessThanOrEqualTo(768);
	}

	private static void picture(Page page, String name) {
		if (PICTURES) {
			page.screenshot(
					new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", name + ".png")));
		}
	}

	private static List<String> violations(Page page) {
		return violations(new AxeBuilder(page).withTags(RULES));
	}

	private static List<String> violations(AxeBuilder axe) {
		return axe.setLegacyMode(true).analyze().getViolations().stream().map(EveryPageTests::describe).toList();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).limit(3).toList();
	}

}
