package id.go.ppatk.piket.embedded;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Offers the PostgreSQL that runs inside when no database is configured; in production a
 * database must be.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoDatabase.class)
class EmbeddedConfiguration {

	/** The exit code of an application whose server inside is gone. */
	private static final int LOST = 75;

	private static final Duration LONGEST_END = Duration.ofSeconds(20);

	@Bean
	@Profile("!production")
	EmbeddedServer embeddedServer(@Value("${piket.data-dir}") Path directory, ApplicationContext application) {
		return new EmbeddedServer(directory, () -> end(application));
	}

	/** Ends the application, so that who keeps it running starts it again. */
	private static void end(ApplicationContext application) {
		Thread late = new Thread(EmbeddedConfiguration::endAtLast, "end");
		late.setDaemon(true);
		late.start();
		System.exit(SpringApplication.exit(application, () -> LOST));
	}

	/** What waits for the database in vain does not keep the application. */
	private static void endAtLast() {
		try {
			Thread.sleep(LONGEST_END.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(LOST);
	}

	@Bean
	@Profile("!production")
	JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return server.url();
			}

			@Override
			public String getUsername() {
				return server.username();
			}

			@Override
			public String getPassword() {
				return server.password();
			}

		};
	}

	@Bean
	@Profile("production")
	JdbcConnectionDetails noConnection() {
		throw new DatabaseNotConfigured();
	}

	/** No database is configured. */
	static class NoDatabase extends NoneNestedConditions {

		NoDatabase() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnProperty("spring.datasource.url")
		static class Url {

		}

	}

}
