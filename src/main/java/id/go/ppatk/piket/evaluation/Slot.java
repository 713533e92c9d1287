package id.go.ppatk.piket.evaluation;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An hour of a weekday, in WIB.
 *
 * @param weekday Monday to Friday
 * @param hour 7 is 07.00 until before 08.00
 */
record Slot(DayOfWeek weekday, int hour) {

	/** The hours of the procedure: 07.00 to 17.00 WIB. Clause 3. */
	static final List<Integer> HOURS = IntStream.range(7, 17).boxed().toList();

	/** Monday to Friday. Clause 1. */
	static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values()).subList(0, 5);

	/** As an address carries it: {@code 1-09}. */
	@Override
	public String toString() {
		return "%d-%02d".formatted(this.weekday.getValue(), this.hour);
	}

}
