package id.go.ppatk.piket.duties;

import java.util.Arrays;
import java.util.List;

/**
 * Why a roster changes after it was named. Clause 5.a of the procedure names the first
 * four; the exchange is ours. What has to follow when one is added: the messages
 * {@code change-reason.*} and {@code roster.because.*}, and the constraints
 * {@code absences_reason_known}, {@code replacements_reason_known} and
 * {@code replacements_exchange_reason}.
 */
public enum ChangeReason {

	PERJALANAN_DINAS, CUTI, SAKIT,
	/** "Keperluan mendesak lainnya". */
	KEPERLUAN_MENDESAK,
	/** Two officers trade their duties; both are there. */
	TUKAR_PIKET;

	/** The reasons for which somebody is absent. */
	public static List<ChangeReason> ofAbsence() {
		return Arrays.stream(values()).filter(ChangeReason::isAbsence).toList();
	}

	/** Whether somebody is absent for it; the exchange has no absence. */
	boolean isAbsence() {
		return this != TUKAR_PIKET;
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
