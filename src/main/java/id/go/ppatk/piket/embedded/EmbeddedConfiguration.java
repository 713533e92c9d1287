package id.go.ppatk.piket.embedded;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
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

	@Bean
	@Profile("!production")
	EmbeddedServer embeddedServer(@Value("${piket.data-dir}") Path directory) {
		return new EmbeddedServer(directory);
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
