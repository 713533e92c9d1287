package id.go.ppatk.piket.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import id.go.ppatk.piket.PiketApplication;
import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A start that fails says why in one sentence.
 */
class StartFailuresTests {

	private final StartFailures failures = new StartFailures();

	static Stream<Arguments> failuresAndTheirWords() {
		return Stream.of(Arguments.of(new DataDirectoryInUse(Path.of("data")), "sedang dipakai Piket yang lain"),
				Arguments.of(new DatabaseNotConfigured(), "SPRING_DATASOURCE_URL"),
				Arguments.of(new ServerTooOld(17), "bernomor versi 17: Piket memerlukan versi 18"),
				Arguments.of(new SQLException("refused", "08001"), "tidak dapat dihubungi"),
				Arguments.of(new SQLException("wrong password", "28P01"), "kata sandinya"),
				Arguments.of(new SQLException("no database", "3D000"), "tidak ada"));
	}

	@ParameterizedTest
	@MethodSource("failuresAndTheirWords")
	void theCauseIsSaidInOneSentence(Exception cause, String words) {
		assertThat(this.failures.analyze(new IllegalStateException(cause)).getDescription()).contains(words)
			.doesNotContain("\n");
	}

	static Stream<Arguments> whatIsSaidAndItsTrueCause() {
		return Stream.of(
				Arguments.of(new FileSystemException("data", null, "Read-only file system"), "tidak dapat ditulisi"),
				Arguments.of(new IOException("No space left on device"), "penuh"),
				Arguments.of(
						new PostgresPrograms.Failed("pg_ctl",
								"FATAL:  could not write lock file \"postmaster.pid\": No space left on device"),
						"penuh"),
				Arguments.of(
						new PostgresPrograms.Failed("pg_ctl",
								"FATAL:  data directory \"data/postgresql\" has wrong ownership"),
						"milik pengguna lain"),
				Arguments.of(new PostgresPrograms.Failed("initdb", "initdb: error: cannot be run as root"),
						"menolak berjalan sebagai root"),
				Arguments.of(
						new PostgresPrograms.Failed("pg_ctl", "FATAL:  database files are incompatible with server"),
						"versi lain"),
				Arguments.of(new FileAlreadyExistsException("data"), "adalah sebuah berkas"),
				Arguments.of(new IllegalStateException("Missing embedded postgres binaries"), "untuk mesin ini"),
				Arguments.of(new PostgresPrograms.Failed("pg_ctl", """
						2026-11-30 07:00:00.000 UTC [12] LOG:  starting PostgreSQL 18.6
						2026-11-30 07:00:00.000 UTC [12] FATAL:  could not map anonymous shared memory
						pg_ctl: could not start server"""), "dijalankan: could not map anonymous shared memory ("));
	}

	@ParameterizedTest
	@MethodSource("whatIsSaidAndItsTrueCause")
	void theTrueCauseOfAServerThatDoesNotStartIsSaid(Exception said, String words, @TempDir Path directory) {
		assertThat(this.failures.analyze(new ServerNotStarted(directory, said)).getDescription()).contains(words)
			.doesNotContain("\n");
	}

	@Test
	void aFileInThePlaceOfTheFolderIsSaidToBeOne(@TempDir Path directory) throws IOException {
		Path file = Files.createFile(directory.resolve("data"));
		assertThatThrownBy(() -> new EmbeddedServer(file, () -> {
		})).isInstanceOfSatisfying(ServerNotStarted.class,
				(refused) -> assertThat(refused.getReason()).isEqualTo(ServerNotStarted.Reason.NO_FOLDER));
	}

	@Test
	void whatIsNotAboutTheDatabaseIsLeftToOthers() {
		assertThat(this.failures.analyze(new IllegalStateException("else"))).isNull();
	}

	@Test
	void productionWithoutADatabaseDoesNotStart() {
		SpringApplication application = new SpringApplication(PiketApplication.class);
		application.setAdditionalProfiles("production");
		assertThatThrownBy(() -> application.run("--server.port=0"))
			.hasRootCauseInstanceOf(DatabaseNotConfigured.class);
	}

}
