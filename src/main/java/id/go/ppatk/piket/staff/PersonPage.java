package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person, new or known.
 *
 * @param person the person as they stand, or {@code null} for a new one
 * @param units among which the person's is chosen
 * @param letters whether letters can leave
 * @param invitation the latest letter that invited the person, or {@code null}
 */
record PersonPage(@Nullable StaffMember person, List<Unit> units, boolean letters,
		Invitations.@Nullable Invitation invitation) {

	/** Whether the person can be invited by letter, for the first time or again. */
	public boolean canBeInvited() {
		return this.letters && this.person != null && this.person.getEmail() != null;
	}

	/** What a person may be. */
	public List<Role> roles() {
		return List.of(Role.values());
	}

}
