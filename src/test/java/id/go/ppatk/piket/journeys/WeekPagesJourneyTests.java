package id.go.ppatk.piket.journeys;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of those who plan: the week, its changes, people and settings.
 */
class WeekPagesJourneyTests extends EveryPage {

	@ParameterizedTest
	@CsvSource({ "week, supervisor, /piket/2026-W48", "fairness, supervisor, /piket/pemerataan",
			"wishes, koordinator.dp, /piket/keinginan", "next-week, koordinator.dp, /piket/2026-W49",
			"week-read, petugas.dkh.1, /piket/2026-W49", "month, petugas.dkh.1, /piket/2026-11",
			"own, petugas.dkh.1, /piket/saya", "drafts, koordinator.dp, /piket/penyampaian",
			"changes, koordinator.dp, /piket/pergantian", "guide, koordinator.dp, /panduan",
			"guide-chapter, koordinator.dp, /panduan/jadwal", "guide-sheet, koordinator.dp, /panduan/lembar",
			"replacement, petugas.dp.1, /piket/pergantian/baru?tugas=2026-11-25/DP-1",
			"exchange, petugas.dp.1, /piket/pergantian/pertukaran/baru?tugas=2026-11-25/DP-1",
			"absences, petugas.dp.1, /piket/ketidakhadiran", "dashboard, supervisor, /dasbor",
			"telephony, admin, /pengaturan/telepon", "screens, supervisor, /pengaturan/papan",
			"people, admin, /pengaturan/pegawai", "person, admin, /pengaturan/pegawai/5",
			"person-new, admin, /pengaturan/pegawai/baru", "import, admin, /pengaturan/pegawai/impor",
			"calendar, koordinator.dp, /piket/kalender", "preparation, petugas.dp.1, /persiapan",
			"preparation-none, petugas.dp.5, /persiapan", "role-loans, supervisor, /pengaturan/plh",
			"profile, petugas.dp.1, /profil", "letters, supervisor, /pemberitahuan",
			"letter, supervisor, /pemberitahuan/1", "replies, supervisor, /pemberitahuan/balasan",
			"letter-choices, petugas.dp.1, /profil/pemberitahuan", "ring-choices, petugas.dp.1, /profil/dering",
			"holidays, supervisor, /pengaturan/libur?tahun=2027", "holiday-new, supervisor, /pengaturan/libur/baru",
			"holiday-import, supervisor, /pengaturan/libur/impor",
			"holiday-withdrawal, supervisor, /pengaturan/libur/250/pencabutan",
			"policies, supervisor, /pengaturan/jam-layanan", "units, supervisor, /pengaturan/unit",
			"unit, supervisor, /pengaturan/unit/DP", "unit-new, supervisor, /pengaturan/unit/baru",
			"policy-new, supervisor, /pengaturan/jam-layanan/baru", "start, admin, /pengaturan/permulaan",
			"late-recaps, supervisor, /rekap/terlambat" })
	void isAccessibleAndFitsItsWindow(String name, String username, String path, Page page) {
		look(page, name, username, path);
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

	/** In a browser that speaks English: typed, picked by keys, and by the mouse. */
	@Test
	void aDateIsTypedOrPickedAndReadBackInIndonesian(Page own) {
		try (BrowserContext english = own.context()
			.browser()
			.newContext(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1366, 768))) {
			english.setDefaultTimeout(60_000);
			Page page = english.newPage();
			List<String> complaints = new ArrayList<>();
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			Steps.signIn(page, application, "petugas.dp.1");
			page.navigate(application.url("/piket/ketidakhadiran"));
			Locator first = page.getByLabel("Tanggal mulai");
			Locator said = page.locator("#firstDay-terbaca");
			assertThat(first).hasValue("24/11/2026");
			assertThat(said).hasText("Selasa, 24 November 2026");
			first.fill("1/12");
			assertThat(said).hasText("Selasa, 1 Desember 2026");
			first.fill("Senin 1/12");
			assertThat(said)
				.hasText("1 Desember 2026 jatuh pada hari Selasa, bukan Senin. Perbaiki tanggal atau harinya.");
			first.fill("1 Des 2026");
			assertThat(said).hasText("Selasa, 1 Desember 2026");
			first.press("ArrowDown");
			Locator calendar = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Kalender"));
			assertThat(calendar).containsText("Desember 2026");
			assertThat(day(calendar, "Selasa, 1 Desember 2026")).isFocused();
			Steps.settle(page);
			assertThat(violations(page)).as("the calendar").isEmpty();
			picture(page, "calendar-of-a-field-1366-light");
			assertThat(overlaps(calendar.boundingBox(), first.boundingBox())).as("the field is seen").isFalse();
			page.keyboard().press("ArrowRight");
			page.keyboard().press("ArrowDown");
			page.keyboard().press("PageDown");
			page.keyboard().press("Home");
			assertThat(day(calendar, "Senin, 4 Januari 2027")).isFocused();
			page.keyboard().press("Enter");
			assertThat(first).isFocused();
			assertThat(first).hasValue("4/1/2027");
			assertThat(said).hasText("Senin, 4 Januari 2027");
			page.locator(".date-open").last().click();
			calendar.getByLabel("Maju satu bulan").click();
			assertThat(calendar).containsText("Desember 2026");
			day(calendar, "Kamis, 31 Desember 2026").click();
			assertThat(page.getByLabel("Tanggal terakhir")).hasValue("31/12/2026");
			assertThat(page.locator("#lastDay-terbaca")).hasText("Kamis, 31 Desember 2026");
			page.getByLabel("Tanggal terakhir").press("ArrowDown");
			page.keyboard().press("Escape");
			assertThat(calendar).hasCount(0);
			assertThat(page.getByLabel("Tanggal terakhir")).isFocused();
			assertThat(complaints).isEmpty();
		}
	}

