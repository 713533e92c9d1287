package id.go.ppatk.piket.calls;

/**
 * Why a call had no matter (label "Tanpa permasalahan"): there was nothing to ask of the
 * caller and nothing to answer. It is counted apart from calls of clause 5.c.iii.
 */
public enum NoMatter {

	/** A prank. */
	ISENG('I'),
	/** The line broke before anything was said. */
	TERPUTUS('U'),
	/** A wrong number. */
	SALAH_SAMBUNG('N'),
	/** Somebody tried the line. */
	UJI_SAMBUNGAN('L');

	private final char shortcut;

	NoMatter(char shortcut) {
		this.shortcut = shortcut;
	}

	/** The letter that chooses it, pressed with Alt. */
	public char shortcut() {
		return this.shortcut;
	}

	/** The message that holds its name. */
	public String messageKey() {
		return "no-matter." + name();
	}

}
