package id.go.ppatk.piket.calls;

/**
 * A caller who has called before.
 *
 * @param last what was written down of the latest call
 * @param times how many calls there were, {@link CallerHistory#MOST_CALLS} at most
 * @param byNumber whether the telephone number is the same, not just the name or the
 * institution
 */
public record PastCaller(CallDetails last, int times, boolean byNumber) {

	/** Whether there may be more calls than were counted. */
	public boolean isOften() {
		return this.times >= CallerHistory.MOST_CALLS;
	}

}
