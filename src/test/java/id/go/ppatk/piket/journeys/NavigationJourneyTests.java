package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.link;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The menu, the search and the way back, by keyboard, with the mouse and on a phone.
 */
@BrowserTest
class NavigationJourneyTests {

	private static RunningApplication application;

	@BeforeAll
	static void start() {
		application = RunningApplication.startWorking(SampleDatabase.create(), "2026-11-24T10:15+07:00");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void aSlashLeadsToTheSearchAndWhatWasFoundCanBeGoneBackTo(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/faq"));
		Steps.press(page, "/");
		Locator search = page.getByLabel("Cari di seluruh Piket");
		assertThat(search).isFocused();
		assertThat(search).hasValue("");
		page.keyboard().type("Bapak ABC");
		page.keyboard().press("Enter");
		page.waitForURL("**/cari?ke=1");
		Locator first = page.locator("main .found a").first();
		String title = first.innerText();
		first.click();
		page.waitForURL((address) -> !address.contains("/cari"));
		page.goBack();
		assertThat(page.locator("main .found a").first()).hasText(title);
		assertThat(page.getByLabel("Kata, nama, nomor, atau tanggal")).hasValue("Bapak ABC");
		Steps.leave(page);
	}

	@Test
	void aSlashThatIsTypedIntoAFieldStaysThere(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/telepon/cari"));
		page.locator("main input[name=kata]").focus();
		Steps.press(page, "/");
		assertThat(page.locator("main input[name=kata]")).hasValue("/");
		Steps.leave(page);
	}

	@Test
	void whatStandsUnderAWordIsOneStepFurtherByKeyboard(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/faq"));
		page.waitForLoadState();
		button(page, "Lainnya pada Jadwal").focus();
		page.keyboard().press("Enter");
		assertThat(link(page, "Perubahan piket")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator(".navbar-nav .dropdown-menu.show")).hasCount(0);
		assertThat(button(page, "Lainnya pada Jadwal")).isFocused();
		page.keyboard().press("Enter");
		link(page, "Ketidakhadiran").click();
		assertThat(page.locator("h1")).hasText("Ketidakhadiran");
		assertThat(page.locator(".navbar-nav > li > a[aria-current]")).hasText("Jadwal");
		Steps.leave(page);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1024, 1366, 1920 })
	void theMenuStandsOnOneLine(int width, Page page) {
		Steps.signIn(page, application, "supervisor");
		page.setViewportSize(width, 768);
		page.navigate(application.url("/papan"));
		assertThat((Integer) page.evaluate("document.querySelector('.site-header').offsetHeight")).isLessThan(60);
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
		Steps.leave(page);
	}

	@ParameterizedTest
	@ValueSource(ints = { 341, 390 })
	void onAPhoneAllOfItStandsBehindOneButton(int width, Page page) {
		Steps.signIn(page, application, "supervisor");
		page.setViewportSize(width, 844);
		page.navigate(application.url("/faq"));
		page.waitForLoadState();
		open(page);
		page.getByLabel("Cari di seluruh Piket").fill("hari libur");
		page.keyboard().press("Enter");
		page.locator("main").getByText("Hari libur", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("h1")).containsText("Hari libur");
		open(page);
		button(page, "Lainnya pada Rekap").click();
		link(page, "Rekap pekan").click();
		assertThat(page.locator("h1")).hasText("Rekap pekan");
		open(page);
		button(page, "Ayu Utami").click();
		button(page, "Keluar").click();
		page.waitForURL("**/masuk?keluar");
		Steps.leave(page);
	}

	/** Until it stands still: what is on its way is not clicked where it was. */
	private static void open(Page page) {
		page.waitForLoadState();
		button(page, "Buka atau tutup menu").click();
		assertThat(page.locator("#navigasi.show:not(.collapsing)")).isVisible();
	}

	@Test
	void theTrailLeadsBackStepByStep(Page page) {
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/faq/1/riwayat"));
		Locator trail = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Jejak halaman"));
		assertThat(trail.getByRole(AriaRole.LINK)).hasCount(2);
		trail.getByRole(AriaRole.LINK).last().click();
		page.waitForURL("**/faq/1");
		trail.getByRole(AriaRole.LINK).click();
		page.waitForURL("**/faq");
		assertThat(trail).hasCount(0);
		Steps.leave(page);
	}

}
