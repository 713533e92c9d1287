package id.go.ppatk.piket.web;

/**
 * The words of the main menu, in their order; the lines that modules declare stand under
 * them ({@link MenuEntry}).
 */
public enum MenuGroup {

	/** Where one works: the telephone and what came in. */
	DESK,
	/** Who serves when, and what changes of it. */
	ROSTER,
	/** What was handed on. */
	HANDOFFS,
	/** What was written down, by duty and by week. */
	RECAPS,
	/** What is answered, and on what it rests. */
	KNOWLEDGE,
	/** How it goes. */
	REPORTS,
	/** Not a word of the menu: these lines stand under the person's name. */
	SETTINGS;

	/** The message that names it. */
	public String messageKey() {
		return "menu." + name();
	}

}
