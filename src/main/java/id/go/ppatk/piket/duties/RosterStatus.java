package id.go.ppatk.piket.duties;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * How far the roster of one unit for one week has come. Clause 5.a of the procedure.
 *
 * @param unitCode the unit
 * @param week the week
 * @param state what the supervisor counts
 * @param deadline the last moment on time; {@code null} for a week without service days
 * and for one that does not count
 * @param lateness by how much the hand-in missed the deadline ({@link State#LATE}), or
 * the deadline has passed until now ({@link State#OVERDUE}); zero otherwise
 * @param submittedAt when it was handed in, or {@code null}
 * @param submittedBy the id of the person who handed it in, or {@code null}
 * @param acknowledgedAt when the supervisor confirmed having received it, or {@code null}
 */
public record RosterStatus(String unitCode, Week week, State state, @Nullable Instant deadline, Duration lateness,
		@Nullable Instant submittedAt, @Nullable Long submittedBy, @Nullable Instant acknowledgedAt) {

	/** What became of a roster. */
	public enum State {

		/** Not handed in, and not yet due. */
		OPEN,
		/** Not handed in, and the deadline has passed. */
		OVERDUE,
		/** Handed in on time, or in a week that has no deadline. */
		ON_TIME,
		/** Handed in after the deadline. */
		LATE,
		/** The week has no service day, so there is nothing to hand in. */
		NOT_NEEDED;

		/** The message that holds the sentence; lateness is its first argument. */
		public String messageKey() {
			return "roster.state." + name();
		}

		/** The message that holds a word or two. */
		public String shortMessageKey() {
			return "roster.short." + name();
		}

	}

	public static RosterStatus of(String unitCode, Week week, Optional<WeekRoster> roster, ServiceCalendar calendar,
			Instant now) {
		boolean counts = calendar.counts(week) || roster.filter(WeekRoster::isSubmitted).isPresent();
		Instant deadline = counts ? calendar.rosterDeadline(week).orElse(null) : null;
		Instant submittedAt = roster.map(WeekRoster::getSubmittedAt).orElse(null);
		Instant until = (submittedAt != null) ? submittedAt : now;
		boolean late = deadline != null && until.isAfter(deadline);
		State state = (submittedAt != null) ? (late ? State.LATE : State.ON_TIME) : (late ? State.OVERDUE : State.OPEN);
		if (submittedAt == null && calendar.serviceDays(week).isEmpty()) {
			state = State.NOT_NEEDED;
		}
		return new RosterStatus(unitCode, week, state, deadline,
				late ? Duration.between(deadline, until) : Duration.ZERO, submittedAt,
				roster.map(WeekRoster::getSubmittedBy).orElse(null),
				roster.map(WeekRoster::getAcknowledgedAt).orElse(null));
	}

	public boolean isSubmitted() {
		return this.submittedAt != null;
	}

	/** Whether somebody still has to hand it in. */
	public boolean isMissing() {
		return this.state == State.OPEN || this.state == State.OVERDUE;
	}

	/** Whether the supervisor has still to confirm having received it. */
	public boolean isUnacknowledged() {
		return isSubmitted() && this.acknowledgedAt == null;
	}

	/** How long before the deadline it was handed in; zero when late or not handed in. */
	public Duration ahead() {
		return (this.state == State.ON_TIME && this.deadline != null)
				? Duration.between(this.submittedAt, this.deadline) : Duration.ZERO;
	}

}
