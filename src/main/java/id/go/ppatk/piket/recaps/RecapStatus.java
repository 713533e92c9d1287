package id.go.ppatk.piket.recaps;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where the recap of a duty stands. Clause 5.b of the procedure.
 *
 * @param state what a person reads
 * @param lateness by how much the deadline was missed, or has been missed so far; zero
 * otherwise
 * @param submittedAt when it was handed in, or {@code null}
 */
public record RecapStatus(State state, Duration lateness, @Nullable Instant submittedAt) {

	/** The states of a recap. */
	public enum State {

		/** The duty has not ended. */
		NOT_ENDED,
		/** It can be handed in and the deadline has not passed. */
		DUE,
		/** The deadline has passed and it has not been handed in. */
		MISSING,
		/** Handed in by the deadline. */
		ON_TIME,
		/** Handed in after the deadline. */
		LATE,
		/** The day or the post is no longer served, so nothing is asked for. */
		NOT_NEEDED;

		/** The message that holds the state's name. */
		public String messageKey() {
			return "recap-state." + name();
		}

	}

	/**
	 * Where a recap stands at that moment.
	 * @param submittedAt when it was handed in, or {@code null}
	 * @param ends when the duty ends, from when on it may be handed in
	 * @param deadline the last moment at which it is on time
	 */
	static RecapStatus of(@Nullable Instant submittedAt, Instant ends, Instant deadline, Instant now) {
		if (submittedAt != null) {
			return submittedAt.isAfter(deadline)
					? new RecapStatus(State.LATE, Duration.between(deadline, submittedAt), submittedAt)
					: new RecapStatus(State.ON_TIME, Duration.ZERO, submittedAt);
		}
		if (now.isAfter(deadline)) {
			return new RecapStatus(State.MISSING, Duration.between(deadline, now), null);
		}
		return new RecapStatus(now.isBefore(ends) ? State.NOT_ENDED : State.DUE, Duration.ZERO, null);
	}

	/**
	 * Where the recap of a duty stands whose day or post was given up after somebody was
	 * named: it has no deadline, and what was handed in is on time.
	 */
	static RecapStatus withoutDeadline(@Nullable Instant submittedAt) {
		return new RecapStatus((submittedAt != null) ? State.ON_TIME : State.NOT_NEEDED, Duration.ZERO, submittedAt);
	}

	public boolean isSubmitted() {
		return this.submittedAt != null;
	}

	public boolean isLate() {
		return !this.lateness.isZero();
	}

}
