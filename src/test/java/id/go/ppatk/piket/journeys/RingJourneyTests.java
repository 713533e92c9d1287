package id.go.ppatk.piket.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The exchange tells of a call, and the desk shows it within a second, behind another tab
 * too.
 */
@BrowserTest
class RingJourneyTests {

	private static final Logger log = LoggerFactory.getLogger(RingJourneyTests.class);

	private static final long AT_ONCE_MILLIS = 1000;

	private final HttpClient exchange = HttpClient.newHttpClient();

	@Test
	void aCallThatRingsIsSeenAtOnceInATabInFrontAndBehindAnotherOne(Page desk) throws Exception {
		try (RunningApplication application = RunningApplication.start(SampleDatabase.create(),
				"2026-11-24T10:15+07:00")) {
			String token = token(desk, application);
			open(desk, application);
			rings(application, token, "warm-up");
			assertThat(waiting(desk)).hasCount(1);
			ends(application, token, "warm-up");
			assertThat(waiting(desk)).hasCount(0);

			assertThat(untilItIsSeen(desk, application, token, "in-front")).isLessThan(AT_ONCE_MILLIS);
			assertThat(desk).hasTitle("(1) Meja telepon – Piket");
			ends(application, token, "in-front");
			assertThat(desk).hasTitle("Meja telepon – Piket");

			cover(desk);
			assertThat(untilItIsSeen(desk, application, token, "behind")).isLessThan(AT_ONCE_MILLIS);
			assertThat(desk).hasTitle("(1) Meja telepon – Piket");
			desk.bringToFront();
			assertThat(waiting(desk)).containsText("0812…890");
			Steps.leave(desk);
		}
	}

	@Test
	void aTransferIsSeenAtOnce(Page desk) throws Exception {
		try (RunningApplication application = RunningApplication.start(SampleDatabase.create(),
				"2026-11-24T10:15+07:00"); BrowserContext other = desk.context().browser().newContext()) {
			open(desk, application);
			Page operator = other.newPage();
			Steps.signIn(operator, application, "operator");
			operator.waitForURL("**/telepon");
			watch(desk);
			Steps.press(operator, "Alt+1");
			assertThat(operator.locator(".notice")).containsText("disambungkan ke DP");
			desk.evaluate("window.seen");
			assertThat(desk).hasTitle("(1) Meja telepon – Piket");
			assertThat(button(desk, "Terima sambungan")).isVisible();
			Steps.leave(desk);
			operator.close();
		}
	}

	/** The desk, as soon as it hears. */
	private static void open(Page desk, RunningApplication application) {
		Response heard = desk.waitForResponse("**/telepon/isyarat",
				() -> desk.waitForResponse("**/telepon/masuk", () -> Steps.signIn(desk, application, "petugas.dp.1")));
		assertThat(heard.status()).isEqualTo(200);
		assertThat(heard.fromServiceWorker()).isFalse();
	}

	/** Another page in front of it. */
	private static void cover(Page desk) {
		JsonObject off = new JsonObject();
		off.addProperty("enabled", false);
		desk.context().newCDPSession(desk).send("Emulation.setFocusEmulationEnabled", off);
		Page front = desk.context().newPage();
		front.navigate("about:blank");
		front.bringToFront();
		assertThat(desk.evaluate("document.hasFocus()")).isEqualTo(false);
	}

	/** The milliseconds from the exchange's word until the call stands on the desk. */
	private long untilItIsSeen(Page desk, RunningApplication application, String token, String id) throws Exception {
		watch(desk);
		long rang = System.currentTimeMillis();
		rings(application, token, id);
		long millis = ((Number) desk.evaluate("window.seen")).longValue() - rang;
		log.info("A call that rang was seen after {} ms ({})", millis, id);
		return millis;
	}

	private static void watch(Page desk) {
		desk.evaluate(
				"""
						() => {
							const place = document.querySelector(".ringing");
							window.seen = new Promise((seen) => new MutationObserver(() => place.querySelector("li") && seen(Date.now()))
								.observe(place, { childList: true, subtree: true }));
						}""");
	}

	private static Locator waiting(Page desk) {
		return desk.locator(".ringing li");
	}

	private static String token(Page page, RunningApplication application) {
		Steps.signIn(page, application, "admin");
		page.navigate(application.url("/pengaturan/telepon"));
		page.getByLabel("Nama sentral telepon").fill("Uji");
		button(page, "Buat token").click();
		return page.locator(".one-time-link code").innerText();
	}

	private void rings(RunningApplication application, String token, String id) throws Exception {
		tell(application.url("/api/telephony/calls"), token,
				"{\"id\":\"" + id + "\",\"caller\":\"081234567890\",\"menu\":1}", 201);
	}

	private void ends(RunningApplication application, String token, String id) throws Exception {
		tell(application.url("/api/telephony/calls/" + id + "/finished"), token, "", 200);
	}

	private void tell(String address, String token, String body, int status) throws Exception {
		HttpResponse<String> answer = this.exchange.send(HttpRequest.newBuilder(URI.create(address))
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

}
