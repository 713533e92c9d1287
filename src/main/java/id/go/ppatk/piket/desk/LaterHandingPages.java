package id.go.ppatk.piket.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.AddresseeChoice;
import id.go.ppatk.piket.handoffs.Addressees;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the page on which a problem is handed on after the call.
 */
@Component
class LaterHandingPages {

	private final OfferedTopics topics;

	private final HandingChoices problems;

	private final Addressees addressees;

	LaterHandingPages(OfferedTopics topics, HandingChoices problems, Addressees addressees) {
		this.topics = topics;
		this.problems = problems;
		this.addressees = addressees;
	}

	/**
	 * The form as it opens.
	 * @param problem the number of the problem, or {@code null} for the first
	 */
	LaterHandingForm form(Call call, @Nullable Integer problem, SignedIn me) {
		CallDetails.Problem chosen = Optional.ofNullable(problem)
			.flatMap(call::getProblem)
			.orElseGet(() -> call.getProblems().get(0));
		return new LaterHandingForm(UUID.randomUUID(), chosen.number(),
				this.problems.proposed(chosen, call, me).orElse(null), chosen.text(), null);
	}

	LaterHandingPage of(Call call, SignedIn me) {
		Map<HandoffKind, List<AddresseeChoice>> choices = new LinkedHashMap<>();
		HandingChoices.LATER
			.forEach((kind) -> choices.put(kind, this.addressees.choices(kind, me.getId(), call.getUnitCode())));
		return new LaterHandingPage(call, this.topics.names(), choices);
	}

}
