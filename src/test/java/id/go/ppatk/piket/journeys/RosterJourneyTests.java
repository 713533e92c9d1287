package id.go.ppatk.piket.journeys;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;

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
