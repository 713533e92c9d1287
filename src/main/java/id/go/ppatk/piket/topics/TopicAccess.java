package id.go.ppatk.piket.topics;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who may change topics: the coordinator of a unit its own, the supervisor each.
 */
final class TopicAccess {

	/** The unit that answers for Pengaduan Masyarakat. */
	private static final String DKH = "DKH";

	private TopicAccess() {
	}

	static boolean mayChange(String unitCode, SignedIn me) {
		return me.coordinates(unitCode);
	}

	/**
	 * Refuses who may not change that unit's topics.
	 * @throws AccessDeniedException for others
	 */
	static void requireChange(String unitCode, SignedIn me) {
		if (!mayChange(unitCode, me)) {
			throw new AccessDeniedException("another unit's topics");
		}
	}

	/**
	 * Whether the person decides that the callers of a topic are protected: the
	 * supervisor and the coordinator of DKH.
	 */
	static boolean mayProtect(SignedIn me) {
		return me.is(Role.SUPERVISOR) || (me.is(Role.KOORDINATOR) && me.getUnitCode().equals(DKH));
	}

}
