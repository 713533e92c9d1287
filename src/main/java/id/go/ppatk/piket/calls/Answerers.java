package id.go.ppatk.piket.calls;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.stereotype.Component;

/**
 * Who answered calls.
 */
@Component
public class Answerers {

	private final StaffMembers people;

	Answerers(StaffMembers people) {
		this.people = people;
	}

	/** The names of those who answered these calls, by id. */
	public Map<Long, String> names(Collection<Call> calls) {
		return names(calls.stream().map(Call::getAnsweredBy));
	}

	/** The names of these people, by id. */
	public Map<Long, String> names(Stream<Long> staffIds) {
		return this.people.findByIdIn(staffIds.distinct().toList())
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

}
