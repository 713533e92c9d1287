package id.go.ppatk.piket.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in and asks for pages. The JDK's client: medians of ten
 * milliseconds need microseconds to make a ratio.
 */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String address;

	private String token;

	Visitor(String address, String username) throws IOException, InterruptedException {
		this.address = address;
		this.token = token("/masuk");
		HttpResponse<String> answer = send("/masuk", Map.of("username", username, "password", "piket-demo"));
		if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
			throw new IllegalStateException("could not sign in as " + username);
		}
		this.token = token("/profil");
	}

	private String token(String path) throws IOException, InterruptedException {
		Matcher matcher = TOKEN.matcher(get(path));
		if (!matcher.find()) {
			throw new IllegalStateException("no token on " + path);
		}
		return matcher.group(1);
	}

	/** The body of that page. */
	String get(String path) throws IOException, InterruptedException {
		return expect(200, path, this.client.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(),
				BodyHandlers.ofString()));
	}

	/** Keeps what that address answers as a file. */
	void fetch(String path, Path file) throws IOException, InterruptedException {
		this.client.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(), BodyHandlers.ofFile(file));
	}

	/** Listens to what that address says until it is closed. */
	AutoCloseable listen(String path) throws IOException, InterruptedException {
		return expect(200, path, this.client.send(
				HttpRequest.newBuilder(URI.create(this.address + path)).header("Accept", "text/event-stream").build(),
				BodyHandlers.ofInputStream()));
	}

	/** Sends a form; the answer must have that status. */
	String post(String path, Map<String, String> fields, int status) throws IOException, InterruptedException {
		return expect(status, path, send(path, fields));
	}

	private HttpResponse<String> send(String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "", "&_csrf=" + this.token));
		return this.client.send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

	private static <T> T expect(int status, String path, HttpResponse<T> answer) {
		if (answer.statusCode() != status) {
			throw new IllegalStateException(path + ": " + answer.statusCode());
		}
		return answer.body();
	}

}
