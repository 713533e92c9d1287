package id.go.ppatk.piket.duties;

/**
 * Which of the two people of a duty. Clause 3 of the procedure.
 */
public enum DutyRole {

	/** Petugas: serves the post but in the break. */
	OFFICER,
	/** Pengganti: serves the break, and is first in line when the officer is absent. */
	SUBSTITUTE;

	/** The message that holds the word for it. */
	public String messageKey() {
		return "duty-role." + name();
	}

}
