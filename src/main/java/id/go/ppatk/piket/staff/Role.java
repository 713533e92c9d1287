package id.go.ppatk.piket.staff;

/**
 * What a person may do. A person has one or more roles; the server checks them on every
 * request ({@link AccessRules}).
 */
public enum Role {

	/** Petugas piket: takes calls and hands in Lampiran 1. */
	PETUGAS,
	/** Keeps the roster and the topics of the own unit. */
	KOORDINATOR,
	/** Receives rosters and recaps of all units; Ayu Utami. */
	SUPERVISOR,
	/** Receptionist on menu 0. */
	OPERATOR,
	/** Person in charge in DAT or DPR who receives what is handed on. */
	PIC,
	/** Keeps the people; sees no caller's data. */
	ADMIN;

	/** The message that holds the role's name. */
	public String messageKey() {
		return "role." + name();
	}

}
