package id.go.ppatk.piket.journeys;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.PiketApplication;
import id.go.ppatk.piket.QuickParts;
import id.go.ppatk.piket.TestDatabase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on a port of its own, its clock running from a given moment.
 */
final class RunningApplication implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private RunningApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts in demo mode with the clock at that moment, such as
	 * {@code 2026-11-24T16:30+07:00}.
	 */
	static RunningApplication start(TestDatabase database, String moment) {
		return start(database, moment, true, 0);
	}

	/** Starts on that port, where another one stood before. */
	static RunningApplication startAgain(TestDatabase database, String moment, int port) {
		return start(database, moment, true, port);
	}

	/** Starts without samples: nobody is there yet. */
	static RunningApplication startWithoutSamples(TestDatabase database, String moment) {
		return start(database, moment, false, 0);
	}

	/** Starts with samples and with what runs by itself. */
	static RunningApplication startWorking(TestDatabase database, String moment) {
		return start(database, moment, true, 0, "--db-scheduler.enabled=true", "--db-scheduler.polling-interval=500ms");
	}

	/** As {@link #startWorking}; letters go to that port. */
	static RunningApplication startSending(TestDatabase database, String moment, int smtpPort) {
		return start(database, moment, true, 0, "--db-scheduler.enabled=true", "--db-scheduler.polling-interval=500ms",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + smtpPort);
	}

	private static RunningApplication start(TestDatabase database, String moment, boolean demo, int port) {
		return start(database, moment, demo, port, "--db-scheduler.enabled=false");
	}

	private static RunningApplication start(TestDatabase database, String moment, boolean demo, int port,
			String... more) {
		List<String> settings = new ArrayList<>(List.of("--server.port=" + port, "--piket.demo=" + demo,
				"--piket.clock.start=" + moment, "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password()));
		settings.addAll(List.of(more));
		return new RunningApplication(
				new SpringApplication(PiketApplication.class, QuickParts.class).run(settings.toArray(String[]::new)));
	}

	String url(String path) {
		return "http://localhost:" + port() + path;
	}

	int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
