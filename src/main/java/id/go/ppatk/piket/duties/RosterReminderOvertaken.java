package id.go.ppatk.piket.duties;

import id.go.ppatk.piket.duties.RosterReminder.Kind;
import id.go.ppatk.piket.workdays.Week;

/**
 * A change of the calendar moved the deadline of a roster into the future after somebody
 * had been reminded of it: the reminder holds no longer and will be given anew. Published
 * within the transaction of the change. Clause 5.a.
 *
 * @param unitCode the unit
 * @param week the week
 * @param kind the reminder that had been given
 */
public record RosterReminderOvertaken(String unitCode, Week week, Kind kind) {
}
