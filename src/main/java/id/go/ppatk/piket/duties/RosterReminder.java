package id.go.ppatk.piket.duties;

import id.go.ppatk.piket.workdays.Week;

/**
 * A roster has not been handed in yet. Published once for each unit, week and kind,
 * within the transaction. Clause 5.a.
 *
 * @param unitCode the unit
 * @param week the week
 * @param kind how near the deadline is
 */
public record RosterReminder(String unitCode, Week week, Kind kind) {

	/** How near the deadline is. */
	public enum Kind {

		/** It is the day of the deadline, from the opening of the service on. */
		DUE_SOON,
		/** The deadline has passed. */
		OVERDUE

	}

}
