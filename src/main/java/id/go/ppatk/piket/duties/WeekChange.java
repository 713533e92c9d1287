package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something that happened to the roster of a week after it was handed in. Clause 5.a.
 *
 * @param filedAt when it was written down
 * @param filedBy the name of who wrote it down
 * @param unitCode the unit
 * @param post the post, {@code DP-1}, or {@code null} for an absence
 * @param day the WIB date of the duty, or the first day of the absence within the week
 * @param text what happened, as a sentence without the reason
 * @param reason why
 * @param undoneAt when it was taken back, or {@code null} while it stands
 */
public record WeekChange(Instant filedAt, String filedBy, String unitCode, @Nullable String post, LocalDate day,
		MessageSourceResolvable text, ChangeReason reason, @Nullable Instant undoneAt) {

	/** When it was written down or, later, taken back. */
	public Instant happenedAt() {
		return (this.undoneAt != null) ? this.undoneAt : this.filedAt;
	}

}
