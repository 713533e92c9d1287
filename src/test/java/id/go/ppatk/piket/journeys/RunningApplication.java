package id.go.ppatk.piket.journeys;

import id.go.ppatk.piket.PiketApplication;
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

	private static RunningApplication start(TestDatabase database, String moment, boolean demo, int port) {
		return new RunningApplication(SpringApplication.run(PiketApplication.class, "--server.port=" + port,
				"--db-scheduler.enabled=false", "--piket.demo=" + demo, "--piket.clock.start=" + moment,
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password()));
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
