package id.go.ppatk.piket.web;

import java.io.IOException;
import java.util.List;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/**
 * What the server does before a request reaches the application, and after one that never
 * does.
 */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

	/** After Spring Boot's own, so that what stands here has the last word. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(FailurePage page,
			@Value("${piket.proxies}") List<String> proxies,
			@Value("${server.servlet.session.cookie.name}") String session,
			@Value("${server.tomcat.threads.max}") int threads) {
		return (server) -> {
			server.addEngineValves(TrustedProxies.valve(proxies), new SlowBodies(page, session, threads));
			server.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new LastPage(page)));
		};
	}

	/** What the server itself says, said on a page of the application. */
	private static final class LastPage extends ErrorReportValve {

		private final FailurePage page;

		LastPage(FailurePage page) {
			this.page = page;
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable thrown) {
			int status = response.getStatus();
			if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/html");
				response.setCharacterEncoding("utf-8");
				response.getReporter().write(this.page.of(status));
				response.finishResponse();
			}
			catch (IOException ex) {
				// Nobody waits for it any more.
			}
		}

	}

}
