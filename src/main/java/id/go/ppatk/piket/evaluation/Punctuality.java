package id.go.ppatk.piket.evaluation;

/**
 * How many of what was due came by its deadline. What is not due yet counts for nothing.
 *
 * @param onTime in by the deadline
 * @param late in after it
 * @param missing not in, and the deadline has passed
 */
record Punctuality(long onTime, long late, long missing) {

	static final Punctuality NONE = new Punctuality(0, 0, 0);

	Punctuality plus(Punctuality other) {
		return new Punctuality(this.onTime + other.onTime, this.late + other.late, this.missing + other.missing);
	}

	Rate rate() {
		return new Rate(this.onTime, this.onTime + this.late + this.missing);
	}

}
