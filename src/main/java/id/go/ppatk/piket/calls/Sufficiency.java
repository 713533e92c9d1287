package id.go.ppatk.piket.calls;

/**
 * What the caller answered to "Apakah penjelasan kami sudah cukup? Atau masih ada hal
 * lain yang ingin ditanyakan?". Clause 5.c.iv of the procedure.
 */
public enum Sufficiency {

	/** "Sudah cukup". */
	ENOUGH,
	/** "Masih ada". */
	MORE;

	/** The message that holds the answer. */
	public String messageKey() {
		return "sufficiency." + name();
	}

}
