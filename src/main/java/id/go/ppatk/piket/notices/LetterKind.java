package id.go.ppatk.piket.notices;

import java.util.Arrays;
import java.util.List;

/**
 * What a letter is about. What the procedure asks for, or waits for an act of the
 * recipient, is mandatory; the rest can be turned off.
 */
public enum LetterKind {

	/** The recipient gets access, with the link to choose a password. */
	INVITATION(true),
	/** The recipient, or somebody with their user name, forgot the password. */
	PASSWORD_FORGOTTEN(true),
	/** A roster was handed in, with the list of names. Clause 5.a. */
	ROSTER_SUBMITTED(true),
	/** It was taken back, so that its names do not hold. Clause 5.a. */
	ROSTER_TAKEN_BACK(true),
	/** The supervisor confirmed having received it. */
	ROSTER_ACKNOWLEDGED(false),
	/** A roster is to be handed in today. */
	ROSTER_DUE_SOON(false),
	/** A roster is late. */
	ROSTER_OVERDUE(true),
	/** Somebody else takes a duty. Clause 5.a. */
	REPLACEMENT_FILED(true),
	/** A name of a roster was written wrongly and is corrected. Clause 5.a. */
	NAME_CORRECTED(true),
	/** That was taken back. */
	REPLACEMENT_UNDONE(true),
	/** Two officers traded their duties. Clause 5.a. */
	DUTIES_EXCHANGED(true),
	/** Somebody cannot serve. Clauses 3 and 5.a. */
	ABSENCE_FILED(true),
	/** They can again, earlier than was said. */
	ABSENCE_ENDED(true),
	/** What the recipient was told of their own duty is not true any more. */
	DUTY_CHANGED(true),
	/** Somebody left a unit or its service, and what that changes. Clauses 3 and 5.a. */
	STAFF_CHANGED(true),
	/** One's own duty on the next service day. */
	DUTY_TOMORROW(false),
	/** Duties fell away, came back or have other hours. Clauses 1 and 3. */
	CALENDAR_CHANGED(true),
	/** Something was handed to the recipient. Clauses 5.c.viii to 5.c.x. */
	HANDOFF_RECEIVED(true),
	/** What the recipient handed on was answered. */
	HANDOFF_ANSWERED(false),
	/** What the recipient handed on came back, and waits to be passed on. */
	HANDOFF_RETURNED(true),
	/** What was handed to the recipient was taken back. */
	HANDOFF_WITHDRAWN(true),
	/** Somebody wrote about what the recipient handed on. Clause 5.c.viii. */
	HANDOFF_MESSAGE(true),
	/** Who is asked did not get the letter about it. Clause 5.c.viii. */
	HANDOFF_UNREACHED(true),
	/** What was handed to the recipient is due soon. */
	HANDOFF_DUE_SOON(false),
	/** It is overdue. */
	HANDOFF_OVERDUE(true),
	/** Lampiran 1 of a duty. Clause 5.b. */
	RECAP_SUBMITTED(true),
	/** A recap is late. */
	RECAP_MISSING(true),
	/** All recaps that are late, once a day. */
	RECAPS_LATE(true),
	/** The supervisor asks for an addendum to a recap. */
	RECAP_ADDENDUM_ASKED(true),
	/** The week, while recaps may still come in. */
	WEEK_PROVISIONAL(true),
	/** The week, after its last recap was due. */
	WEEK_FINAL(true);

	private final boolean mandatory;

	LetterKind(boolean mandatory) {
		this.mandatory = mandatory;
	}

	/** Whether it goes out whatever the recipient chose. */
	boolean isMandatory() {
		return this.mandatory;
	}

	/** Those that each person may turn off. */
	static List<LetterKind> optional() {
		return Arrays.stream(values()).filter((kind) -> !kind.mandatory).toList();
	}

	/** Those that nobody may turn off. */
	static List<LetterKind> mandatory() {
		return Arrays.stream(values()).filter(LetterKind::isMandatory).toList();
	}

	/** The message that holds its name. */
	public String messageKey() {
		return "letter-kind." + name();
	}

}
