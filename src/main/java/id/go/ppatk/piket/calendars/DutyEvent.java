package id.go.ppatk.piket.calendars;

import java.time.Instant;

/**
 * A duty as a calendar shows it.
 *
 * @param uid the same for as long as the duty and the role last
 * @param from when it begins
 * @param until when it ends
 * @param confirmed whether it is served, or cancelled because it fell away or somebody
 * else serves it
 * @param summary its title
 * @param description the break, and with whom
 * @param location where it is served
 */
record DutyEvent(String uid, Instant from, Instant until, boolean confirmed, String summary, String description,
		String location) {

	/** What it was, and is no longer. */
	DutyEvent cancelled() {
		return new DutyEvent(this.uid, this.from, this.until, false, this.summary, this.description, this.location);
	}

}
