package id.go.ppatk.piket.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Numbers the problems of a call that is written again, so that what was handed on stays
 * with its problem when another one is removed.
 */
@Component
class ProblemNumbers {

	private final Handoffs handoffs;

	ProblemNumbers(Handoffs handoffs) {
		this.handoffs = handoffs;
	}

	/**
	 * A problem is missing whose hand-off has not ended; the message is the number of
	 * that hand-off.
	 */
	static class StillHandedOn extends RuntimeException {

		private final int problem;

		StillHandedOn(Handoff handoff) {
			super(handoff.getNumber());
			this.problem = handoff.getProblemNumber();
		}

		/** The number of the problem in the call. */
		int problem() {
			return this.problem;
		}

	}

	/**
	 * The numbers of the problems that a form holds: each keeps the one it had, a new one
	 * gets one that none had.
	 * @param typed the numbers as the form carries them: {@code null} where it carries
	 * none, so that the place counts
	 * @throws StillHandedOn when a problem is missing whose hand-off has not ended
	 */
	List<Integer> of(Call call, List<@Nullable Integer> typed) {
		List<Integer> known = call.getProblemNumbers();
		List<Handoff> handoffs = this.handoffs.ofCall(call.getId());
		int next = Stream.concat(known.stream(), handoffs.stream().map(Handoff::getProblemNumber))
			.mapToInt(Integer::intValue)
			.max()
			.orElse(0) + 1;
		List<Integer> numbers = new ArrayList<>();
		for (int i = 0; i < typed.size(); i++) {
			Integer own = (typed.get(i) != null || i >= known.size()) ? typed.get(i) : known.get(i);
			numbers.add((own != null && known.contains(own) && !numbers.contains(own)) ? own : next++);
		}
		handoffs.stream()
			.filter((handoff) -> handoff.getClosedAt() == null && !numbers.contains(handoff.getProblemNumber()))
			.findFirst()
			.ifPresent((handoff) -> {
				throw new StillHandedOn(handoff);
			});
		return numbers;
	}

}
