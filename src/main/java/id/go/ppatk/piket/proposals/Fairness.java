package id.go.ppatk.piket.proposals;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.units.Unit;

/**
 * How evenly people served over a period, as it really was: after absences and
 * replacements.
 *
 * @param first the first day
 * @param last the last day
 * @param parts unit by unit
 */
public record Fairness(LocalDate first, LocalDate last, List<Part> parts) {

	/**
	 * One unit.
	 *
	 * @param unit the unit
	 * @param rows its officers, and whoever else served there, by name
	 */
	public record Part(Unit unit, List<Row> rows) {

		/** The longest bar of the chart, 1 at least. */
		public int most() {
			return Math.max(1,
					this.rows.stream()
						.mapToInt((row) -> Math.max(row.tally().duties(), row.tally().substitutions()))
						.max()
						.orElse(0));
		}

		/** Most minus fewest duties among those who are officers of the unit now. */
		public int spread() {
			List<Integer> duties = this.rows.stream()
				.filter(Row::officer)
				.map((row) -> row.tally().duties())
				.sorted()
				.toList();
			return duties.isEmpty() ? 0 : duties.get(duties.size() - 1) - duties.get(0);
		}

	}

	/**
	 * One person.
	 *
	 * @param staffId who
	 * @param name the name
	 * @param officer whether the person is an active officer of the unit now
	 * @param tally how often the person served
	 * @param taken replacements in which the person served for somebody else
	 * @param given replacements in which somebody else served for the person
	 */
	public record Row(Long staffId, String name, boolean officer, Tally tally, int taken, int given) {
	}

}
