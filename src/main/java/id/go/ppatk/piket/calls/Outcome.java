package id.go.ppatk.piket.calls;

/**
 * How a problem ended on the telephone (label "Hasil"). Clause 5.c of the procedure.
 */
public enum Outcome {

	/** Answered. */
	TUNTAS,
	/** The caller will be called back. */
	AKAN_DIHUBUNGI_KEMBALI,
	/** Passed to a colleague of the same unit, clause 5.c.x. */
	DIESKALASI,
	/** Passed to another unit, clause 5.c.ix. */
	DITERUSKAN_UNIT,
	/** Passed to the PIC in DAT or DPR, clause 5.c.viii. */
	DITERUSKAN_DAT_DPR,
	/** Sent to another channel of help, clause 5.c.vii. */
	DIALIHKAN_SARANA,
	/** The caller chose the wrong menu, clauses 5.c.xi and 5.c.xii. */
	SALAH_MENU;

	/** The message that holds the outcome's name. */
	public String messageKey() {
		return "outcome." + name();
	}

}
