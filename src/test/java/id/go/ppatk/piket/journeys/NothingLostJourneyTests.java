package id.go.ppatk.piket.journeys;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;

/**
 * Nothing that was typed is lost: not with the page, not with the session, not with the
 * server; and nothing comes under another person's name.
 */
@BrowserTest
class NothingLostJourneyTests {

	/** The page asks for the server every half minute, and has three calls to send. */
	private static final LocatorAssertions.ContainsTextOptions UNTIL_IT_ASKS_AGAIN = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(120_000);

	@Test
	void aCallOutlivesThePageTheSessionAndTheServer(Page first) {
		BrowserContext browser = first.context();
		TestDatabase database = SampleDatabase.create();
		Page page;
		int port;
		String number;
		try (RunningApplication application = RunningApplication.start(database, "2026-11-24T10:15+07:00")) {
			port = application.port();
			Steps.signIn(first, application, "petugas.dp.1");
			number = takeAndType(first);
			page = comeBack(browser, first, application, number);
			page = endTheSession(browser, page, application);
			page = letSomebodyElseIn(browser, page, application, number);
			fillIn(page, "Bapak Tetap");
			beReadyForTheServerToGo(page);
		}
		saveAway(page, number);
		takeAnotherAway(page);
		reloadAndTakeAThirdAway(page);
		try (RunningApplication application = RunningApplication.startAgain(database, "2026-11-24T10:40+07:00", port)) {
			assertThat(status(page)).containsText(
					Pattern.compile("tersimpan dengan nomor CC-[0-9-]+, CC-[0-9-]+, CC-[0-9-]+"), UNTIL_IT_ASKS_AGAIN);
			page.navigate(application.url("/telepon"));
			assertThat(row(page, "Bapak Tetap")).hasCount(1);
			assertThat(row(page, "Bapak Tetap")).containsText(number);
			assertThat(row(page, "Ibu Menyusul")).hasCount(1);
			assertThat(row(page, "Ibu Menyusul")).containsText("CC-20261124-");
			assertThat(row(page, "Bapak Tanpa Server")).hasCount(1);
			assertThat(page.locator(".unfinished")).hasCount(0);
			Steps.leave(page);
		}
	}

	private static String takeAndType(Page page) {
		button(page, "Terima telepon").click();
		page.waitForURL("**/telepon/baru?**");
		String number = page.locator(".call-number").innerText();
		page.getByLabel("Nama penelepon").fill("Bapak Tetap");
		page.waitForResponse(
				(answer) -> answer.url().endsWith("/telepon/konsep")
						&& answer.request().postData().contains("Baru+separuh"),
				() -> page.getByLabel("Permasalahan").fill("Baru separuh"));
		assertThat(status(page)).containsText("Isian tersimpan pukul");
		return number;
	}

	private static Page comeBack(BrowserContext browser, Page killed, RunningApplication application, String number) {
		killed.close();
		Page page = browser.newPage();
		page.navigate(application.url("/telepon"));
		assertThat(page.locator(".unfinished")).containsText("Bapak Tetap");
		Steps.press(page, "Alt+1");
		assertThat(page.getByText("Isian dipulihkan")).isVisible();
		assertThat(page.locator(".call-number")).hasText(number);
		assertThat(page.getByLabel("Nama penelepon")).hasValue("Bapak Tetap");
		assertThat(page.getByLabel("Permasalahan")).hasValue("Baru separuh");
		Steps.settle(page);
		return page;
	}

	private static Page endTheSession(BrowserContext browser, Page page, RunningApplication application) {
		browser.clearCookies();
		page.getByLabel("Permasalahan").fill("Diketik setelah sesi berakhir");
		assertThat(status(page)).containsText("Sesi Anda telah berakhir");
		link(page, "Masuk lagi").click();
		signInHere(page, "petugas.dp.1");
		assertThat(page.getByLabel("Permasalahan")).hasValue("Diketik setelah sesi berakhir");
		Steps.settle(page);
		return page;
	}

	private static void signInHere(Page page, String username) {
		page.getByLabel("Nama pengguna").fill(username);
		page.getByLabel("Kata sandi").fill("piket-demo");
		page.keyboard().press("Enter");
	}

	private static Page letSomebodyElseIn(BrowserContext browser, Page page, RunningApplication application,
			String number) {
		browser.setOffline(true);
		page.getByLabel("Nama penelepon").fill("Bapak Rahasia");
		page.getByLabel("Permasalahan").fill("Hanya untuk petugasnya");
		assertThat(status(page)).containsText("Server tidak dapat dihubungi");
		page.close();
		browser.setOffline(false);
		Page others = browser.newPage();
		Steps.signIn(others, application, "petugas.dp.2");
		assertThat(status(others)).containsText("1 isian petugas lain menunggu");
		others.navigate(application.url("/telepon/baru"));
		assertThat(status(others)).containsText("1 isian petugas lain menunggu");
		assertThat(others.locator("body")).not().containsText("Bapak Rahasia");
		Steps.signIn(others, application, "petugas.dp.1");
		assertThat(others.locator(".unfinished")).containsText("Bapak Rahasia");
		others.navigate(application.url("/telepon/baru?nomor=" + number));
		assertThat(others.getByLabel("Permasalahan")).hasValue("Hanya untuk petugasnya");
		Steps.settle(others);
		return others;
	}

	private static void fillIn(Page page, String caller) {
		page.getByLabel("Nama penelepon").fill(caller);
		choose(page, "Jenis penelepon", "Masyarakat");
		page.getByLabel("Nomor kontak").fill("081234567890");
		choose(page, "Topik", "Registrasi GRIPS");
		page.getByLabel("Permasalahan").fill("Perubahan user.");
	}

	/** The blank form and the page without a server are at hand in this browser. */
	private static void beReadyForTheServerToGo(Page page) {
		page.waitForCondition(() -> (Boolean) page
			.evaluate("() => Object.keys(sessionStorage).some(key => key.startsWith('piket.blanko.petugas.dp.1.'))"));
		page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
		page.waitForCondition(() -> (Boolean) page.evaluate("() => caches.match('/luring').then(Boolean)"));
	}

	private static void saveAway(Page page, String number) {
		page.getByLabel("Permasalahan").fill("Disimpan ketika server tidak ada.");
		assertThat(status(page)).containsText("Server tidak dapat dihubungi");
		page.keyboard().press("Alt+S");
		assertThat(page.locator("#isi")).containsText("Isian tersimpan di peramban ini");
		assertThat(page.locator("[data-number]")).hasText(number);
	}

	private static void takeAnotherAway(Page page) {
		page.keyboard().press("Alt+T");
		assertThat(page.getByLabel("Nama penelepon")).isFocused();
		fillIn(page, "Ibu Menyusul");
		page.keyboard().press("Alt+S");
		assertThat(page.locator("[data-number]")).hasText("menyusul");
	}

	private static void reloadAndTakeAThirdAway(Page page) {
		page.reload();
		assertThat(page.locator("h1")).hasText("Meja telepon tanpa server");
		assertThat(page.locator("[data-waiting]")).containsText("2 isian Anda menunggu");
		page.keyboard().press("Alt+T");
		fillIn(page, "Bapak Tanpa Server");
		page.keyboard().press("Alt+S");
		assertThat(page.locator("[data-number]")).hasText("menyusul");
	}

	private static Locator status(Page page) {
		return page.locator(".entry-status");
	}

	private static Locator row(Page page, String text) {
		return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
	}

}
