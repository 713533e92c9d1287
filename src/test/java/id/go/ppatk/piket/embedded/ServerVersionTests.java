package id.go.ppatk.piket.embedded;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * Which PostgreSQL the application runs on.
 */
class ServerVersionTests {

	@Test
	void anOlderServerIsRefusedBeforeAnythingIsDoneToIt() throws SQLException {
		Flyway flyway = mock(Flyway.class, RETURNS_DEEP_STUBS);
		DataSource database = server(17);
		given(flyway.getConfiguration().getDataSource()).willReturn(database);
		assertThatExceptionOfType(ServerTooOld.class)
			.isThrownBy(() -> new ServerVersion().migrationOfNewEnoughServers().migrate(flyway));
		verify(flyway, never()).migrate();
	}

	@Test
	void theOneItWasMadeForAndNewerOnesAreTaken() throws SQLException {
		DataSource eighteen = server(18);
		DataSource nineteen = server(19);
		assertThatCode(() -> ServerVersion.refuseOlder(eighteen)).doesNotThrowAnyException();
		assertThatCode(() -> ServerVersion.refuseOlder(nineteen)).doesNotThrowAnyException();
	}

	private static DataSource server(int version) throws SQLException {
		Connection connection = mock(Connection.class, RETURNS_DEEP_STUBS);
		given(connection.getMetaData().getDatabaseMajorVersion()).willReturn(version);
		DataSource database = mock(DataSource.class);
		given(database.getConnection()).willReturn(connection);
		return database;
	}

}
