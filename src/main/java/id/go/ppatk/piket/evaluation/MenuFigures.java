package id.go.ppatk.piket.evaluation;

/**
 * The calls that came in at the menu of one unit.
 *
 * @param unitCode the unit whose menu was pressed
 * @param calls how many calls
 * @param wrong those whose caller meant another unit
 */
record MenuFigures(String unitCode, long calls, long wrong) {

	Rate rate() {
		return new Rate(this.wrong, this.calls);
	}

}
