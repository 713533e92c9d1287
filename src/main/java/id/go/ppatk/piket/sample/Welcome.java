package id.go.ppatk.piket.sample;

import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The log's last lines: where the application is and how to sign in.
 */
@Component
class Welcome {

	private static final Log log = LogFactory.getLog(Welcome.class);

	private final Optional<SamplePeople> samples;

	private final boolean secured;

	Welcome(Optional<SamplePeople> samples, @Value("${server.ssl.bundle:}") String bundle) {
		this.samples = samples;
		this.secured = !bundle.isEmpty();
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			String address = (this.secured ? "https" : "http") + "://localhost:" + web.getWebServer().getPort();
			log.info("Piket siap: " + address);
			this.samples.ifPresent((people) -> log.info(
					"Mode latihan: masuk sebagai supervisor, koordinator.dp, petugas.dp.1, admin, ... (daftar lengkap di halaman masuk), kata sandi "
							+ SamplePeople.PASSWORD));
		}
	}

}
