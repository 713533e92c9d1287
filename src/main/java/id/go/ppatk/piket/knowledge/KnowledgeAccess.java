package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who may change what is known: the coordinator of a unit its articles and its open
 * questions, the supervisor each; regulations, either of them.
 */
final class KnowledgeAccess {

	private KnowledgeAccess() {
	}

	/** Whether the person may change that unit's articles and open questions. */
	static boolean mayChange(String unitCode, SignedIn me) {
		return me.coordinates(unitCode);
	}

	/**
	 * Refuses who may not change that unit's articles and open questions.
	 * @throws AccessDeniedException for others
	 */
	static void requireChange(String unitCode, SignedIn me) {
		if (!mayChange(unitCode, me)) {
			throw new AccessDeniedException("another unit's knowledge");
		}
	}

	/** Whether the person writes articles and regulations at all. */
	static boolean mayWrite(SignedIn me) {
		return me.is(Role.KOORDINATOR) || me.is(Role.SUPERVISOR);
	}

	/** The unit whose open questions the person sees, empty for all. */
	static String unitOfQuestions(SignedIn me) {
		return me.is(Role.SUPERVISOR) ? "" : me.getUnitCode();
	}

}
