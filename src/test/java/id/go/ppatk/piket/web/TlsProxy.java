package id.go.ppatk.piket.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * A proxy that ends TLS before the application, as nginx does: it passes on what it gets,
 * and says from whom and by which protocol.
 */
final class TlsProxy implements AutoCloseable {

	private static final char[] PASSWORD = "only for this test".toCharArray();

	/** What one connection says is not for the next. */
	private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "host", "upgrade",
			"http2-settings", "transfer-encoding", "keep-alive", ":status");

	private final HttpClient behind = HttpClient.newHttpClient();

	private final SSLContext tls;

	private final HttpsServer server;

	private final int port;

	/**
	 * Stands before the application at that port.
	 * @param directory where its certificate is made
	 */
	TlsProxy(int port, Path directory) throws Exception {
		this.port = port;
		this.tls = certificate(directory.resolve("proxy.p12"));
		this.server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.setHttpsConfigurator(new HttpsConfigurator(this.tls));
		this.server.createContext("/", this::pass);
		this.server.start();
	}

	private static SSLContext certificate(Path file) throws Exception {
		Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-keystore",
				file.toString(), "-storepass", new String(PASSWORD), "-validity", "2")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (made.waitFor() != 0) {
			throw new IllegalStateException("no certificate was made");
		}
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream stored = Files.newInputStream(file)) {
			keys.load(stored, PASSWORD);
		}
		KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		own.init(keys, PASSWORD);
		TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trusted.init(keys);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
		return context;
	}

	private void pass(HttpExchange exchange) throws IOException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(),
					HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
			.header("X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress())
			.header("X-Forwarded-Proto", "https");
		exchange.getRequestHeaders()
			.forEach((name, values) -> pass(name, values, (value) -> request.header(name, value)));
		try {
			HttpResponse<byte[]> answer = this.behind.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			answer.headers()
				.map()
				.forEach((name, values) -> pass(name, values,
						(value) -> exchange.getResponseHeaders().add(name, value)));
			exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length > 0) ? answer.body().length : -1);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			exchange.close();
		}
	}

	private static void pass(String name, List<String> values, Consumer<String> to) {
		if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
			values.forEach(to);
		}
	}

	String address() {
		return "https://localhost:" + this.server.getAddress().getPort();
	}

	/** Knows its certificate. */
	SSLContext tls() {
		return this.tls;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
