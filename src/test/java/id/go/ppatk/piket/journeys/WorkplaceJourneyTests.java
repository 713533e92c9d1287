package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk as one place to work: the queue, the call that is open, what helps to answer
 * it, on a desk's screen and on a telephone's.
 */
@BrowserTest(oneWindow = true)
class WorkplaceJourneyTests {

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
	void theDeskShowsCallsWithoutScrolling(Page page) {
		Steps.signIn(page, application, "petugas.dkh.1");
		page.setViewportSize(1366, 768);
		page.navigate(application.url("/telepon"));
		Steps.settle(page);
		assertThat(Steps.isSeen(page, ".take-call")).isTrue();
		assertThat(Steps.isSeen(page, ".queue-calls tbody tr")).isTrue();
		assertThat(Steps.isSeen(page, ".script dd:nth-of-type(3)")).isTrue();
		assertThat(Steps.isSeen(page, ".on-duty li:last-child")).isTrue();
		assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).isLessThanOrEqualTo(768);
	}

	@Test
	void anotherCallOpensInTheMiddleAndThePageStays(Page page) {
		Steps.signIn(page, application, "petugas.dp.2");
		page.setViewportSize(1366, 768);
		page.navigate(application.url("/telepon"));
		page.evaluate("window.stayed = true");
		Steps.link(page, "Catat telepon susulan").click();
		assertThat(page.getByLabel("Nama penelepon")).isFocused();
		page.waitForURL("**/telepon/baru?konsep=*");
		String form = page.url();
		page.keyboard().type("Ibu Tengah");
		Steps.link(page, "CC-20261124-0002").click();
		page.waitForURL("**/telepon/CC-20261124-0002");
		assertThat(page.locator("h1")).containsText("CC-20261124-0002");
		assertThat(page.locator("h1")).isFocused();
		assertThat(page.locator(".queue tr:has([aria-current])")).containsText("CC-20261124-0002");
		assertThat(page).hasTitle("Telepon CC-20261124-0002 – Piket");
		page.goBack();
		assertThat(page.getByLabel("Nama penelepon")).hasValue("Ibu Tengah");
		assertThat(page.url()).isEqualTo(form);
		page.getByLabel("Nomor kontak").fill("081234567890");
		page.locator(".crumbs a").click();
		page.waitForURL("**/telepon");
		assertThat(page.locator(".unfinished")).containsText("Ibu Tengah");
		assertThat(page.evaluate("window.stayed")).isEqualTo(true);
	}

	@ParameterizedTest
	@CsvSource({ "1366, 768", "1024, 768", "683, 384", "390, 844", "360, 640" })
	void theFootOfACallCoversNoFieldThatIsTypedIn(int width, int height, Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.setViewportSize(width, height);
		page.navigate(application.url("/telepon/baru"));
		Steps.settle(page);
		assertThat(page.getByLabel("Nama penelepon")).isFocused();
		for (int stop = 0; stop < 12; stop++) {
			assertThat((Boolean) page.evaluate(
					"""
							() => {
								const field = document.activeElement.getBoundingClientRect();
								const bar = document.querySelector(innerWidth < 1200 ? ".form-acts" : ".form-bar");
								const foot = bar.getBoundingClientRect();
								return bar.contains(document.activeElement) || field.bottom <= foot.top + 1 || field.top >= foot.bottom - 1
									|| field.right <= foot.left || field.left >= foot.right;
							}"""))
				.as("the foot beside stop " + stop + " at " + width)
				.isTrue();
			page.keyboard().press("Tab");
		}
	}

	@Test
	void aTelephoneShowsTheCallFirstAndTheQueueAsATab(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.setViewportSize(390, 844);
		page.navigate(application.url("/telepon/baru"));
		Steps.settle(page);
		assertThat(page.getByLabel("Nama penelepon")).isVisible();
		assertThat(page.locator(".queue")).isHidden();
		Steps.button(page, "Antrean").click();
		assertThat(page.locator(".queue-calls").first()).isVisible();
		assertThat(page.getByLabel("Nama penelepon")).isHidden();
		Steps.link(page, "CC-20261124-0002").first().click();
		assertThat(page.locator("h1")).containsText("CC-20261124-0002");
		assertThat(page.locator(".queue")).isHidden();
	}

	@Test
	void kindAndOutcomeAreKeys(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/telepon/baru"));
		Steps.settle(page);
		page.locator("[data-key=MASYARAKAT]").click();
		assertThat(page.getByLabel("Jenis penelepon")).hasValue("MASYARAKAT");
		page.locator("[data-key=MASYARAKAT]").click();
		assertThat(page.getByLabel("Jenis penelepon")).hasValue("");
		page.locator("[data-key=DIALIHKAN_SARANA]").click();
		assertThat(page.getByLabel("Hasil")).hasValue("DIALIHKAN_SARANA");
		assertThat(page.getByLabel("Hasil")).isFocused();
		assertThat(page.getByText("Mohon maaf")).isVisible();
		page.locator("[data-key=DIALIHKAN_SARANA]").click();
		assertThat(page.getByLabel("Hasil")).hasValue("DIALIHKAN_SARANA");
	}

	@Test
	void whyItIsLateIsAskedWhenTheTimeSaysSo(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/telepon/baru"));
		Steps.settle(page);
		Locator why = page.getByLabel("Alasan dicatat susulan");
		assertThat(why).isHidden();
		page.getByLabel("Jam diterima").fill("07.00");
		page.getByLabel("Jam selesai").fill("07.05");
		assertThat(why).isVisible();
		page.getByLabel("Jam selesai").fill("");
		assertThat(why).isHidden();
	}

}
