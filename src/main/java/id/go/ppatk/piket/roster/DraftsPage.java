package id.go.ppatk.piket.roster;

import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * "Sampaikan beberapa pekan": the drafts of this week and later ones that a person may
 * hand in, by week and unit.
 */
record DraftsPage(List<Line> lines) {

	/** Whether something can be handed in from here. */
	public boolean isAnyComplete() {
		return this.lines.stream().anyMatch(Line::isComplete);
	}

	/**
	 * A draft.
	 *
	 * @param deadline until when it is on time, or {@code null}
	 * @param version the version that is on the page
	 * @param gaps what it leaves unserved; it is confirmed on the page of its week
	 */
	record Line(Week week, Unit unit, @Nullable Instant deadline, int version, List<Gap> gaps) {

		public boolean isComplete() {
			return this.gaps.isEmpty();
		}

		/** The draft as the form sends it. */
		public String value() {
			return new Chosen(this.week, this.unit.getCode(), this.version).toString();
		}

	}

}
