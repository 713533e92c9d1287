package id.go.ppatk.piket.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;

import org.springframework.stereotype.Component;

/**
 * Numbers the problems of a call that is written again, so that what was handed on stays
 * with its problem when another one is removed.
 */
@Component
public class ProblemNumbers {

	private final Handoffs handoffs;

	ProblemNumbers(Handoffs handoffs) {
		this.handoffs = handoffs;
	}

	/**
	 * A problem is missing whose hand-off has not ended; the message is the number of
	 * that hand-off.
	 */
	public static class StillHandedOn extends RuntimeException {

		private final int problem;

		StillHandedOn(Handoff handoff) {
			super(handoff.getNumber());
			this.problem = handoff.getProblemNumber();
		}

		/** The number of the problem in the call. */
		public int problem() {
			return this.problem;
		}

	}

	/**
	 * The call as it is written down, each problem with its number: each keeps the one it
	 * had, a new one gets one that none had.
	 * @param call one of which something was written before
	 * @throws StillHandedOn when a problem is missing whose hand-off has not ended
	 */
	WrittenCall number(Call call, WrittenCall written) {
		List<Handoff> handoffs = this.handoffs.ofCall(call.getId());
		List<WrittenCall.Problem> numbered = number(written.problems(),
				call.getProblems().stream().map(CallDetails.Problem::number).toList(),
				handoffs.stream().map(Handoff::getProblemNumber).toList());
		handoffs.stream()
			.filter((handoff) -> handoff.getClosedAt() == null
					&& numbered.stream().noneMatch((problem) -> problem.number() == handoff.getProblemNumber()))
			.findFirst()
			.ifPresent((handoff) -> {
				throw new StillHandedOn(handoff);
			});
		return written.withProblems(numbered);
	}

	/**
	 * The problems with their numbers.
	 * @param known the numbers that the problems of the call have
	 * @param handedOn the numbers under which something was handed on: of problems that
	 * were removed, too
	 */
	static List<WrittenCall.Problem> number(List<WrittenCall.Problem> problems, List<Integer> known,
			List<Integer> handedOn) {
		int next = Stream.concat(known.stream(), handedOn.stream()).mapToInt(Integer::intValue).max().orElse(0) + 1;
		Set<Integer> free = new HashSet<>(known);
		List<WrittenCall.Problem> numbered = new ArrayList<>();
		for (WrittenCall.Problem problem : problems) {
			numbered.add(free.remove(problem.number()) ? problem : problem.withNumber(next++));
		}
		return numbered;
	}

}
