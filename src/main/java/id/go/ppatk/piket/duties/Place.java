package id.go.ppatk.piket.duties;

import java.time.LocalDate;

/**
 * One post of a unit on one day, with its two seats ({@link Seat}).
 *
 * @param day the WIB date
 * @param post the post's number within the unit, from 1
 */
public record Place(LocalDate day, int post) implements Comparable<Place> {

	@Override
	public int compareTo(Place other) {
		int byDay = this.day.compareTo(other.day);
		return (byDay != 0) ? byDay : Integer.compare(this.post, other.post);
	}

	/** As field names have it: {@code 2026-11-30-1}. */
	@Override
	public String toString() {
		return this.day + "-" + this.post;
	}

}
