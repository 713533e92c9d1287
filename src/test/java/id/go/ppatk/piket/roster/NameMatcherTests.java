package id.go.ppatk.piket.roster;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a typed name means.
 */
class NameMatcherTests {

	private static final Map<Long, String> OFFICERS = Map.of(1L, "Siti Aminah", 2L, "Budi Santoso", 3L, "Budi Hartono",
			4L, "Nur'aini Putri, S.E.");

	@ParameterizedTest
	@ValueSource(strings = { "Siti Aminah", "SITI  AMINAH", "sitiaminah", " Siti Aminah, S.E., M.M.", "Dr. Siti Aminah",
			"Hj. Siti Aminah", "Siti Aminah S.Kom.", "Siti Aminah SE", "Síti Aminah" })
	void caseSpacesTitlesAndDegreesMakeNoDifference(String typed) {
		assertThat(match(typed)).isEqualTo(new NameMatcher.Match(true, 1L, List.of()));
	}

	@Test
	void theOfficersDegreesMakeNoneEither() {
		assertThat(match("Nuraini Putri").taken()).isEqualTo(4L);
		assertThat(match("Nuraini Putri").sure()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "S. Aminah", "Siti A.", "Siti" })
	void initialsAndAPartOfTheNameAreTakenWithADoubt(String typed) {
		assertThat(match(typed)).isEqualTo(new NameMatcher.Match(false, 1L, List.of(1L)));
	}

	@Test
	void aNameThatFitsTwoIsNobodys() {
		NameMatcher.Match match = match("Budi");
		assertThat(match.taken()).isNull();
		assertThat(match.candidates()).containsExactlyInAnyOrder(2L, 3L);
	}

	@Test
	void twoOfTheSameNameAreNotToldApart() {
		NameMatcher.Match match = new NameMatcher(Map.of(1L, "Andi", 2L, "andi"), (name, officer) -> 0).match("Andi");
		assertThat(match.sure()).isFalse();
		assertThat(match.taken()).isNull();
	}

	@Test
	void theMostAlikeIsTakenWithADoubtUnlessAnotherIsAsAlike() {
		NameMatcher clear = new NameMatcher(OFFICERS,
				(name, officer) -> Map.of(2L, 0.6, 3L, 0.45).getOrDefault(officer, 0.0));
		assertThat(clear.match("Budy Santosa")).isEqualTo(new NameMatcher.Match(false, 2L, List.of(2L, 3L)));
		NameMatcher close = new NameMatcher(OFFICERS,
				(name, officer) -> Map.of(2L, 0.5, 3L, 0.45).getOrDefault(officer, 0.0));
		assertThat(close.match("Budy")).isEqualTo(new NameMatcher.Match(false, null, List.of(2L, 3L)));
	}

	@Test
	void whoIsLikeNobodyIsNobody() {
		assertThat(match("Xena")).isEqualTo(new NameMatcher.Match(false, null, List.of()));
		assertThat(match("?!")).isEqualTo(new NameMatcher.Match(false, null, List.of()));
	}

	private static NameMatcher.Match match(String typed) {
		return new NameMatcher(OFFICERS, (name, officer) -> 0).match(typed);
	}

}
