package id.go.ppatk.piket.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.QuickParts;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabaseInitializer;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server as the network sees it: what it says itself, and what slow senders do to it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "piket.url=https://piket.test/")
@ContextConfiguration(initializers = { TestDatabaseInitializer.class, TestDatabaseInitializer.WithoutSamples.class })
@Import({ TestClock.class, Fixtures.class, QuickParts.class })
@ExtendWith(OutputCaptureExtension.class)
class ServerApplicationTests {

	private static final HttpClient BROWSER = HttpClient.newHttpClient();

	private static final Duration SOON = Duration.ofSeconds(2);

	@LocalServerPort
	int port;

	@Value("${server.servlet.session.cookie.name}")
	String session;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	StaffMembers people;

	@Autowired
	PasswordEncoder passwords;

	private final List<Socket> open = new ArrayList<>();

	@AfterEach
	void hangUp() throws IOException {
		for (Socket socket : this.open) {
			socket.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%zz?nama=Rahasia", "/telepon[Rahasia]", "/telepon/<Rahasia>",
			"/telepon?nama=\"Rahasia\"", "/telepon/%2e%2e/%00Rahasia", "/telepon\\Rahasia", "/telepon;Rahasia=1" })
	void anAddressThatCannotBeReadIsAnsweredOnAPageOfOursAndNotLogged(String address, CapturedOutput log)
			throws IOException {
		Socket socket = send(
				"GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
		String answer = read(socket);
		assertThat(answer).startsWith("HTTP/1.1 400");
		assertThat(Jsoup.parse(answer).select("main h1").text()).isEqualTo("Alamat atau isian tidak dapat dibaca.");
		assertThat(answer).doesNotContain("Tomcat", "Rahasia");
		assertThat(log.getAll()).doesNotContain("Rahasia");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/masuk", "/telepon", "/rekap/2026-W48?x=1", "/luring", "/kata-sandi/lupa",
			"/kata-sandi/x", "/nowhere", "/actuator/health" })
	void aVisitWithoutSignInLeavesNoSession(String page) throws Exception {
		get(page, "");
		assertThat(sessions()).isZero();
	}

