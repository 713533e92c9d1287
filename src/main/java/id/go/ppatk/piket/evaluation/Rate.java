package id.go.ppatk.piket.evaluation;

/**
 * A part of a whole; of nothing there is no share, which is not zero.
 *
 * @param part how many of them
 * @param whole how many there are
 */
record Rate(long part, long whole) {

	static final Rate OF_NOTHING = new Rate(0, 0);

	/** The share of both together. */
	Rate plus(Rate other) {
		return new Rate(this.part + other.part, this.whole + other.whole);
	}

	boolean isKnown() {
		return this.whole > 0;
	}

	/**
	 * In per cent.
	 * @throws IllegalStateException when there is nothing of which it could be a part
	 */
	double percent() {
		if (!isKnown()) {
			throw new IllegalStateException("a share of nothing");
		}
		return 100.0 * this.part / this.whole;
	}

}
