package id.go.ppatk.piket.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/**
 * What people meet at the main pages of demo mode, as Chromium shows them: how high a
 * page is at a desk and on a phone, which controls a finger cannot reach, how many Tab
 * stops lie before the main act, how soon it shows, how much it shifts, how soon it
 * answers a key, with a processor that is four times slower, and what it weighs. With
 * {@code -Dbench.before=JAR} beside another state of the application.
 */
final class SightBench {

	private static final String CLOCK = BenchServer.TODAY + "T10:15+07:00";

	/** How often each page is opened for its times; the median counts. */
	private static final int TIMES = 5;

	/** How much slower the processor is while times are taken. */
	private static final int SLOWER = 4;

	private static final int MOST_STOPS = 400;

	private static final List<Seen> PAGES = List.of(new Seen("/telepon", "petugas.dp.1", "Terima telepon"),
			new Seen("/telepon/baru", "petugas.dp.1", "Simpan"),
			new Seen("/piket/2026-W48", "supervisor", "Konfirmasi penerimaan"),
			new Seen("/piket/2026-W49", "koordinator.dp", "Sampaikan jadwal piket"),
			new Seen("/piket/pergantian", "koordinator.dp", null), new Seen("/tindak-lanjut", "petugas.dp.1", null),
			new Seen("/dasbor", "supervisor", null), new Seen("/rekap/2026-W48", "supervisor", null),
			new Seen("/rekap/pemeriksaan", "supervisor", null), new Seen("/evaluasi", "supervisor", null),
			new Seen("/papan", "petugas.dp.1", null), new Seen("/faq", "petugas.dp.1", null));

	/**
	 * Of each control: brought into view, is it what a finger meets there? What is
	 * hidden, in a closed part or for screen readers only is not counted.
	 */
	private static final String OUT_OF_REACH = """
			() => [...document.querySelectorAll("main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary")]
				.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(".visually-hidden, [popover]:not(:popover-open)"))
				.filter((one) => {
					const size = one.getBoundingClientRect();
					return size.width > 1 && size.height > 1;
				})
				.filter((one) => {
					one.scrollIntoView({ block: "center", inline: "center" });
					const place = [...one.getClientRects()].find((part) => part.width > 0);
					const met = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2);
					return !met || !(one.contains(met) || one.closest("label")?.contains(met) || [...(one.labels ?? [])].some((label) => label.contains(met)));
				}).length""";

	private static final String WATCH = """
			window.seen = { shown: 0, shifted: 0, answered: 0 };
			new PerformanceObserver((list) => list.getEntries().forEach((one) => window.seen.shown = one.startTime)).observe({ type: "largest-contentful-paint", buffered: true });
			new PerformanceObserver((list) => list.getEntries().forEach((one) => one.hadRecentInput || (window.seen.shifted += one.value))).observe({ type: "layout-shift", buffered: true });
			new PerformanceObserver((list) => list.getEntries().forEach((one) => window.seen.answered = Math.max(window.seen.answered, one.duration))).observe({ type: "event", durationThreshold: 16, buffered: true });
			""";

	private SightBench() {
	}

	/**
	 * @param act the button of the main act, or {@code null} where there is none
	 */
	private record Seen(String path, String username, String act) {
	}

	/** Prints a table for each state; the present one is the last. */
	static void run(BenchServer server, List<BenchJar> jars) throws Exception {
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
						.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
			for (int i = 0; i < jars.size(); i++) {
				try (RunningJar running = jars.get(i).start(server.empty("piket_sight_" + i), CLOCK)) {
					running.awaitStart();
					System.out.printf("%n%s%n%n", (i == jars.size() - 1) ? "Now" : "Before");
					System.out.println(
							"| page | height 1366 | height 390 | out of reach 390 | Tab stops | LCP | CLS | INP | kB |");
					System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
					for (Seen seen : PAGES) {
						line(browser, running, seen);
					}
				}
			}
		}
	}

	private static void line(Browser browser, RunningJar jar, Seen seen) {
		try (BrowserContext window = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("id-ID"))) {
			window.addInitScript(WATCH);
			Page page = window.newPage();
			signIn(page, jar, seen.username());
			Response answer = page.navigate(jar.url(seen.path()));
			page.waitForLoadState();
			if (!answer.ok()) {
				System.out.printf("| `%s` as %s | – %d |%n", seen.path(), seen.username(), answer.status());
				return;
			}
			int desk = height(page);
			String stops = stops(page, seen.act());
			page.setViewportSize(390, 844);
			page.navigate(jar.url(seen.path()));
			page.waitForLoadState();
			int phone = height(page);
			Object unreachable = page.evaluate(OUT_OF_REACH);
			page.setViewportSize(1366, 768);
			System.out.printf(Locale.ROOT, "| `%s` as %s | %,d | %,d | %s | %s | %s |%n", seen.path(), seen.username(),
					desk, phone, unreachable, stops, times(window, page, jar.url(seen.path())));
		}
	}

	private static void signIn(Page page, RunningJar jar, String username) {
		page.navigate(jar.url("/masuk"));
		page.getByLabel("Nama pengguna").fill(username);
		page.getByLabel("Kata sandi").fill("piket-demo");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk").setExact(true)).click();
		page.waitForURL((address) -> !address.contains("/masuk"));
	}

	private static int height(Page page) {
		return (Integer) page.evaluate("document.documentElement.scrollHeight");
	}

	/** From the beginning of the page's own part. */
	private static String stops(Page page, String act) {
		if (act == null) {
			return "";
		}
		page.evaluate("document.querySelector('main').focus()");
		for (int stop = 1; stop <= MOST_STOPS; stop++) {
			page.keyboard().press("Tab");
			if (((String) page.evaluate("document.activeElement.textContent")).contains(act)) {
				return String.valueOf(stop);
			}
		}
		return "–";
	}

	private static String times(BrowserContext window, Page page, String address) {
		List<Map<?, ?>> seen = new ArrayList<>();
		CDPSession session = window.newCDPSession(page);
		slower(session, SLOWER);
		for (int i = 0; i < TIMES; i++) {
			page.navigate(address);
			page.evaluate(
					"() => new Promise((shown) => { const look = () => window.seen.shown > 0 ? shown() : requestAnimationFrame(look); look(); })");
			page.keyboard().press("Tab");
			page.keyboard().press("Tab");
			page.evaluate("() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))");
			seen.add((Map<?, ?>) page.evaluate(
					"""
							() => ({ ...window.seen, weight: performance.getEntries()
								.filter((one) => "transferSize" in one).reduce((all, one) => all + one.encodedBodySize, 0) })"""));
		}
		slower(session, 1);
		return String.format(Locale.ROOT, "%.0f ms | %.3f | %.0f ms | %.0f", median(seen, "shown"),
				median(seen, "shifted"), median(seen, "answered"), median(seen, "weight") / 1000);
	}

	private static void slower(CDPSession session, int rate) {
		JsonObject rated = new JsonObject();
		rated.addProperty("rate", rate);
		session.send("Emulation.setCPUThrottlingRate", rated);
	}

	private static double median(List<Map<?, ?>> seen, String name) {
		return seen.stream()
			.flatMapToDouble((one) -> DoubleStream.of(((Number) one.get(name)).doubleValue()))
			.sorted()
			.skip(TIMES / 2)
			.findFirst()
			.orElseThrow();
	}

}
