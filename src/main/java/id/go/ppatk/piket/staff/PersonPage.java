package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person, new or known.
 *
 * @param person the person as they stand, or {@code null} for a new one
 * @param units among which the person's is chosen
 */
record PersonPage(@Nullable StaffMember person, List<Unit> units) {

	/** What a person may be. */
	public List<Role> roles() {
		return List.of(Role.values());
	}

}
