package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is written down of a call.
 */
class CallDetailsTests {

	private static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");

	@Test
	void problemsWithoutANumberGetTheNextOnes() {
		assertThat(details(problem(0), problem(0)).problems()).extracting(CallDetails.Problem::number)
			.containsExactly(1, 2);
		assertThat(details(problem(2), problem(0)).problems()).extracting(CallDetails.Problem::number)
			.containsExactly(2, 3);
	}

	@Test
	void noTwoProblemsHaveTheSameNumber() {
		assertThat(details(problem(2), problem(2), problem(1)).problems()).extracting(CallDetails.Problem::number)
			.containsExactly(2, 3, 1);
	}

	@Test
	void theSameCallSentAgainRepeatsWhateverItsNumbersAndItsEnd() {
		CallDetails later = new CallDetails(NINE, NINE.plusSeconds(90), "Bapak ABC", CallerKind.MASYARAKAT, null,
				List.of(), List.of(problem(0)));
		assertThat(later.repeats(details(problem(4)))).isTrue();
		assertThat(later.repeats(details(problem(4), problem(5)))).isFalse();
	}

	@Test
	void ofAConfidentialProblemTopicAndChannelStay() {
		Diversion diversion = new Diversion(Diversion.Channel.SURAT, Diversion.Why.RAHASIA);
		CallDetails.Problem secret = new CallDetails.Problem(3, 6L, "Rahasia", Outcome.DIALIHKAN_SARANA, "Juga rahasia",
				diversion);
		assertThat(secret.withoutSecrets((channel) -> "dialihkan ke " + channel))
			.isEqualTo(new CallDetails.Problem(3, 6L, "dialihkan ke SURAT", Outcome.DIALIHKAN_SARANA, null, diversion));
		assertThat(problem(1).withoutSecrets((channel) -> "nie")).isEqualTo(problem(1));
	}

	@Test
	void aCallHasAProblemAndDoesNotEndBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(CallDetailsTests::details);
		assertThatIllegalArgumentException().isThrownBy(() -> new CallDetails(NINE, NINE.minusSeconds(1), null,
				CallerKind.MASYARAKAT, null, List.of(), List.of(problem(0))));
	}

	private static CallDetails details(CallDetails.Problem... problems) {
		return new CallDetails(NINE, NINE.plusSeconds(60), "Bapak ABC", CallerKind.MASYARAKAT, null, List.of(),
				List.of(problems));
	}

	private static CallDetails.Problem problem(int number) {
		return new CallDetails.Problem(number, 6L, "Batas waktu", Outcome.TUNTAS, null, null);
	}

}
