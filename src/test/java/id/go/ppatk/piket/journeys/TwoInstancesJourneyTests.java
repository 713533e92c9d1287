package id.go.ppatk.piket.journeys;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.notices.MailServer;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two applications on one database: a person's requests go to both in turn, both send
 * what waits, and each letter leaves once.
 */
class TwoInstancesJourneyTests {

	private static final String MOMENT = "2026-11-24T10:15+07:00";

	private final TestDatabase database = SampleDatabase.create();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@Test
	void requestsGoToBothAndEachLetterLeavesOnce() throws Exception {
		int smtp = MailServer.empty().getSmtp().getPort();
		try (RunningApplication one = RunningApplication.startSending(this.database, MOMENT, smtp);
				RunningApplication other = RunningApplication.startSending(this.database, MOMENT, smtp)) {
			post(one.url("/masuk"), token(one.url("/masuk")), "username", "petugas.dp.1", "password", "piket-demo");
			String token = token(other.url("/piket/pergantian/baru?tugas=2026-11-25/DP-1"));
			String replacing = one("select id from staff_members where username = 'petugas.dp.5'");
			post(one.url("/piket/pergantian"), token, "formId", UUID.randomUUID().toString(), "duty", "2026-11-25/DP-1",
					"role", "OFFICER", "reason", "CUTI", "starts", "07.00", "ends", "17.00", "replacing", replacing);
			String id = one("select max(id) from replacements");
			await().atMost(Duration.ofMinutes(2))
				.until(() -> one("select count(*) from letters where state = 'WAITING'").equals("0"));
			post(other.url("/piket/pergantian/" + id + "/pembatalan"), token);
			assertThat(one("select count(*) from letters where event_key = 'REPLACEMENT_UNDONE:" + id + "'"))
				.isEqualTo("4");
			await().atMost(Duration.ofMinutes(2))
				.until(() -> one("select count(*) from letters where state = 'WAITING'").equals("0"));
		}
		List<MimeMessage> received = MailServer.received();
		assertThat(received).hasSize(Integer.parseInt(one("select count(*) from letters where state = 'SENT'")))
			.map(MimeMessage::getMessageID)
			.doesNotHaveDuplicates();
		assertThat(received).map((message) -> message.getAllRecipients()[0].toString())
			.allMatch((address) -> address.contains("@contoh.invalid"));
	}

	private String token(String address) throws Exception {
		HttpResponse<String> page = this.client.send(HttpRequest.newBuilder(URI.create(address)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(page.statusCode()).as(address).isEqualTo(200);
		Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private void post(String address, String token, String... form) throws Exception {
		StringBuilder body = new StringBuilder("_csrf=").append(token);
		for (int at = 0; at < form.length; at += 2) {
			body.append('&')
				.append(form[at])
				.append('=')
				.append(URLEncoder.encode(form[at + 1], StandardCharsets.UTF_8));
		}
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(address).isEqualTo(302);
	}

	private String one(String query) {
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
