package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;

/**
 * How the phone of one post was served on one service day.
 *
 * @param day the service day
 * @param unitCode the unit
 * @param post from 1 within the unit
 * @param intervals who answered when, from the opening to the closing
 */
public record PostCoverage(LocalDate day, String unitCode, int post, List<Coverage.Interval> intervals) {

	/** {@code DP-1}. */
	public String postCode() {
		return this.unitCode + "-" + this.post;
	}

	/** How long the phone was to be served. */
	public long minutes() {
		return this.intervals.stream().mapToLong(Coverage.Interval::minutes).sum();
	}

	/** When nobody served it, by time. */
	public List<Coverage.Interval> gaps() {
		return this.intervals.stream().filter(Coverage.Interval::isGap).toList();
	}

	/** How long nobody served it. */
	public long gapMinutes() {
		return gaps().stream().mapToLong(Coverage.Interval::minutes).sum();
	}

}
