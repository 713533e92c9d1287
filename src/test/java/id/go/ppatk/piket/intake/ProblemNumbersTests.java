package id.go.ppatk.piket.intake;

import java.util.List;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The number that a problem keeps in its call.
 */
class ProblemNumbersTests {

	@Test
	void problemsOfANewCallAreNumberedByTheirPlace() {
		assertThat(numbers(List.of(), List.of(), 0, 0, 0)).containsExactly(1, 2, 3);
		assertThat(numbers(List.of(), List.of(), 7, 7, -1)).containsExactly(1, 2, 3);
	}

	@Test
	void eachKeepsItsNumberWhenAnotherIsRemoved() {
		assertThat(numbers(List.of(1, 2, 3), List.of(), 2, 3)).containsExactly(2, 3);
	}

	@Test
	void aNewOneGetsANumberThatNoneHad() {
		assertThat(numbers(List.of(1, 2), List.of(), 1, 2, 0)).containsExactly(1, 2, 3);
		assertThat(numbers(List.of(2), List.of(), 2, 0)).containsExactly(2, 3);
	}

	@Test
	void aNumberUnderWhichSomethingWasHandedOnIsNotGivenAgain() {
		assertThat(numbers(List.of(1), List.of(2), 1, 0)).containsExactly(1, 3);
	}

	@Test
	void aNumberThatTheCallDoesNotHaveOrThatComesTwiceIsANewOne() {
		assertThat(numbers(List.of(1, 2), List.of(), 2, 2, 9)).containsExactly(2, 3, 4);
	}

	private static List<Integer> numbers(List<Integer> known, List<Integer> handedOn, int... typed) {
		List<WrittenCall.Problem> problems = IntStream.of(typed)
			.mapToObj((number) -> new WrittenCall.Problem(
					new CallDetails.Problem(number, 6L, "Batas waktu", Outcome.TUNTAS, null, null), null, List.of(),
					false))
			.toList();
		return ProblemNumbers.number(problems, known, handedOn).stream().map(WrittenCall.Problem::number).toList();
	}

}
