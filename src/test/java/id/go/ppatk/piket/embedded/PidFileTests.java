package id.go.ppatk.piket.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which process the server of a cluster is.
 */
class PidFileTests {

	private static final Instant STARTED = Instant.parse("2026-11-30T07:00:00Z");

	private static final Path CLUSTER = Path.of("/srv/piket/postgresql");

	private final PidFile file = new PidFile(4711, CLUSTER, STARTED);

	@Test
	void aPostgresOfThatClusterWhichStartedThenIsTheServer() {
		assertThat(this.file.isServer(process("/opt/bin/postgres", STARTED, "-D", CLUSTER.toString()))).isTrue();
		assertThat(this.file.isServer(process("C:/piket/bin/postgres.exe", STARTED))).as("arguments are not told")
			.isTrue();
	}

	@Test
	void anotherProgramWithItsNumberIsNot() {
		assertThat(this.file.isServer(process("/usr/bin/java", STARTED, "-D", CLUSTER.toString()))).isFalse();
		assertThat(this.file.isServer(process(null, STARTED, "-D", CLUSTER.toString()))).isFalse();
	}

	@Test
	void aPostgresOfAnotherClusterIsNot() {
		assertThat(this.file.isServer(process("/opt/bin/postgres", STARTED, "-D", "/var/lib/postgresql"))).isFalse();
	}

	@Test
	void whatStartedAtAnotherTimeIsNot() {
		assertThat(this.file
			.isServer(process("/opt/bin/postgres", STARTED.plus(Duration.ofMinutes(5)), "-D", CLUSTER.toString())))
			.isFalse();
		assertThat(this.file.isServer(process("/opt/bin/postgres", null, "-D", CLUSTER.toString()))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "4711", "4711\n/srv/piket/postgresql\n", "x\ny\nz\n" })
	void aFileThatWasNotWrittenWholeNamesNobody(String written, @TempDir Path cluster) throws IOException {
		Files.writeString(PidFile.in(cluster), written);
		assertThat(PidFile.read(cluster)).isEmpty();
	}

	@Test
	void whatTheServerWroteIsRead(@TempDir Path cluster) throws IOException {
		Files.writeString(PidFile.in(cluster),
				"4711\n%s\n%d\n5432\n\n127.0.0.1\n".formatted(cluster, STARTED.getEpochSecond()));
		assertThat(PidFile.read(cluster)).contains(new PidFile(4711, cluster, STARTED));
	}

	private static ProcessHandle.Info process(@Nullable String command, @Nullable Instant start, String... arguments) {
		return new ProcessHandle.Info() {

			@Override
			public Optional<String> command() {
				return Optional.ofNullable(command);
			}

			@Override
			public Optional<String> commandLine() {
				return Optional.empty();
			}

			@Override
			public Optional<String[]> arguments() {
				return (arguments.length > 0) ? Optional.of(arguments) : Optional.empty();
			}

			@Override
			public Optional<Instant> startInstant() {
				return Optional.ofNullable(start);
			}

			@Override
			public Optional<Duration> totalCpuDuration() {
				return Optional.empty();
			}

			@Override
			public Optional<String> user() {
				return Optional.empty();
			}

		};
	}

}
