package id.go.ppatk.piket.documents;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines of a text in a cell.
 */
class CellLinesTests {

	private static final int ANY = 32_767;

	@Test
	void aLineIsBrokenBetweenWordsAndNothingIsLeftOut() {
		List<String> lines = CellLines.of("satu dua tiga\nempat  lima", 45, ANY);
		assertThat(lines).containsExactly("satu dua ", "tiga\n", "empat  ", "lima");
	}

	@Test
	void aWordThatIsLongerThanALineIsBrokenButNoSignIs() {
		List<String> lines = CellLines.of("kata " + "😀".repeat(10), 35, ANY);
		assertThat(lines).containsExactly("kata ", "😀😀😀", "😀😀😀", "😀😀😀", "😀");
	}

	/** What is wide takes more lines than what is narrow. */
	@Test
	void aSignIsAsWideAsItIsPrinted() {
		assertThat(CellLines.of("iiii ".repeat(40), 240, ANY)).hasSize(2);
		assertThat(CellLines.of("WWWW ".repeat(40), 240, ANY)).hasSize(8);
	}

	@Test
	void emptyLinesAndBlanksStay() {
		for (String text : List.of("", "\n", "\n\n", "a\n\nb\n", " ", " ".repeat(500), "  a  ", "a".repeat(500))) {
			assertThat(String.join("", CellLines.of(text, 50, ANY))).isEqualTo(text);
			assertThat(String.join("", CellLines.parts(text, 50, 3, 20))).isEqualTo(text);
		}
	}

	@Test
	void aPartHasNoMoreLinesNorSignsThanHaveRoom() {
		String text = "Pelapor bertanya tentang batas waktu.\n".repeat(50) + "x".repeat(300) + " ".repeat(300);
		List<String> parts = CellLines.parts(text, 100, 10, 200);
		assertThat(parts).allSatisfy((part) -> {
			assertThat(part).hasSizeLessThanOrEqualTo(200);
			assertThat(CellLines.of(part, 100, ANY)).hasSizeLessThanOrEqualTo(10);
		});
		assertThat(String.join("", parts)).isEqualTo(text);
	}

}
