package id.go.ppatk.piket.calls;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

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
		return this.people.findByIdIn(calls.stream().map(Call::getAnsweredBy).distinct().toList())
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

}
