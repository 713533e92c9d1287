package id.go.ppatk.piket.workdays;

import java.util.List;

/**
 * The holidays of a year.
 *
 * @param year the year
 * @param lines all days, by date, also those that were taken back
 * @param yearAskedFor the year whose list must be there by now
 */
record HolidayList(int year, List<Line> lines, int yearAskedFor) {

	/**
	 * A day of the list.
	 *
	 * @param holiday the day as it stands
	 * @param history how it came to that, the first version first
	 */
	record Line(Holiday holiday, List<HolidayVersion> history) {

		public Long id() {
			return this.holiday.getId();
		}

		public DecreedDay day() {
			return this.holiday.day();
		}

	}

	/** The year as it is read, without a separator of thousands. */
	public String getYearText() {
		return String.valueOf(this.year);
	}

	/** The days that stand. */
	public List<Line> standing() {
		return this.lines.stream().filter((line) -> line.holiday().isStanding()).toList();
	}

	/** The days that were taken back. */
	public List<Line> takenBack() {
		return this.lines.stream().filter((line) -> !line.holiday().isStanding()).toList();
	}

	/** Whether the list must be there by now and is not. */
	public boolean isMissing() {
		return this.year <= this.yearAskedFor && standing().isEmpty();
	}

	/** Whether some day still waits for its decree. */
	public boolean isProvisional() {
		return standing().stream().anyMatch((line) -> line.day().provisional());
	}

}
