package id.go.ppatk.piket.staff;

import java.util.List;

/**
 * The accounts that the sign-in page lists in demo mode.
 */
public interface SampleAccounts {

	/** The accounts in the order in which they are listed. */
	List<Account> all();

	/** The password of all of them. */
	String password();

	/**
	 * One account.
	 *
	 * @param username what is typed to sign in
	 * @param name the name as it is shown
	 * @param unitCode the person's unit
	 * @param role the person's one role
	 */
	record Account(String username, String name, String unitCode, Role role) {
	}

}
