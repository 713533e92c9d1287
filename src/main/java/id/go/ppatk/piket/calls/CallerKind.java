package id.go.ppatk.piket.calls;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

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

	/** Words by which public bodies, regulators and schools name themselves. */
	private static final Pattern NO_REPORTING_PARTY = Pattern.compile(
			"(?iU)\\b(?:kementerian|kemen[a-z]+|dinas|badan|komisi|otoritas|ojk|kepolisian|polri|polda|polres|polsek|kejaksaan"
					+ "|kejari|kejati|kejagung|pengadilan|mahkamah|pemerintah|pemda|pemprov|pemkab|pemkot|inspektorat|direktorat"
					+ "|kedutaan|lembaga|bank indonesia|universitas|institut|politeknik|sekolah|kpk|bnn|bpk|bpkp|tni|dprd?)\\b");

	/**
	 * Whom a caller of that institution likely speaks for: without one the public, else a
	 * reporting party, unless its name is that of a public body or a school.
	 */
	public static CallerKind likely(@Nullable String institution) {
		if (institution == null || institution.isBlank()) {
			return MASYARAKAT;
		}
		return NO_REPORTING_PARTY.matcher(institution).find() ? INSTANSI_LAIN : PIHAK_PELAPOR;
	}

	/** The message that holds the kind's name. */
	public String messageKey() {
		return "caller-kind." + name();
	}

}
