package id.go.ppatk.piket.staff;

import java.util.Collection;
import java.util.Map;

import id.go.ppatk.piket.workdays.StaffNames;

import org.springframework.stereotype.Component;

/**
 * Names people for the modules above this one.
 */
@Component
class StaffNamesById implements StaffNames {

	private final StaffMembers people;

	StaffNamesById(StaffMembers people) {
		this.people = people;
	}

	@Override
	public Map<Long, String> of(Collection<Long> staffIds) {
		return this.people.names(staffIds);
	}

}
