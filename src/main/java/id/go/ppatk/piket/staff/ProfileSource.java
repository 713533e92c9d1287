package id.go.ppatk.piket.staff;

import java.util.Optional;

/**
 * A module's contribution to the profile. Modules implement it; the profile shows them
 * all.
 */
public interface ProfileSource {

	/** What the module keeps of this person; empty when it keeps nothing of them. */
	Optional<ProfileEntry> entryOf(SignedIn person);

}
