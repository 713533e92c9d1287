package id.go.ppatk.piket.journeys;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who is here for the first time is shown what to do, finds how, and prints the
 * sheet for the room.
 */
@BrowserTest
class GuideJourneyTests {

	private static TestDatabase database;

	private static RunningApplication application;

	@BeforeAll
	static void start() throws SQLException {
		database = SampleDatabase.create();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.executeUpdate("delete from first_visits");
		}
		application = RunningApplication.startWorking(database, "2026-11-24T10:15+07:00");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	/** The coordinator's first page leads on to that of the week. */
	@ParameterizedTest
	@ValueSource(strings = { "petugas.dp.2", "koordinator.pti", "supervisor", "operator", "pic.dat", "admin" })
	void aFirstVisitShowsFiveThingsUntilTheyAreClosed(String username, Page page) {
		Steps.signIn(page, application, username);
		Locator shown = page.getByRole(AriaRole.REGION,
				new Page.GetByRoleOptions().setName("Lima hal yang Anda kerjakan di sini"));
		assertThat(shown.getByRole(AriaRole.LISTITEM)).hasCount(5);
		Steps.settle(page);
		assertThat(EveryPage.violations(page)).isEmpty();
		shown.getByRole(AriaRole.LINK).first().click();
		assertThat(page.locator(".guide-text")).isVisible();
		page.goBack();
		page.navigate(application.url("/"));
		Steps.button(page, "Mengerti, tutup").click();
		assertThat(page.locator(".notice")).containsText("tanda ?");
		assertThat(shown).isHidden();
		Steps.signIn(page, application, username);
		assertThat(page.locator("main h1")).isVisible();
		assertThat(shown).isHidden();
	}

	@Test
	void aPageLeadsToItsPartOfTheGuideAndFromThereToTheNextTask(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/rekap/harian/2026-11-23"));
		page.locator("a.help").click();
		assertThat(page.locator("main h1")).hasText("Menyampaikan rekap harian");
		page.locator(".guide-others").getByText("Menerima dan mencatat telepon").click();
		assertThat(page.locator("main h1")).hasText("Menerima dan mencatat telepon");
		assertThat(page.locator(".guide-picture img").first()).hasJSProperty("complete", true);
	}

	@Test
	void theSheetForTheRoomPrintsOnOnePage(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/panduan/lembar"));
		byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
		assertThat(Pattern.compile("/Type\\s*/Page\\b")
			.matcher(new String(printed, StandardCharsets.ISO_8859_1))
			.results()).hasSize(1);
		page.evaluate("window.print = () => document.body.dataset.printed = 'true'");
		Steps.button(page, "Cetak").click();
		assertThat(page.locator("body")).hasAttribute("data-printed", "true");
	}

}
