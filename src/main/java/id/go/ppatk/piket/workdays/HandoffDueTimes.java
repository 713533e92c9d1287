package id.go.ppatk.piket.workdays;

/**
 * How long a hand-off may take, in working time ({@link ServiceCalendar#working}). Policy
 * of this house: the procedure names no times.
 *
 * @param callBackHours until a caller is called back
 * @param escalationHours until a colleague of the same unit answers
 * @param otherUnitHours until another unit answers
 * @param picHours until DAT or DPR answers
 * @param transferMinutes until a live transfer is accepted
 */
public record HandoffDueTimes(int callBackHours, int escalationHours, int otherUnitHours, int picHours,
		int transferMinutes) {

	/** The longest of the times in hours. */
	static final int MOST_HOURS = 100;

	/** The longest time until a transfer is accepted. */
	static final int MOST_MINUTES = 60;

}
