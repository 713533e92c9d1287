package id.go.ppatk.piket.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Chromium of the machine, one for all tests, with a window of its own for each, or
 * for each class that asks for it. What the browser's console complains about fails the
 * test.
 */
class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback, AfterAllCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

	/** Long enough for a first request on a machine that is busy with something else. */
	private static final int PATIENCE_MILLIS = 60_000;

	private static final Optional<Path> PROGRAM = Stream
		.of((System.getenv("PATH") + File.pathSeparator + "/usr/bin").split(File.pathSeparator))
		.map((directory) -> Path.of(directory, "chromium"))
		.filter(Files::isExecutable)
		.findFirst();

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (PROGRAM.isPresent()) {
			return ConditionEvaluationResult.enabled("Chromium is here");
		}
		if (System.getenv("CI") != null) {
			throw new IllegalStateException("The browser tests need Chromium, and in CI it must be there");
		}
		return ConditionEvaluationResult
			.disabled("The browser tests are skipped, because no chromium is on the PATH; install it to run them");
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Page.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		ExtensionContext.Store store = store(context);
		Window window = store.get(context.getRequiredTestClass(), Window.class);
		if (window == null) {
			window = open(context);
			store.put(context.getRequiredTestClass(), window);
		}
		return window.page;
	}

	/** Outlives the test when its class has one window. */
	private static ExtensionContext.Store store(ExtensionContext context) {
		return isOneWindow(context) ? context.getRoot().getStore(NAMESPACE) : context.getStore(NAMESPACE);
	}

	private static boolean isOneWindow(ExtensionContext context) {
		return context.getRequiredTestClass().getAnnotation(BrowserTest.class).oneWindow();
	}

	private static Window open(ExtensionContext context) {
		BrowserContext window = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Started.class, (key) -> new Started(), Started.class).browser
			.newContext(new Browser.NewContextOptions().setLocale("id-ID")
				.setTimezoneId("Asia/Jakarta")
				.setViewportSize(1366, 768)
				.setAcceptDownloads(true));
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		window.setDefaultTimeout(PATIENCE_MILLIS);
		Page page = window.newPage();
		List<String> complaints = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().contains("status of 4")) {
				complaints.add(message.text());
			}
		});
		page.onPageError(complaints::add);
		return new Window(page, complaints);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Window window = store(context).get(context.getRequiredTestClass(), Window.class);
		if (window == null) {
			return;
		}
		if (context.getExecutionException().isPresent()) {
			window.page.context()
				.pages()
				.forEach((page) -> page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target", "journeys", context.getRequiredTestMethod().getName() + ".png"))));
		}
		if (isOneWindow(context)) {
			window.forget();
		}
		else {
			window.close();
		}
		List<String> complaints = List.copyOf(window.complaints);
		window.complaints.clear();
		assertThat(complaints).as("console").isEmpty();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		Window window = store(context).remove(context.getRequiredTestClass(), Window.class);
		if (window != null) {
			window.close();
		}
	}

	private record Window(Page page, List<String> complaints) {

		/** Keeps only the files that were fetched. */
		void forget() {
			this.page.unrouteAll();
			if (this.page.url().startsWith("http")) {
				this.page.evaluate("localStorage.clear(); sessionStorage.clear()");
			}
			this.page.navigate("about:blank");
			this.page.context().clearCookies();
			this.page.setViewportSize(1366, 768);
			this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null)
				.setColorScheme(null)
				.setReducedMotion(null)
				.setForcedColors(null));
		}

		void close() {
			this.page.context().close();
		}

	}

	private static final class Started implements AutoCloseable {

		private final Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		private final Browser browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM.orElseThrow())
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
