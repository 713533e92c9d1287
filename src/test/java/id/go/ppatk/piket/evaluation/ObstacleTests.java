package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an obstacle is about, by the words in it.
 */
class ObstacleTests {

	@ParameterizedTest
	@CsvSource({ "Headset pos 2 rusak., TELEPHONE", "Jaringan putus sejak pukul 10, NETWORK", "AC ruangan mati, ROOM",
			"Aplikasi goAML lambat, APPLICATION", "Komputer mati, DEVICE", "Belum ada formulir, OTHER",
			"Kondisi baik, OTHER", "Telepon dan jaringan terputus, TELEPHONE" })
	void itBelongsToTheFirstGroupWhoseWordStandsInIt(String text, Obstacle.Group group) {
		assertThat(new Obstacle(LocalDate.parse("2026-11-24"), "DP", 1, text).group()).isEqualTo(group);
	}

}
