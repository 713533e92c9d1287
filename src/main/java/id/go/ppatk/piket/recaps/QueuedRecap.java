package id.go.ppatk.piket.recaps;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A recap that was handed in, in the line of those to look at: what a supervisor wants to
 * know before opening it.
 *
 * @param day the day of the duty
 * @param unitCode the unit
 * @param post from 1 within the unit
 * @param officer the name of the duty's officer, or {@code null}
 * @param onBehalfBy the name of who handed it in instead, or {@code null}
 * @param submittedAt when it was handed in
 * @param lateness by how much the deadline was missed, else zero
 * @param calls how many calls it has
 * @param noMatters how many calls besides had no matter
 * @param nil whether "Nihil" was declared
 * @param obstacles kendala sarana/prasarana, or {@code null}
 * @param review where its review stands
 * @param offDuty how many of its calls somebody took who was not on duty
 * @param enteredLate how many were written down late
 * @param warned how many were saved in spite of a warning
 * @param added how much was added after it was handed in, beside what was asked for
 */
record QueuedRecap(LocalDate day, String unitCode, int post, @Nullable String officer, @Nullable String onBehalfBy,
		Instant submittedAt, Duration lateness, int calls, int noMatters, boolean nil, @Nullable String obstacles,
		RecapReview.State review, int offDuty, int enteredLate, int warned, int added) {

	/**
	 * Something about a recap that is not as usual.
	 *
	 * @param messageKey the message that says it
	 * @param count how often
	 */
	record Flag(String messageKey, int count) {
	}

	/** The same with by how much it was late. */
	QueuedRecap late(Duration lateness) {
		return new QueuedRecap(this.day, this.unitCode, this.post, this.officer, this.onBehalfBy, this.submittedAt,
				lateness, this.calls, this.noMatters, this.nil, this.obstacles, this.review, this.offDuty,
				this.enteredLate, this.warned, this.added);
	}

	/** What is not as usual; the lateness and the obstacles beside. */
	public List<Flag> flags() {
		List<Flag> flags = new ArrayList<>();
		flag(flags, "recap-flag.on-behalf", (this.onBehalfBy != null) ? 1 : 0);
		flag(flags, "recap-flag.off-duty", this.offDuty);
		flag(flags, "recap-flag.late", this.enteredLate);
		flag(flags, "recap-flag.warned", this.warned);
		flag(flags, "recap-flag.added", this.added);
		return flags;
	}

	private static void flag(List<Flag> flags, String messageKey, int count) {
		if (count > 0) {
			flags.add(new Flag(messageKey, count));
		}
	}

	/** Whether nothing about it asks for a look: such are acknowledged together. */
	public boolean isPlain() {
		return this.review == RecapReview.State.WAITING && this.lateness.isZero() && this.obstacles == null
				&& flags().isEmpty();
	}

	/** {@code DP-1}. */
	public String postCode() {
		return this.unitCode + "-" + this.post;
	}

	/** {@code 2026-11-24/DP-1}, by which it is asked for. */
	public String key() {
		return this.day + "/" + postCode();
	}

}
