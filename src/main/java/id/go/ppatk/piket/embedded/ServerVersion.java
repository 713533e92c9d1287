package id.go.ppatk.piket.embedded;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which PostgreSQL the application runs on: an older one would fail half-way through the
 * migrations, so it is refused before anything is done to it.
 */
@Configuration(proxyBeanMethods = false)
class ServerVersion {

	static final int OLDEST = 18;

	@Bean
	FlywayMigrationStrategy migrationOfNewEnoughServers() {
		return (flyway) -> {
			refuseOlder(flyway.getConfiguration().getDataSource());
			flyway.migrate();
		};
	}

	/**
	 * Asks the server how old it is.
	 * @throws ServerTooOld when it is older than {@value #OLDEST}
	 */
	static void refuseOlder(DataSource database) {
		try (Connection connection = database.getConnection()) {
			int version = connection.getMetaData().getDatabaseMajorVersion();
			if (version < OLDEST) {
				throw new ServerTooOld(version);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
