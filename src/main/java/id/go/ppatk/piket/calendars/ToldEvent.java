package id.go.ppatk.piket.calendars;

import java.time.Instant;

/**
 * An event as an address tells it.
 *
 * @param event the event
 * @param sequence grows with each change of the event, and only then
 * @param changedAt when it was first told so
 */
record ToldEvent(DutyEvent event, int sequence, Instant changedAt) {
}
