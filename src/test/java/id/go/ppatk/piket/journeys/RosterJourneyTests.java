package id.go.ppatk.piket.journeys;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The week page under the hands of a coordinator: from week to week by keys, a week with
 * gaps.
 */
@BrowserTest
class RosterJourneyTests {

	private static RunningApplication application;

	@BeforeAll
	static void start() {
		application = RunningApplication.start(SampleDatabase.create(), "2026-11-24T10:15+07:00");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void theKeysLeadFromWeekToWeek(Page page) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket/2026-W48"));
		Steps.press(page, "Alt+PageDown");
		page.waitForURL("**/piket/2026-W49");
		Steps.press(page, "Alt+PageUp");
		page.waitForURL("**/piket/2026-W48");
		Steps.press(page, "Alt+PageUp");
		page.waitForURL("**/piket/2026-W47");
	}

	@Test
	void whatWasHandedInIsTakenBackCorrectedAndHandedInAgain(Page page) {
		Steps.signIn(page, application, "koordinator.pti");
		page.navigate(application.url("/piket/2026-W51"));
		choose(page, "Petugas Pos 1, Senin 14 Desember 2026", "Petugas PTI 1");
		choose(page, "Pengganti Pos 1, Senin 14 Desember 2026", "Petugas PTI 2");
		button(page, "Isi sepekan").click();
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("disampaikan tepat waktu");
		page.locator("#PTI [popovertarget=tarik-PTI]").press("Enter");
		button(page, "Tarik kembali jadwal piket").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("ditarik kembali dan terbuka lagi");
		assertThat(page.locator("#PTI .roster-state")).containsText("Ditarik kembali oleh Koordinator PTI");
		choose(page, "Pengganti Pos 1, Senin 14 Desember 2026", "Petugas PTI 3");
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("disampaikan tepat waktu");
		assertThat(page.locator("#PTI")).containsText("Petugas PTI 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "koordinator.dp", "supervisor" })
	void fromTheLastNameToTheHandInItIsAFewTabStops(String username, Page page) {
		Steps.signIn(page, application, username);
		page.navigate(application.url("/piket/2026-W52"));
		page.locator(".roster-week select").last().focus();
		int stops = 0;
		while (!page.locator(":focus").innerText().contains("Sampaikan jadwal piket")) {
			page.keyboard().press("Tab");
			stops++;
			assertThat(stops).isLessThanOrEqualTo(10);
		}
	}

	/** By keyboard: the cell opens, says who answers when, and leads to the act. */
	@Test
	void aCellOpensUnderTheKeyboard(Page page) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket/2026-W48"));
		Locator cell = page.locator("[popovertarget=buka-DP-2026-11-27-1]");
		Locator opened = page.locator("#buka-DP-2026-11-27-1");
		cell.press("Enter");
		assertThat(opened).isVisible();
		assertThat(opened).containsText("11.30–13.30");
		page.keyboard().press("Escape");
		assertThat(opened).isHidden();
		assertThat(cell).isFocused();
		page.keyboard().press("Enter");
		page.keyboard().press("Tab");
		page.keyboard().press("Tab");
		assertThat(opened.getByText("Ganti pengganti")).isFocused();
		page.keyboard().press("Enter");
		page.waitForURL("**/piket/pergantian/baru?tugas=2026-11-27/DP-1&peran=SUBSTITUTE");
	}

	/** Nothing lies under something else, nothing outside what can be scrolled to. */
	@ParameterizedTest
	@CsvSource({ "koordinator.dp, /piket/2026-W48", "supervisor, /piket/2026-W52", "koordinator.dp, /piket/pergantian",
			"petugas.dp.1, /piket/saya", "petugas.dp.1, /piket/2026-11", "koordinator.dp, /piket/ketidakhadiran",
			"koordinator.dp, /piket/keinginan", "koordinator.dp, /piket/pemerataan", "koordinator.dp, /piket/kalender",
			"koordinator.dp, /piket/usulan", "koordinator.dp, /piket/penyampaian" })
	void everyActIsReachedOnAPhone(String username, String path, Page page) {
		Steps.signIn(page, application, username);
		for (int width : new int[] { 341, 360, 390 }) {
			page.setViewportSize(width, 844);
			page.navigate(application.url(path));
			Steps.settle(page);
			for (Locator act : page.locator("main :is(a[href], button, select, input, textarea):enabled:visible")
				.all()) {
				act.click(new Locator.ClickOptions().setTrial(true).setTimeout(5_000));
			}
		}
	}

	@Test
	void theSubstituteMovesUpAndTheBreakIsSolvedOnOneScreen(Page page) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket/pergantian?pekan=2026-W48"));
		link(page, "Ganti petugas DP-1, Kamis, 26 November 2026").click();
		choose(page, "Alasan", "Sakit");
		assertThat(page.locator("input[name=replacing]:checked")).hasCount(1);
		assertThat(page.locator("input[name=substitute]:checked")).hasCount(1);
		assertThat(page.locator("#kosong")).hasCount(0);
		String solved = page.locator("input[name=substitute]:checked").getAttribute("id");
		page.locator("#pengganti-tidak-ada").check();
		assertThat(page.locator("#kosong")).containsText("tidak terlayani pukul 12.00–13.00 (60 menit)");
		Steps.settle(page);
		page.locator("#" + solved).focus();
		page.keyboard().press("Space");
		assertThat(page.locator("#kosong")).hasCount(0);
		Steps.settle(page);
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages/moves-up.png")));
		button(page, "Simpan pergantian").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("tersimpan dan langsung berlaku");
		assertThat(page.locator("tr:has-text('DP-1'):has-text('Kamis, 26 November 2026'):has-text('menggantikan')"))
			.hasCount(2);
	}

	@Test
	void theMinutesOfAGapAreRedOnTheScreenAndInWordsOnPaper(Page page) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket/2026-W50"));
		choose(page, "Petugas Pos 1, Senin 7 Desember 2026", "Petugas DP 1");
		button(page, "Simpan").click();
		var minutes = page.locator("#DP .roster-gap").first();
		assertThat(minutes).hasText("Kosong 60 menit");
		assertThat(minutes).hasCSS("color", "rgb(168, 32, 26)");
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages/week-gap.png")));
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(minutes).isVisible();
		assertThat(minutes).hasCSS("color", "rgb(0, 0, 0)");
	}

}
