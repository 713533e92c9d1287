package id.go.ppatk.piket.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What became of what calls handed on, beside the calls.
 */
@Component
class HandedCalls {

	private final Handoffs handoffs;

	private final StaffMembers people;

	HandedCalls(Handoffs handoffs, StaffMembers people) {
		this.handoffs = handoffs;
		this.people = people;
	}

	/**
	 * A problem whose outcome says that it was handed on, and was not.
	 *
	 * @param place its place, from 1
	 */
	record Unhanded(int place, CallDetails.Problem problem) {
	}

	/**
	 * Adds what became of one call: its hand-offs, the places of their problems by
	 * number, and what is still to be handed on.
	 */
	void show(Call call, Model model) {
		List<Handoff> handoffs = show(List.of(call), model);
		List<Unhanded> unhanded = new ArrayList<>();
		Map<Integer, Integer> places = places(call);
		for (CallDetails.Problem problem : call.getProblems()) {
			if (isUnhanded(problem, call, handoffs)) {
				unhanded.add(new Unhanded(places.get(problem.number()), problem));
			}
		}
		model.addAttribute("problemPlaces", places).addAttribute("unhanded", unhanded);
	}

	/** The places of the problems of a call, from 1, by their numbers. */
	static Map<Integer, Integer> places(Call call) {
		Map<Integer, Integer> places = new HashMap<>();
		call.getProblems().forEach((problem) -> places.put(problem.number(), places.size() + 1));
		return places;
	}

	private static boolean isUnhanded(CallDetails.Problem problem, Call call, List<Handoff> handoffs) {
		return HandoffKind.of(problem.outcome(), call.getUnitCode())
			.filter(HandingChoices.LATER::contains)
			.filter((kind) -> handoffs.stream()
				.filter((handoff) -> handoff.getProblemNumber() == problem.number())
				.noneMatch((handoff) -> handoff.getKind() == kind || handoff.getClosedAt() == null))
			.isPresent();
	}

	/**
	 * Adds the hand-offs of these calls by call, and the names of their people.
	 * @return the hand-offs
	 */
	List<Handoff> show(List<Call> calls, Model model) {
		List<Handoff> handoffs = calls.isEmpty() ? List.of()
				: this.handoffs.ofCalls(calls.stream().map(Call::getId).toList());
		model.addAttribute("handoffs", handoffs.stream().collect(Collectors.groupingBy(Handoff::getCallId)))
			.addAttribute("handoffNames", names(handoffs));
		return handoffs;
	}

	/**
	 * The number of a hand-off that has not ended, by the number of the problem that it
	 * is about.
	 */
	Map<Integer, String> open(Call call) {
		Map<Integer, String> open = new HashMap<>();
		if (call.getFinishedAt() != null) {
			this.handoffs.ofCall(call.getId())
				.stream()
				.filter((handoff) -> handoff.getClosedAt() == null)
				.forEach((handoff) -> open.put(handoff.getProblemNumber(), handoff.getNumber()));
		}
		return open;
	}

	private Map<Long, String> names(List<Handoff> handoffs) {
		List<Long> ids = handoffs.stream()
			.flatMap((handoff) -> Stream.of(handoff.getFromStaff(), handoff.getToStaff()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return ids.isEmpty() ? Map.of()
				: this.people.findByIdIn(ids)
					.stream()
					.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

}
