package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.Handoff;
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

	/** Adds the hand-offs of these calls by call, and the names of their people. */
	void show(List<Call> calls, Model model) {
		List<Handoff> handoffs = calls.isEmpty() ? List.of()
				: this.handoffs.ofCalls(calls.stream().map(Call::getId).toList());
		model.addAttribute("handoffs", handoffs.stream().collect(Collectors.groupingBy(Handoff::getCallId)))
			.addAttribute("handoffNames", names(handoffs));
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
