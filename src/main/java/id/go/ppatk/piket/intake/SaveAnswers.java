package id.go.ppatk.piket.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.knowledge.CallAnswers;

import org.springframework.stereotype.Component;

/**
 * Saves with the FAQ how a call was answered: from which articles, and what none of them
 * answers. Clause 5.c.xiii. What is confidential is never marked.
 */
@Component
class SaveAnswers {

	private final CallAnswers answers;

	SaveAnswers(CallAnswers answers) {
		this.answers = answers;
	}

	/** Saves it of a call that is written down, in the same transaction. */
	void save(Call call, WrittenCall written, Instant at) {
		call.answerBeforeClosing(written.sufficiency());
		written.problems()
			.stream()
			.filter((problem) -> !problem.articles().isEmpty())
			.forEach((problem) -> this.answers.recordUses(call.getNumber(), problem.number(), problem.articles(), at));
		mark(call, written, at);
	}

	/**
	 * Saves it of a call that is corrected, in the same transaction.
	 * @param before the problems as they stood
	 */
	void saveCorrection(Call call, WrittenCall written, List<CallDetails.Problem> before, Instant at) {
		call.answerBeforeClosing(written.sufficiency());
		written.problems()
			.forEach((problem) -> this.answers.recordUses(call.getNumber(), problem.number(), problem.articles(), at));
		this.answers.removeUsesBut(call.getNumber(),
				written.problems().stream().map(WrittenCall.Problem::number).toList());
		Set<Integer> missing = written.problems()
			.stream()
			.filter(WrittenCall.Problem::isMissingInFaq)
			.map(WrittenCall.Problem::number)
			.collect(Collectors.toSet());
		if (!missing.equals(this.answers.missingProblems(call.getNumber()))
				|| !before.equals(written.details().problems())) {
			this.answers.withdraw(call.getNumber());
			mark(call, written, at);
		}
	}

	private void mark(Call call, WrittenCall written, Instant at) {
		written.problems()
			.stream()
			.filter(WrittenCall.Problem::isMissingInFaq)
			.forEach((problem) -> this.answers.recordMissing(call.getNumber(), problem.number(),
					problem.details().topicId(), AskedText.of(problem.details().text(), written.details()), at));
	}

}
