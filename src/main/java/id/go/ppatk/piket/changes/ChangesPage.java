package id.go.ppatk.piket.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * "Perubahan piket": what changed in a week, what waits to be agreed, and the duties that
 * can still change; of one's own unit, or of all.
 *
 * @param week the week
 * @param previous the week before, or {@code null} where the piket begins
 * @param changes the replacements, by day and time, those that were undone too
 * @param exchanges the exchanges that are not decided
 * @param duties the duties of the week that are not over, by day, unit and post
 */
record ChangesPage(Week week, @Nullable Week previous, List<Change> changes, List<Proposal> exchanges,
		List<Line> duties) {

	/**
	 * A replacement in words.
	 *
	 * @param wholeDay whether it takes the whole hours of the day
	 * @param undoable whether the person may take it back now
	 */
	record Change(Long id, LocalDate day, String postCode, String unitCode, DutyRole role, @Nullable String replaced,
			String replacing, LocalTime starts, LocalTime ends, boolean wholeDay, ChangeReason reason,
			@Nullable String note, String filedBy, Instant filedAt, @Nullable Instant undoneAt, boolean undoable) {

		/** The message that says who serves instead of whom. */
		public String whoKey() {
			if (this.reason.isCorrection()) {
				return "changes.corrects";
			}
			return (this.replaced != null) ? "changes.replaces" : "changes.fills";
		}
	}

	/**
	 * An exchange that is not decided.
	 *
	 * @param waitsForMe whether the person has still to agree
	 * @param concernsMe whether the person may refuse it or take it back
	 */
	record Proposal(Long id, Half first, Half second, @Nullable String note, String proposedBy, boolean waitsForMe,
			boolean concernsMe) {
	}

	/**
	 * One of the two duties of an exchange.
	 *
	 * @param accepted whether its officer has agreed
	 */
	record Half(String officer, LocalDate day, String postCode, boolean accepted) {
	}

	/**
	 * A duty that can still change.
	 *
	 * @param address as addresses have it, {@code 2026-11-25/DP-1}
	 * @param officer who holds it, or {@code null}
	 * @param substitute who substitutes, or {@code null}
	 * @param gapMinutes for how long nobody answers
	 * @param exchangeable whether its officer could trade it, on the own or the unit's
	 * behalf
	 */
	record Line(String address, LocalDate day, String unitCode, String postCode, @Nullable String officer,
			@Nullable String substitute, long gapMinutes, boolean exchangeable) {
	}

}
