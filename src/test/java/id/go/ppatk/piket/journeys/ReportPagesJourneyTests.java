package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports that one sees at a glance: few screens of 1366 by 768, and a wallboard that is
 * read across a room.
 */
class ReportPagesJourneyTests extends EveryPage {

	private static final int SCREEN = 768;

	@Test
	void theSummaryOfAWeekHasTwoScreensAtMost(Page page) {
		look(page, "report-week", "supervisor", "/rekap/2026-W47");
		assertThat(height(page, "/rekap/2026-W47", SCREEN)).isLessThanOrEqualTo(2 * SCREEN);
	}

	@Test
	void theEvaluationHasFourScreensAtMost(Page page) {
		look(page, "report-evaluation", "supervisor", "/evaluasi");
		assertThat(height(page, "/evaluasi", SCREEN)).isLessThanOrEqualTo(4 * SCREEN);
	}

	@Test
	void theHeadOfTheCallsStaysWhileTheyGoBy(Page page) {
		look(page, "report-week-calls", "supervisor", "/rekap/2026-W47/telepon");
		height(page, "/rekap/2026-W47/telepon", SCREEN);
		page.locator(".week-calls tbody tr").last().scrollIntoViewIfNeeded();
		assertThat(((Number) page.evaluate("scrollY")).intValue()).isGreaterThan(500);
		Locator head = page.locator(".week-calls thead th").first();
		assertThat(head).isInViewport();
		assertThat(head.boundingBox().y).isBetween(-1.0, 80.0);
	}

	@Test
	void theWallboardIsReadAcrossTheRoomFromAnAddressWithoutASession(Page page) {
		look(page, "report-screens", "supervisor", "/pengaturan/papan");
		page.getByLabel("Nama layar").fill("Televisi Lantai 2");
		Steps.button(page, "Buat alamat").click();
		String address = page.locator(".one-time-link code").innerText();
		Steps.leave(page);
		page.context().clearCookies();
		String path = address.substring(address.indexOf("/layar/"));
		assertThat(height(page, path, 1920, 1080)).as("all of it is seen").isLessThanOrEqualTo(1080);
		assertThat(page.locator(".board-posts strong").first()).hasText("Petugas DKH 1");
		assertThat((Double) page
			.evaluate("parseFloat(getComputedStyle(document.querySelector('.board-posts strong')).fontSize) * 1.0"))
			.as("letters across a room")
			.isGreaterThanOrEqualTo(40);
		assertThat(violations(page)).isEmpty();
		assertThat(page.context().cookies()).isEmpty();
		picture(page, "report-screen-1920-light");
	}

	private static int height(Page page, String path, int height) {
		return height(page, path, 1366, height);
	}

	private static int height(Page page, String path, int width, int height) {
		page.setViewportSize(width, height);
		page.navigate(application.url(path));
		Steps.settle(page);
		return (Integer) page.evaluate("document.documentElement.scrollHeight");
	}

}
