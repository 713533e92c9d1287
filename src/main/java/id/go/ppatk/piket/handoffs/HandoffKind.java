package id.go.ppatk.piket.handoffs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.HandoffDueTimes;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.WorkingTime;

/**
 * Why something is handed on: to whom it may go and how it ends. Clauses 5.c.vii to
 * 5.c.xii of the procedure.
 */
public enum HandoffKind {

	/** The caller is called back by oneself, else by the unit's next officer. */
	DIHUBUNGI_KEMBALI,
	/** A colleague of the same unit answers, clause 5.c.x. */
	ESKALASI,
	/** The authorised officer of another unit answers, clause 5.c.ix. */
	UNIT_LAIN,
	/** The PIC in DAT or DPR answers, clause 5.c.viii. */
	DAT_DPR,
	/** A live transfer from an officer to the right unit, clause 5.c.xi. */
	SALAH_MENU,
	/** A live transfer from the Operator, clause 5.c.xii. */
	OPERATOR,
	/** The caller was sent to another channel of help, clause 5.c.vii. */
	SARANA_LAIN;

	/** The unit of the Operator, who answers menu 0. */
	private static final String OPERATORS_UNIT = "OPR";

	/**
	 * What becomes of a problem that ended so.
	 * @param fromUnit the unit of the person who took the call
	 * @return empty when it was answered
	 */
	public static Optional<HandoffKind> of(Outcome outcome, String fromUnit) {
		return switch (outcome) {
			case TUNTAS -> Optional.empty();
			case AKAN_DIHUBUNGI_KEMBALI -> Optional.of(DIHUBUNGI_KEMBALI);
			case DIESKALASI -> Optional.of(ESKALASI);
			case DITERUSKAN_UNIT -> Optional.of(UNIT_LAIN);
			case DITERUSKAN_DAT_DPR -> Optional.of(DAT_DPR);
			case DIALIHKAN_SARANA -> Optional.of(SARANA_LAIN);
			case SALAH_MENU -> Optional.of(fromUnit.equals(OPERATORS_UNIT) ? OPERATOR : SALAH_MENU);
		};
	}

	/** Whether the caller is on the line and is put through. */
	public boolean isTransfer() {
		return this == SALAH_MENU || this == OPERATOR;
	}

	/** Whether it waits for an answer that is then told to the caller. */
	public boolean isAnswered() {
		return this == ESKALASI || this == UNIT_LAIN || this == DAT_DPR;
	}

	/** Whether the unit that took the call keeps it. */
	boolean staysInUnit() {
		return this == DIHUBUNGI_KEMBALI || this == ESKALASI;
	}

	/**
	 * The working time in which it should end, by the policy of the day on which it is
	 * opened; where that ends, it is due.
	 * @throws IllegalStateException for what ends at once
	 */
	List<WorkingTime> working(Instant openedAt, ServiceCalendar calendar) {
		return calendar.working(openedAt, within(calendar.policy(Indonesian.dateOf(openedAt)).getHandoffDueTimes()));
	}

	private Duration within(HandoffDueTimes due) {
		return switch (this) {
			case DIHUBUNGI_KEMBALI -> Duration.ofHours(due.callBackHours());
			case ESKALASI -> Duration.ofHours(due.escalationHours());
			case UNIT_LAIN -> Duration.ofHours(due.otherUnitHours());
			case DAT_DPR -> Duration.ofHours(due.picHours());
			case SALAH_MENU, OPERATOR -> Duration.ofMinutes(due.transferMinutes());
			case SARANA_LAIN -> throw new IllegalStateException("it ends at once");
		};
	}

	/** The message that holds the kind's name. */
	public String messageKey() {
		return "handoff-kind." + name();
	}

}