	private static boolean overlaps(BoundingBox one, BoundingBox other) {
		return one.y < other.y + other.height && other.y < one.y + one.height;
	}

	private static Locator day(Locator calendar, String name) {
		return calendar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	/** The column that stays when a table is moved leaves room for the others. */
	@Test
	void whatHeadsARowLeavesRoomOnAPhone(Page page) {
		Steps.signIn(page, application, "supervisor");
		page.setViewportSize(390, 844);
		for (String path : List.of("/pengaturan/unit")) {
			page.navigate(application.url(path));
			Locator table = page.locator(".table-scroll").last();
			assertThat(table.locator("tbody th").first().boundingBox().width).as(path)
				.isLessThan(table.boundingBox().width / 2);
		}
	}

	/**
	 * Who presses a key while the page still glides hits what has just gone by. What
	 * stands at the foot of a phone leaves the page above it.
	 */
	@Test
	void aPageIsWhereItLeadsAtOnce(Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
		Steps.signIn(page, application, "supervisor");
		page.setViewportSize(390, 844);
		page.navigate(application.url("/pengaturan/unit"));
		Steps.settle(page);
		Number bottom = (Number) page.evaluate("""
				() => {
					const last = document.querySelector('main').lastElementChild;
					last.scrollIntoView(false);
					return last.getBoundingClientRect().bottom
						+ (parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0);
				}""");
		assertThat(bottom.doubleValue()).isBetween(844 - 2.0, 844 + 2.0);
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

	/** Read and filled, without looking for the rest below. */
	@ParameterizedTest
	@CsvSource({ "supervisor, 2026-W48, 700", "koordinator.dp, 2026-W48, 700", "petugas.dkh.1, 2026-W48, 700",
			"admin, 2026-W49, 700", "koordinator.dp, 2026-W52, 900", "supervisor, 2026-W52, 900" })
	void theWeekIsSeenAtAGlance(String username, String week, int highest, Page page) {
		page.setViewportSize(1366, 768);
		Steps.signIn(page, application, username);
		page.navigate(application.url("/piket/" + week));
		if (page.locator(".first-visit").count() > 0) {
			page.locator(".first-visit button").click();
			page.navigate(application.url("/piket/" + week));
		}
		Steps.settle(page);
		Number bottom = (Number) page
			.evaluate("document.querySelector('.roster-page').getBoundingClientRect().bottom + window.scrollY");
		assertThat(bottom.doubleValue()).isLessThanOrEqualTo(highest);
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

}
