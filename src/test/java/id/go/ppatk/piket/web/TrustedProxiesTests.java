package id.go.ppatk.piket.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose word is taken for where a request came from.
 */
class TrustedProxiesTests {

	private final Tomcat tomcat = new Tomcat();

	@TempDir
	Path directory;

	@AfterEach
	void stop() throws Exception {
		this.tomcat.stop();
		this.tomcat.destroy();
	}

	@Test
	void whatATrustedProxySaysIsTaken() throws Exception {
		assertThat(answer(List.of("192.0.2.1", " 127.0.0.1"))).isEqualTo("203.0.113.7 https");
	}

	@Test
	void whatAnybodyElseSaysIsNot() throws Exception {
		assertThat(answer(List.of("192.0.2.1", "127.0.0.10"))).isEqualTo("127.0.0.1 http");
	}

	@Test
	void anAddressIsNoPattern() throws Exception {
		assertThat(answer(List.of("127.0.0..", ".*"))).isEqualTo("127.0.0.1 http");
	}

	private String answer(List<String> trusted) throws Exception {
		this.tomcat.setBaseDir(this.directory.toString());
		this.tomcat.setPort(0);
		this.tomcat.getEngine().getPipeline().addValve(TrustedProxies.valve(trusted));
		Context context = this.tomcat.addContext("", null);
		Tomcat.addServlet(context, "echo", new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
				response.getWriter().write(request.getRemoteAddr() + " " + request.getScheme());
			}

		});
		context.addServletMappingDecoded("/", "echo");
		this.tomcat.getConnector();
		this.tomcat.start();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.tomcat.getConnector().getLocalPort()))
				.header("X-Forwarded-For", "203.0.113.7")
				.header("X-Forwarded-Proto", "https")
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

}
