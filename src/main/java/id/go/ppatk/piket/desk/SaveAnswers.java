package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.knowledge.Faq;
import id.go.ppatk.piket.knowledge.FaqEntry;

import org.springframework.stereotype.Component;

/**
 * Keeps with the FAQ how a call was answered: from which articles, and what none of them
 * answers. Clause 5.c.xiii. What is confidential is never marked.
 */
@Component
class SaveAnswers {

	private final CallAnswers answers;

	private final Faq faq;

	SaveAnswers(CallAnswers answers, Faq faq) {
		this.answers = answers;
		this.faq = faq;
	}

	/** Keeps it of a call that is written down, in the same transaction. */
	void keep(Call call, CallDetails details, CallAnswered answered, Instant at) {
		call.askedBeforeClosing(answered.sufficiency());
		for (int i = 0; i < answered.problems().size(); i++) {
			List<Long> articles = answered.problems().get(i).articles();
			if (!articles.isEmpty()) {
				this.answers.used(call.getNumber(), i + 1, articles, at);
			}
		}
		mark(missing(details, answered), call, details, at);
	}

	/**
	 * Keeps it of a call that is corrected, in the same transaction.
	 * @param before the problems as they stood
	 */
	void keepCorrected(Call call, CallDetails details, List<CallDetails.Problem> before, CallAnswered answered,
			Instant at) {
		call.askedBeforeClosing(answered.sufficiency());
		for (int i = 0; i < answered.problems().size(); i++) {
			this.answers.used(call.getNumber(), i + 1, answered.problems().get(i).articles(), at);
		}
		this.answers.usedOnlyUpTo(call.getNumber(), answered.problems().size());
		Set<Integer> missing = missing(details, answered);
		if (!missing.equals(this.answers.missingOf(call.getNumber())) || !before.equals(details.problems())) {
			this.answers.withdraw(call.getNumber());
			mark(missing, call, details, at);
		}
	}

	private static Set<Integer> missing(CallDetails details, CallAnswered answered) {
		Set<Integer> missing = new TreeSet<>();
		for (int i = 0; i < answered.problems().size(); i++) {
			if (answered.problems().get(i).missing() && !isConfidential(details.problems().get(i))) {
				missing.add(i + 1);
			}
		}
		return missing;
	}

	private void mark(Set<Integer> missing, Call call, CallDetails details, Instant at) {
		for (int number : missing) {
			CallDetails.Problem problem = details.problems().get(number - 1);
			this.answers.missing(call.getNumber(), number, problem.topicId(), AskedText.of(problem.text(), details),
					at);
		}
	}

	private static boolean isConfidential(CallDetails.Problem problem) {
		Diversion diversion = problem.diversion();
		return diversion != null && diversion.confidential();
	}

	/** The form of a call that is corrected, with what is kept of its answers. */
	CallForm fill(CallForm form, Call call) {
		Map<Integer, List<Long>> used = this.answers.usedFor(call.getNumber());
		Set<Integer> missing = this.answers.missingOf(call.getNumber());
		List<CallForm.ProblemForm> problems = new ArrayList<>();
		for (int i = 0; i < form.problems().size(); i++) {
			problems.add(form.problems().get(i).answered(used.getOrDefault(i + 1, List.of()), missing.contains(i + 1)));
		}
		return form.withProblems(problems);
	}

	/** The articles that answered a call, each once. */
	List<FaqEntry> used(Call call) {
		return this.faq
			.entries(this.answers.usedFor(call.getNumber()).values().stream().flatMap(List::stream).toList());
	}

	/** The numbers of the problems of a call that the FAQ does not answer. */
	Set<Integer> missing(Call call) {
		return this.answers.missingOf(call.getNumber());
	}

}
