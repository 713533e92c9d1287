package id.go.ppatk.piket.calendars;

import java.time.Instant;

/**
 * A duty as a calendar shows it.
 *
 * @param uid the same for as long as the duty and the role last
 * @param sequence grows with each change of the duty
 * @param changedAt the last change
 * @param from when it begins
 * @param until when it ends
 * @param confirmed whether it is served, or cancelled because somebody else serves it
 * @param summary its title
 * @param description the break, and with whom
 */
record DutyEvent(String uid, int sequence, Instant changedAt, Instant from, Instant until, boolean confirmed,
		String summary, String description) {
}