	@Test
	void whoFailsToSignInLeavesNoSessionAndFindsTheNameAgain() throws Exception {
		HttpResponse<String> page = get("/masuk", "");
		HttpResponse<String> failed = signIn(token(page), "petugas.dp.1", cookies(page));
		assertThat(failed.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/masuk?gagal"));
		assertThat(sessions()).isZero();
		assertThat(Jsoup.parse(get("/masuk?gagal", cookies(failed)).body()).select("#username").attr("value"))
			.isEqualTo("petugas.dp.1");
	}

	@Test
	void aFormWithoutTheCookieOfItsTokenIsNotTaken() throws Exception {
		HttpResponse<String> refused = signIn(token(get("/masuk", "")), "petugas.dp.1", "");
		assertThat(refused.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/masuk?berakhir"));
	}

	@Test
	void theTokenOfTheSignInPageEndsWithTheSignIn() throws Exception {
		person("masuk");
		HttpResponse<String> page = get("/masuk", "");
		HttpResponse<String> signedIn = signIn(token(page), "masuk", cookies(page));
		assertThat(signedIn.headers().allValues("Set-Cookie"))
			.anyMatch((cookie) -> cookie.startsWith("PIKET-FORMULIR=;"))
			.anyMatch((cookie) -> cookie.startsWith(this.session + "="));
		this.jdbc.update("delete from spring_session");
	}

	@Test
	void behindATlsProxyASignInStaysOnHttps(@TempDir Path directory) throws Exception {
		person("penerus");
		try (TlsProxy proxy = new TlsProxy(this.port, directory)) {
			HttpClient browser = HttpClient.newBuilder()
				.sslContext(proxy.tls())
				.cookieHandler(new CookieManager())
				.followRedirects(HttpClient.Redirect.NORMAL)
				.build();
			HttpResponse<String> page = browser.send(
					HttpRequest.newBuilder(URI.create(proxy.address() + "/profil")).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(page.uri()).hasToString(proxy.address() + "/masuk");
			assertThat(page.headers().firstValue("Strict-Transport-Security"))
				.hasValueSatisfying((hsts) -> assertThat(hsts).contains("max-age=31536000"));
			HttpResponse<String> signedIn = browser.send(form(proxy.address(), token(page), "penerus").build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(signedIn.statusCode()).isEqualTo(200);
			assertThat(signedIn.uri()).hasToString(proxy.address() + "/profil");
			assertThat(((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().getCookies())
				.isNotEmpty()
				.allMatch(HttpCookie::getSecure);
		}
		this.jdbc.update("delete from spring_session");
	}

	@Test
	void whoComesByHttpIsLedToHttps() throws Exception {
		HttpResponse<String> led = BROWSER.send(
				HttpRequest.newBuilder(uri("/rekap?unit=DP")).header("X-Forwarded-Proto", "http").build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(led.statusCode()).isEqualTo(301);
		assertThat(led.headers().firstValue("Location")).contains("https://piket.test/rekap?unit=DP");
		assertThat(BROWSER
			.send(HttpRequest.newBuilder(uri("/actuator/health")).header("X-Forwarded-Proto", "http").build(),
					HttpResponse.BodyHandlers.ofString())
			.statusCode()).isEqualTo(200);
	}

	@Test
	void whoFailsToSignInIsCountedByTheAddressThatTheProxySays() throws Exception {
		HttpResponse<String> page = get("/masuk", "");
		for (int i = 0; i < 5; i++) {
			signInFrom("203.0.113.7", page);
		}
		assertThat(signInFrom("203.0.113.7", page)).contains("/masuk?tunggu=");
		assertThat(signInFrom("203.0.113.8", page)).contains("/masuk?gagal");
	}

	private String signInFrom(String address, HttpResponse<String> page) throws Exception {
		return BROWSER
			.send(form("http://localhost:" + this.port, token(page), "siapa").header("Cookie", cookies(page))
				.header("X-Forwarded-For", address)
				.build(), HttpResponse.BodyHandlers.ofString())
			.headers()
			.firstValue("Location")
			.orElseThrow();
	}

	private void person(String username) {
		StaffMember person = this.fixtures.person(username, "Petugas", "DP", Role.PETUGAS);
		person.choosePassword(this.passwords.encode("salah"));
		this.people.save(person);
	}

	private int sessions() {
		return this.jdbc.queryForObject("select count(*) from spring_session", Integer.class);
	}

	private static String token(HttpResponse<String> page) {
		return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
	}

	private static String cookies(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.map((cookie) -> cookie.split(";")[0])
			.collect(Collectors.joining("; "));
	}

	private HttpResponse<String> signIn(String token, String username, String cookies) throws Exception {
		return BROWSER.send(form("http://localhost:" + this.port, token, username).header("Cookie", cookies).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest.Builder form(String address, String token, String username) {
		return HttpRequest.newBuilder(URI.create(address + "/masuk"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)
					+ "&username=" + username + "&password=salah"));
	}

	private HttpResponse<String> get(String page, String cookies) throws Exception {
		return BROWSER.send(HttpRequest.newBuilder(uri(page)).header("Cookie", cookies).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.flywaydb.core.FlywayExecutor", "org.hibernate.orm.core",
			"com.zaxxer.hikari.HikariDataSource", "com.github.kagkarlsson.scheduler.Scheduler",
			"org.apache.catalina.core.StandardService" })
	void theLogIsNotFilledByWhatLibrariesTellOfThemselves(String library) {
		assertThat(LoggerFactory.getLogger(library).isInfoEnabled()).isFalse();
		assertThat(LoggerFactory.getLogger(library).isWarnEnabled()).isTrue();
		assertThat(LoggerFactory.getLogger("id.go.ppatk.piket.sample.Welcome").isInfoEnabled()).isTrue();
		assertThat(LoggerFactory.getLogger("org.apache.pdfbox.pdmodel.font.PDType1Font").isWarnEnabled()).isFalse();
	}

	@Test
	void aFormOfFiftyMegabytesIsRefusedInWords() throws Exception {
		HttpResponse<String> answer = BROWSER.send(HttpRequest.newBuilder(uri("/masuk"))
			.header("Content-Type", "multipart/form-data; boundary=grens")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers
				.ofString("--grens\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.xlsx\"\r\n\r\n"
						+ "x".repeat(50 << 20) + "\r\n--grens--\r\n"))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("Berkas atau isian terlalu besar.");
	}

	@Test
	void whoSendsAFormByteByByteKeepsNobodyWaiting() throws Exception {
		for (int i = 0; i < 300; i++) {
			send("POST /masuk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nusername=");
		}
		assertAnswered();
	}

	@Test
	void whoSendsSlowHeadersKeepsNobodyWaiting() throws Exception {
		for (int i = 0; i < 300; i++) {
			send("GET /masuk HTTP/1.1\r\nHost: localhost\r\nX-");
		}
		assertAnswered();
	}

	@Test
	void whoIsConnectedAndSaysNothingKeepsNobodyWaiting() throws Exception {
		for (int i = 0; i < 1000; i++) {
			send("");
		}
		assertAnswered();
	}

	private void assertAnswered() throws Exception {
		HttpClient browser = HttpClient.newBuilder().connectTimeout(SOON).build();
		for (String page : List.of("/actuator/health", "/masuk", "/luring")) {
			assertThat(browser
				.send(HttpRequest.newBuilder(uri(page)).timeout(SOON).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode()).as(page).isEqualTo(200);
		}
	}

	private URI uri(String page) {
		return URI.create("http://localhost:" + this.port + page);
	}

	private Socket send(String text) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		this.open.add(socket);
		OutputStream out = socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
		return socket;
	}

	private static String read(Socket socket) throws IOException {
		socket.setSoTimeout(5000);
		try (InputStream in = socket.getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
