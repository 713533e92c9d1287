package id.go.ppatk.piket.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many keys a call takes from its ringing until it is saved: the row that Lampiran 1
 * gives as its example, a caller who called before, one who pressed the wrong menu, and
 * one who has nothing to say. Each letter and each combination with Alt is one key.
 */
@BrowserTest
class KeystrokesJourneyTests {

	private static final String SECRET = "sentral-uji";

	private static final Route.FulfillOptions NOBODY_CALLED_BEFORE = new Route.FulfillOptions().setBody("")
		.setContentType("text/html");

	/**
	 * 87, 25 and 24 before a wrong menu had its keys and who calls followed by itself.
	 */
	@Test
	void aCallTakesFewKeys(Page page) throws Exception {
		TestDatabase database = SampleDatabase.create();
		letTheExchangeIn(database);
		try (RunningApplication application = RunningApplication.start(database, "2026-11-24T10:15+07:00")) {
			Steps.signIn(page, application, "petugas.dp.1");
			assertThat(theExampleOfTheProcedure(page, application)).as("the example of Lampiran 1").isEqualTo(84);
			assertThat(aCallerWhoCalledBefore(page, application)).as("a caller who called before").isEqualTo(25);
			assertThat(aWrongMenu(page, application)).as("a wrong menu").isEqualTo(2);
			assertThat(aCallWithoutAMatter(page, application)).as("a call without a matter").isEqualTo(2);
			Steps.leave(page);
		}
	}

	private static int theExampleOfTheProcedure(Page page, RunningApplication application) throws Exception {
		Keys keys = new Keys(page);
		page.route("**/telepon/riwayat", (asked) -> asked.fulfill(NOBODY_CALLED_BEFORE));
		ring(page, application, "1", null);
		keys.press("Alt+a");
		assertThat(page.getByLabel("Nama penelepon")).isFocused();
		keys.type("Bapak ABC");
		keys.press("Tab");
		keys.type("PJK DEF");
		keys.press("Tab");
		keys.type("081234567890/0215551234");
		keys.press("Tab");
		keys.type("abcemail@def.com");
		keys.press("Tab");
		assertThat(page.getByLabel("Jenis penelepon")).isFocused();
		keys.press("Tab");
		assertThat(page.getByLabel("Topik")).isFocused();
		keys.type("grips");
		keys.press("Tab");
		keys.type("Perubahan user.");
		keys.press("Alt+c");
		keys.press("Alt+s");
		assertThat(page.locator(".notice")).containsText("tersimpan");
		page.unroute("**/telepon/riwayat");
		return keys.count;
	}

	private static int aCallerWhoCalledBefore(Page page, RunningApplication application) throws Exception {
		Keys keys = new Keys(page);
		ring(page, application, "2", "0812-3450-0001");
		keys.press("Alt+a");
		page.getByText("pernah menelepon").first().waitFor();
		Steps.settle(page);
		keys.press("Alt+r");
		keys.type("grips");
		keys.press("Tab");
		keys.type("Perubahan user.");
		keys.press("Alt+c");
		keys.press("Alt+s");
		assertThat(page.locator(".notice")).containsText("tersimpan");
		return keys.count;
	}

	private static int aWrongMenu(Page page, RunningApplication application) throws Exception {
		Keys keys = new Keys(page);
		ring(page, application, "3", null);
		keys.press("Alt+a");
		assertThat(page.getByLabel("Nama penelepon")).isFocused();
		keys.press("Alt+2");
		assertThat(page.locator(".notice")).containsText("disambungkan");
		return keys.count;
	}

	private static int aCallWithoutAMatter(Page page, RunningApplication application) throws Exception {
		Keys keys = new Keys(page);
		ring(page, application, "4", null);
		keys.press("Alt+a");
		assertThat(page.getByLabel("Nama penelepon")).isFocused();
		keys.press("Alt+u");
		assertThat(page.locator(".notice")).containsText("tanpa permasalahan: Terputus");
		return keys.count;
	}

	/** Lets the exchange tell of a call for menu 1, and waits until the desk shows it. */
	private static void ring(Page page, RunningApplication application, String id, String caller) throws Exception {
		HttpResponse<String> told = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(application.url("/api/telephony/calls")))
				.header("Authorization", "Bearer " + SECRET)
				.POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + id + "\",\"caller\":"
						+ ((caller != null) ? "\"" + caller + "\"" : "null") + ",\"menu\":1}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(told.statusCode()).isEqualTo(201);
		page.navigate(application.url("/telepon"));
		assertThat(page.locator(".ringing-list:not(.given-now)")).isVisible();
		Steps.settle(page);
	}

	private static void letTheExchangeIn(TestDatabase database) throws SQLException, NoSuchAlgorithmException {
		String hash = HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8)));
		try (Connection connection = database.connect(); PreparedStatement token = connection.prepareStatement("""
				insert into telephony_tokens (name, token_hash, created_at, created_by)
				select 'Sentral uji', ?, now(), min(id) from staff_members""")) {
			token.setString(1, hash);
			token.executeUpdate();
		}
	}

	/** A keyboard that counts. */
	private static final class Keys {

		private final Page page;

		private int count;

		Keys(Page page) {
			this.page = page;
		}

		void press(String key) {
			this.page.waitForLoadState();
			this.page.keyboard().press(key);
			this.count++;
		}

		void type(String text) {
			this.page.keyboard().type(text);
			this.count += text.length();
		}

	}

}
