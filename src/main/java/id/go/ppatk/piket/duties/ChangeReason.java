package id.go.ppatk.piket.duties;

import java.util.Arrays;
import java.util.List;

/**
 * Why a roster changes after it was named. Clause 5.a of the procedure names the first
 * four; the exchange and the correction are ours. What has to follow when one is added:
 * the messages {@code change-reason.*} and {@code roster.because.*}, and the constraints
 * {@code absences_reason_known}, {@code replacements_reason_known},
 * {@code replacements_exchange_reason} and {@code replacements_correction_of_a_name}.
 */
public enum ChangeReason {

	PERJALANAN_DINAS, CUTI, SAKIT,
	/** "Keperluan mendesak lainnya". */
	KEPERLUAN_MENDESAK,
	/** Two officers trade their duties; both are there. */
	TUKAR_PIKET,
	/** A name was written wrongly and is corrected: no duty changed hands. */
	SALAH_TULIS;

	/** The reasons for which somebody is absent. */
	public static List<ChangeReason> ofAbsence() {
		return Arrays.stream(values()).filter(ChangeReason::isAbsence).toList();
	}

	/** The reasons for which a duty changes hands, so that it counts as a change. */
	public static List<ChangeReason> ofChange() {
		return Arrays.stream(values()).filter((reason) -> !reason.isCorrection()).toList();
	}

	/** Whether somebody is absent for it; exchange and correction have no absence. */
	public boolean isAbsence() {
		return this != TUKAR_PIKET && !isCorrection();
	}

	/** Whether it corrects a name instead of changing a duty. */
	public boolean isCorrection() {
		return this == SALAH_TULIS;
	}

	/** The message that holds the reason as people say it. */
	public String messageKey() {
		return "change-reason." + name();
	}

	/** The message that holds the reason as a note in the roster ends: "… (sakit)". */
	public String becauseKey() {
		return "roster.because." + name();
	}

}
