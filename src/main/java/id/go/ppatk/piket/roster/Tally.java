package id.go.ppatk.piket.roster;

/**
 * How often somebody served in a period.
 *
 * @param duties duties held as the officer
 * @param substitutions duties substituted
 * @param fridays those of the duties that fell on a Friday
 * @param eves those of the duties that fell on the last weekday before a holiday
 */
record Tally(int duties, int substitutions, int fridays, int eves) {

	static final Tally NONE = new Tally(0, 0, 0, 0);

	/** With one more duty. */
	Tally withDuty(boolean friday, boolean eve) {
		return new Tally(this.duties + 1, this.substitutions, this.fridays + (friday ? 1 : 0),
				this.eves + (eve ? 1 : 0));
	}

	/** With one more substitution. */
	Tally withSubstitution() {
		return new Tally(this.duties, this.substitutions + 1, this.fridays, this.eves);
	}

}
