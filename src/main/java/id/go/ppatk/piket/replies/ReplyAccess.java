package id.go.ppatk.piket.replies;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

/**
 * Who may read what a reply says; that it came, whoever sees the list may know.
 */
final class ReplyAccess {

	private ReplyAccess() {
	}

	/** The supervisor reads them. */
	static boolean mayRead(SignedIn me) {
		return me.is(Role.SUPERVISOR);
	}

}
