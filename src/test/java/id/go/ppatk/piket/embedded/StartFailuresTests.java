package id.go.ppatk.piket.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
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
