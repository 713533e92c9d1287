package id.go.ppatk.piket.desk;

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
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.stereotype.Component;

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
	 * What became of what some calls handed on.
	 *
	 * @param byCall their hand-offs, by the id of the call
	 * @param names the names of their people, by id
	 */
	public record HandoffsOfCalls(Map<Long, List<Handoff>> byCall, Map<Long, String> names) {

		List<Handoff> of(Call call) {
			return this.byCall.getOrDefault(call.getId(), List.of());
		}

	}

	HandoffsOfCalls of(List<Call> calls) {
		List<Handoff> handoffs = calls.isEmpty() ? List.of()
				: this.handoffs.ofCalls(calls.stream().map(Call::getId).toList());
		return new HandoffsOfCalls(handoffs.stream().collect(Collectors.groupingBy(Handoff::getCallId)),
				names(handoffs));
	}

	/** What is still to be handed on of a call that has these hand-offs. */
	static List<Unhanded> unhanded(Call call, List<Handoff> handoffs) {
		Map<Integer, Integer> places = places(call);
		return call.getProblems()
			.stream()
			.filter((problem) -> isUnhanded(problem, call, handoffs))
			.map((problem) -> new Unhanded(places.get(problem.number()), problem))
			.toList();
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
		return ids.isEmpty() ? Map.of() : this.people.names(ids);
	}

}
