package id.go.ppatk.piket.recaps;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of the recaps.
 *
 * @param staffId the person's id
 * @param unitCode the one unit that the person may see, or {@code null} for all
 * @param everyCaller whether the person may see every caller, under whatever topic
 */
public record Sight(Long staffId, @Nullable String unitCode, boolean everyCaller) {

	/** Coordinators see their own unit, the supervisor all. */
	public static Sight of(SignedIn me) {
		return new Sight(me.getId(), me.is(Role.SUPERVISOR) ? null : me.getUnitCode(), CallerIdentity.allVisibleTo(me));
	}

	/** Whether the person may see who called. */
	public boolean showsCaller(RecapRow row) {
		return !row.protectsCaller() || this.everyCaller || this.staffId.equals(row.answeredById());
	}

}
