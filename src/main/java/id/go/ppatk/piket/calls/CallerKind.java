package id.go.ppatk.piket.calls;

/**
 * Whom a caller speaks for (label "Jenis penelepon"). Clause 1 of the procedure.
 */
public enum CallerKind {

	/** A reporting party under UU 8/2010. */
	PIHAK_PELAPOR,
	/** Another institution. */
	INSTANSI_LAIN,
	/** The public: names no institution. */
	MASYARAKAT;

	/** The message that holds the kind's name. */
	public String messageKey() {
		return "caller-kind." + name();
	}

}
