package id.go.ppatk.piket.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.QuickParts;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabaseInitializer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that fails after much of it has been made, as a browser gets it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = { TestDatabaseInitializer.class, TestDatabaseInitializer.WithoutSamples.class })
@Import({ TestClock.class, Fixtures.class, QuickParts.class, HalfAPageApplicationTests.Half.class })
class HalfAPageApplicationTests {

	@LocalServerPort
	int port;

	@Test
	void aPageThatFailsHalfWayIsTheErrorPageAndNoHalfPage() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/statis/separuh"))
				.header("Accept", "text/html")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(500);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select(".error-page .error-status").eachText()).containsExactly("500");
		assertThat(page.select(".separuh")).isEmpty();
	}

	/** A page of some 200 kB whose last line cannot be made. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Half {

		@Bean
		ITemplateResolver half() {
			StringTemplateResolver resolver = new StringTemplateResolver() {

				@Override
				protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
						String ownerTemplate, String template, Map<String, Object> attributes) {
					return new StringTemplateResource(
							"<p class=\"separuh\">Baris</p>\n".repeat(7000) + "<p th:text=\"${nobody.name}\"></p>");
				}

			};
			resolver.setOrder(1);
			resolver.setResolvablePatterns(Set.of("separuh"));
			return resolver;
		}

		/** Stands where nobody needs to sign in. */
		@Bean
		RouterFunction<ServerResponse> halfAPage() {
			return RouterFunctions.route()
				.GET("/statis/separuh", (request) -> ServerResponse.ok().render("separuh"))
				.build();
		}

	}

}
