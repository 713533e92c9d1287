package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.link;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The supervisor looks at the recaps of two weeks, one after the other, by key alone.
 */
@BrowserTest
class ReviewJourneyTests {

	/** More than one act a recap are those before the first and after the last. */
	private static final int MOST_BESIDES = 8;

	@Test
	void recapsAreAcceptedOneAfterTheOtherByKeyAlone(Page page) {
		try (RunningApplication application = RunningApplication.start(SampleDatabase.create(),
				"2026-11-24T10:15+07:00")) {
			Steps.signIn(page, application, "supervisor");
			link(page, "Periksa rekap").click();
			assertThat(page.locator("h1")).hasText("Pemeriksaan rekap");
			int waiting = page.locator(".recap-queue > li").count();
			assertThat(waiting).isGreaterThan(30);
			int acts = 2;
			Steps.press(page, "Alt+p");
			assertThat(place(page)).hasText("1 dari " + waiting);
			askedAndLeft(page);
			backAndForth(page, waiting);
			for (int recap = 1; recap <= waiting; recap++) {
				assertThat(place(page)).hasText(recap + " dari " + waiting);
				Steps.press(page, "Alt+t");
				acts++;
			}
			assertThat(page.locator(".empty")).hasText("Semua rekap yang disampaikan sudah diperiksa.");
			assertThat(acts).isLessThanOrEqualTo(waiting + MOST_BESIDES);
			button(page, "Batalkan penerimaan").click();
			assertThat(place(page)).hasText("1 dari 1");
			Steps.leave(page);
		}
	}

	/** The dialog opens at its field, and nothing is asked for. */
	private static void askedAndLeft(Page page) {
		Steps.press(page, "Alt+m");
		assertThat(page.getByLabel("Yang perlu ditambahkan")).isFocused();
		page.keyboard().press("Escape");
		assertThat(page.getByLabel("Yang perlu ditambahkan")).isHidden();
	}

	private static void backAndForth(Page page, int waiting) {
		Steps.press(page, "Alt+PageDown");
		assertThat(place(page)).hasText("2 dari " + waiting);
		Steps.press(page, "Alt+PageUp");
		assertThat(place(page)).hasText("1 dari " + waiting);
	}

	private static Locator place(Page page) {
		return page.locator(".review-place");
	}

}
