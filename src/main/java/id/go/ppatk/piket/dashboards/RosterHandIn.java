package id.go.ppatk.piket.dashboards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.roster.WeekRoster;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * Whether the roster of a unit for a week is in, late or missing. Clause 5.a.
 *
 * @param week the week
 * @param unitCode the unit
 * @param state what a person reads
 * @param lateness by how much it is late, zero otherwise
 * @param deadline when it is due, or {@code null} without a deadline
 */
record RosterHandIn(Week week, String unitCode, State state, Duration lateness, @Nullable Instant deadline) {

	enum State {

		ON_TIME("bi-check-circle-fill", "state-good"), LATE("bi-clock-history", "state-warn"),
		DUE("bi-circle", "state-warn"), MISSING("bi-exclamation-circle-fill", "state-bad"), NOT_NEEDED("bi-dash", "");

		private final String icon;

		private final String look;

		State(String icon, String look) {
			this.icon = icon;
			this.look = look;
		}

		public String icon() {
			return this.icon;
		}

		public String look() {
			return this.look;
		}

		public String messageKey() {
			return "roster-hand-in." + name();
		}

	}

	/** The WIB date on which it is due, or {@code null} without a deadline. */
	@Nullable public LocalDate dueDay() {
		return (this.deadline != null) ? LocalDate.ofInstant(this.deadline, Indonesian.WIB) : null;
	}

	/**
	 * Where it stands at that moment.
	 * @param needed whether the week has a service day
	 */
	static RosterHandIn of(Week week, String unitCode, Optional<WeekRoster> roster, boolean needed,
			Optional<Instant> deadline, Instant now) {
		Duration lateness = Duration.ZERO;
		State state;
		if (roster.filter(WeekRoster::isSubmitted).isPresent()) {
			lateness = deadline.flatMap(roster.get()::lateness).orElse(Duration.ZERO);
			state = lateness.isZero() ? State.ON_TIME : State.LATE;
		}
		else if (!needed) {
			state = State.NOT_NEEDED;
		}
		else if (deadline.filter(now::isAfter).isPresent()) {
			lateness = Duration.between(deadline.get(), now);
			state = State.MISSING;
		}
		else {
			state = State.DUE;
		}
		return new RosterHandIn(week, unitCode, state, lateness, deadline.orElse(null));
	}

}
