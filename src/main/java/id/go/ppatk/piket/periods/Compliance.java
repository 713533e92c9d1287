package id.go.ppatk.piket.periods;

import java.util.Collection;
import java.util.List;

import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.recaps.RecapStatus;

/**
 * How a unit kept the deadlines of clauses 5.a and 5.b in a period.
 *
 * @param unitCode the unit
 * @param rosters its week rosters
 * @param recaps its daily recaps
 */
public record Compliance(String unitCode, Tally rosters, Tally recaps) {

	/**
	 * What became of so many hand-ins.
	 *
	 * @param asked how many are asked for
	 * @param onTime how many came in by the deadline
	 * @param late how many came in after it
	 * @param missing for how many the deadline has passed
	 */
	public record Tally(long asked, long onTime, long late, long missing) {

		/** How many are not in and not yet due. */
		public long open() {
			return this.asked - this.onTime - this.late - this.missing;
		}

		/** How many are in, late or not. */
		public long submitted() {
			return this.onTime + this.late;
		}

		private static <T> Tally of(Collection<T> states, T notAsked, T onTime, T late, T missing) {
			return new Tally(states.stream().filter((state) -> state != notAsked).count(), count(states, onTime),
					count(states, late), count(states, missing));
		}

		private static <T> long count(Collection<T> states, T wanted) {
			return states.stream().filter((state) -> state == wanted).count();
		}

	}

	/** Where a recap of a unit stands. */
	record Recap(String unitCode, RecapStatus status) {
	}

	/**
	 * One line for each unit that has rosters or recaps, in that order.
	 */
	static List<Compliance> of(Collection<String> unitCodes, List<RosterStatus> rosters, List<Recap> recaps) {
		return unitCodes.stream()
			.map((unit) -> new Compliance(unit,
					rosters(rosters.stream().filter((roster) -> roster.unitCode().equals(unit)).toList()),
					recaps(recaps.stream().filter((recap) -> recap.unitCode().equals(unit)).toList())))
			.filter((line) -> line.rosters().asked() + line.recaps().asked() > 0)
			.toList();
	}

	private static Tally rosters(List<RosterStatus> rosters) {
		return Tally.of(rosters.stream().map(RosterStatus::state).toList(), RosterStatus.State.NOT_NEEDED,
				RosterStatus.State.ON_TIME, RosterStatus.State.LATE, RosterStatus.State.OVERDUE);
	}

	/** What became of these recaps, of whatever unit. */
	static Tally recaps(List<Recap> recaps) {
		return Tally.of(recaps.stream().map((recap) -> recap.status().state()).toList(), RecapStatus.State.NOT_NEEDED,
				RecapStatus.State.ON_TIME, RecapStatus.State.LATE, RecapStatus.State.MISSING);
	}

}
