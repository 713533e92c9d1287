package id.go.ppatk.piket.evaluation;

/**
 * How long the phones of the posts were to be served, on the service days that have
 * ended, and how long nobody was there.
 *
 * @param minutes of all posts together
 * @param gapMinutes those in which nobody answered
 */
record Service(long minutes, long gapMinutes) {

	static final Service NONE = new Service(0, 0);

	Service plus(Service other) {
		return new Service(this.minutes + other.minutes, this.gapMinutes + other.gapMinutes);
	}

	/** The share of the minutes in which somebody answered. */
	Rate coverage() {
		return new Rate(this.minutes - this.gapMinutes, this.minutes);
	}

}
