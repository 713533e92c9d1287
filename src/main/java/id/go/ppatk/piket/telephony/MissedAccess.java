package id.go.ppatk.piket.telephony;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who may see and call back whom nobody answered: the unit whose menu was pressed; the
 * supervisor sees all and calls nobody back.
 */
final class MissedAccess {

	private MissedAccess() {
	}

	/** The unit whose calls the person sees, or {@code null} for all units. */
	static @Nullable String unit(SignedIn me) {
		return me.is(Role.SUPERVISOR) ? null : me.getUnitCode();
	}

	/** Whether the person calls back for the own unit. */
	static boolean callsBack(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR);
	}

	/** Whether the person calls callers of that unit back. */
	static boolean callsBack(SignedIn me, String unitCode) {
		return callsBack(me) && me.getUnitCode().equals(unitCode);
	}

	/**
	 * Refuses who calls nobody back.
	 * @throws AccessDeniedException for others
	 */
	static void requireCallingBack(SignedIn me) {
		if (!callsBack(me)) {
			throw new AccessDeniedException("the supervisor calls nobody back");
		}
	}

}
