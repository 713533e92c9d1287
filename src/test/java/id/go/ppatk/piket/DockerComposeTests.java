package id.go.ppatk.piket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compose file can be read, and holds what it promises.
 */
class DockerComposeTests {

	@Test
	void theDatabaseIsHealthyBeforeTheApplicationStarts() throws IOException {
		Map<String, Object> database = service("database");
		assertThat(database).containsEntry("image", "postgres:18").containsKey("healthcheck");
		assertThat(database.get("volumes")).asString().contains("/var/lib/postgresql]");
		assertThat(service("application").get("depends_on")).asString().contains("service_healthy");
	}

	@Test
	void noPasswordStandsInTheFile() throws IOException {
		assertThat(Files.readAllLines(Path.of("docker-compose.yml"))).filteredOn((line) -> line.contains("PASSWORD:"))
			.hasSize(3)
			.allMatch((line) -> line.contains("${PIKET_DB_PASSWORD:?") || line.contains("${SPRING_MAIL_PASSWORD:-}"));
	}

	@Test
	void lettersCanBeTriedOutWithoutReachingAnybody() throws IOException {
		assertThat(service("mailpit")).asString().contains("127.0.0.1:8025:8025", "profiles=[percobaan]");
		assertThat(service("application").get("environment")).asString()
			.contains("SPRING_MAIL_HOST=${SPRING_MAIL_HOST:-}");
	}

	@Test
	void theImageIsBuiltFromAFileThatExistsAndRunsWithoutRoot() throws IOException {
		@SuppressWarnings("unchecked")
		Map<String, String> build = (Map<String, String>) service("application").get("build");
		assertThat(Path.of(build.get("dockerfile"))).content()
			.contains("FROM eclipse-temurin:25-jre", "USER piket", "HEALTHCHECK");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> service(String name) throws IOException {
		Map<String, Object> file = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
		return ((Map<String, Map<String, Object>>) file.get("services")).get(name);
	}

}
