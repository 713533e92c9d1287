package id.go.ppatk.piket.journeys;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, as a desk and as a phone shows it, in light and dark: accessible (axe, WCAG
 * 2.2 AA; in dark the rules of colour, which is all that changes), nothing wider than the
 * window, the menu on one line, and a way back from each page that the menu does not
 * open. With {@code -Dpiket.pictures=true} it leaves a picture of each in
 * {@code target/pages}. Two classes share the pages, so that they are looked at side by
 * side.
 */
@BrowserTest(oneWindow = true)
abstract class EveryPage {

	private static final Map<String, Object> RULES = Map.of("type", "tag", "values",
			List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

	private static final Map<String, Object> RULES_OF_COLOUR = Map.of("type", "rule", "values",
			List.of("color-contrast", "link-in-text-block"));

	/** What is in order is not described: on a long page that takes most of the time. */
	private static final String AXE = """
			(rules) => axe.run({ runOnly: rules, resultTypes: ['violations'] }).then((found) => found.violations.map(
				(rule) => rule.id + ': ' + rule.nodes.slice(0, 3).map((node) => node.html).join(' ')))""";

	/**
	 * What a browser would say or label in its own language: a form that it checks, a
	 * choice of a file.
	 */
	private static final String BROWSERS_WORDS = """
			[...document.forms].filter((form) => !form.noValidate && [...form.elements].some((field) => field.willValidate
				&& (field.required || field.pattern || field.min || field.max || field.minLength > 0
					|| ["date", "email", "month", "number", "time", "url", "week"].includes(field.type)))).map((form) => form.outerHTML)
			.concat([...document.querySelectorAll("input[type=file]")].filter((field) => getComputedStyle(field).opacity !== "0")
				.map((field) => field.outerHTML))""";

	/**
	 * Whether the menu, the tabs or the trail lead on from here; a week and a day are
	 * what the menu opens, and a form is left by its own buttons.
	 */
	private static final String WAY_BACK = """
			!document.querySelector(".site-header") || document.querySelector(".crumbs a, nav.tabs, .error-page") !== null
				|| [...document.querySelectorAll(".site-header a")].some((link) => link.pathname === location.pathname)
				|| /^\\/cari$|^\\/(piket|rekap\\/harian)\\/[0-9][^/]*$|^\\/telepon\\/(baru|.*\\/perbaikan)$/.test(location.pathname)""";

	private static final boolean PICTURES = Boolean.getBoolean("piket.pictures");

	/** Colours are judged where they end, not on their way there. */
	private static final Page.EmulateMediaOptions STILL = new Page.EmulateMediaOptions()
		.setReducedMotion(ReducedMotion.REDUCE);

	private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

	static RunningApplication application;

	@BeforeAll
	static void start() {
		application = RunningApplication.startWorking(SampleDatabase.create(), "2026-11-24T10:15+07:00");
	}

	@AfterAll
	static void stop() {
		SESSIONS.clear();
		application.close();
	}

	/** Looks at a page as that person; nobody when it is empty. */
	static void look(Page page, String name, String username, String path) {
		as(page, username);
		look(page, name, path);
	}

	/** Goes on as that person, who signs in once; as nobody when it is empty. */
	static void as(Page page, String username) {
		if (SESSIONS.containsKey(username)) {
			page.context().addCookies(SESSIONS.get(username));
		}
		else if (!username.isEmpty()) {
			Steps.signIn(page, application, username);
			SESSIONS.put(username, page.context().cookies());
		}
	}

	static void look(Page page, String name, String path) {
		page.emulateMedia(STILL.setColorScheme(ColorScheme.LIGHT));
		for (int width : new int[] { 1366, 390 }) {
			page.setViewportSize(width, (width == 390) ? 844 : 768);
			page.navigate(application.url(path));
			Steps.settle(page);
			assertThat(violations(page)).as(path + " " + width).isEmpty();
			assertThat((List<?>) page.evaluate(BROWSERS_WORDS)).as("words of the browser on " + path).isEmpty();
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + path)
				.isLessThanOrEqualTo(width);
			assertThat((Integer) page.evaluate("document.querySelector('.site-header')?.offsetHeight ?? 0"))
				.as("the menu on one line")
				.isLessThan(60);
			assertThat((Boolean) page.evaluate(WAY_BACK)).as("the way back from " + path).isTrue();
			picture(page, name + "-" + width + "-light");
			if (width == 1366 || PICTURES) {
				page.emulateMedia(STILL.setColorScheme(ColorScheme.DARK));
				page.locator("html[data-bs-theme='dark']").waitFor();
				assertThat(violations(page, RULES_OF_COLOUR)).as(path + " in the dark").isEmpty();
				picture(page, name + "-" + width + "-dark");
				page.emulateMedia(STILL.setColorScheme(ColorScheme.LIGHT));
			}
		}
	}

	static void picture(Page page, String name) {
		if (PICTURES) {
			page.screenshot(
					new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", name + ".png")));
		}
	}

	static List<?> violations(Page page) {
		return violations(page, RULES);
	}

	private static List<?> violations(Page page, Map<String, Object> rules) {
		if (!(Boolean) page.evaluate("'axe' in window")) {
			page.evaluate(AxeBuilder.getAxeScript());
		}
		return (List<?>) page.evaluate(AXE, rules);
	}

}
