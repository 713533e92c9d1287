package id.go.ppatk.piket.knowledge;

import java.util.Set;

/**
 * What an officer says or keeps in mind on the telephone. Clauses 5.c.ii, iv, v, vi and
 * vii.
 */
public enum ScriptKind {

	/** Clause 5.c.ii. */
	GREETING("5.c.ii", Set.of("salam", "nama"), Set.of("salam", "nama")),
	/** Clause 5.c.iv. */
	BEFORE_CLOSING("5.c.iv", Set.of(), Set.of("nama")),
	/** Clause 5.c.v. */
	CLOSING("5.c.v", Set.of("salam"), Set.of("salam", "nama")),
	/** To say when the question is confidential. Clause 5.c.vii. */
	CONFIDENTIAL("5.c.vii", Set.of("sarana"), Set.of("sarana")),
	/** To say when the officer may not answer. Clause 5.c.vii. */
	OUTSIDE_AUTHORITY("5.c.vii", Set.of("sarana"), Set.of("sarana")),
	/** To keep in mind. Clause 5.c.vi. */
	POLITENESS("5.c.vi", Set.of(), Set.of());

	private final String clause;

	private final Set<String> required;

	private final Set<String> allowed;

	ScriptKind(String clause, Set<String> required, Set<String> allowed) {
		this.clause = clause;
		this.required = required;
		this.allowed = allowed;
	}

	/** The clause of the procedure that asks for it. */
	public String clause() {
		return this.clause;
	}

	/** The names of the placeholders that the text must hold. */
	Set<String> required() {
		return this.required;
	}

	/** The names of the placeholders that the text may hold. */
	Set<String> allowed() {
		return this.allowed;
	}

	/** The message that holds the kind's name. */
	public String messageKey() {
		return "script-kind." + name();
	}

}
