package id.go.ppatk.piket.calls;

/**
 * A caller who has called before.
 *
 * @param call the latest call, whole
 * @param times how many calls there were, {@link CallerHistory#MOST_CALLS} at most
 * @param byNumber whether the telephone number is the same, not just the name or the
 * institution
 */
public record PastCaller(Call call, int times, boolean byNumber) {

	/** What was written down of the latest call. */
	public CallDetails last() {
		return this.call.getDetails();
	}

	/** Whether there may be more calls than were counted. */
	public boolean isOften() {
		return this.times >= CallerHistory.MOST_CALLS;
	}

}
