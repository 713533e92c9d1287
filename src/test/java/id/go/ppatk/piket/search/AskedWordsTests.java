package id.go.ppatk.piket.search;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was sought last keeps its number; what is older is forgotten.
 */
class AskedWordsTests {

	@Test
	void eachHasANumberFromOne() {
		AskedWords asked = new AskedWords(new ArrayList<>(), 0).with("valas").with("Budi");
		assertThat(asked.last()).isEqualTo(2);
		assertThat(asked.at(1)).isEqualTo("valas");
		assertThat(asked.at(2)).isEqualTo("Budi");
		assertThat(asked.at(0)).isEmpty();
		assertThat(asked.at(3)).isEmpty();
	}

	@Test
	void theOldestIsForgottenAndTheOthersKeepTheirNumbers() {
		AskedWords asked = new AskedWords(new ArrayList<>(), 0);
		for (int number = 1; number <= 12; number++) {
			asked = asked.with("kata " + number);
		}
		assertThat(asked.last()).isEqualTo(12);
		assertThat(asked.at(12)).isEqualTo("kata 12");
		assertThat(asked.at(3)).isEqualTo("kata 3");
		assertThat(asked.at(2)).isEmpty();
	}

	@Test
	void itsTextHoldsNoWords() {
		assertThat(new AskedWords(new ArrayList<>(), 0).with("Budi")).asString().doesNotContain("Budi");
	}

}
