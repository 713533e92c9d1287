package id.go.ppatk.piket.duties;

/**
 * Which of the two people of a duty. Clause 3 of the procedure.
 */
public enum DutyRole {

	/** Petugas: serves the post but in the break. */
	OFFICER("petugas"),

	/** Pengganti: serves the break, and is first in line when the officer is absent. */
	SUBSTITUTE("pengganti");

	private final String code;

	DutyRole(String code) {
		this.code = code;
	}

	/** As field names and calendars have it. */
	public String code() {
		return this.code;
	}

	/** The message that holds the word for it. */
	public String messageKey() {
		return "duty-role." + name();
	}

}
