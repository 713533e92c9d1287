package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one name of a roster stands: officer or substitute of a post of a unit on a day.
 *
 * @param place the post and the day
 * @param role which of its two people
 */
public record Seat(Place place, DutyRole role) implements Comparable<Seat> {

	private static final Pattern FIELD = Pattern.compile("([a-z]+)-(\\d{4}-\\d{2}-\\d{2})-([1-9])");

	private static final Comparator<Seat> ORDER = Comparator.comparing(Seat::place).thenComparing(Seat::role);

	public Seat(LocalDate day, int post, DutyRole role) {
		this(new Place(day, post), role);
	}

	/**
	 * The seat that a field's name names; empty for another field.
	 * @throws java.time.DateTimeException when its day is none
	 */
	public static Optional<Seat> ofField(String name) {
		Matcher field = FIELD.matcher(name);
		return !field.matches() ? Optional.empty()
				: Arrays.stream(DutyRole.values())
					.filter((role) -> role.code().equals(field.group(1)))
					.findFirst()
					.map((role) -> new Seat(LocalDate.parse(field.group(2)), Integer.parseInt(field.group(3)), role));
	}

	public LocalDate day() {
		return this.place.day();
	}

	public int post() {
		return this.place.post();
	}

	public boolean isOfficer() {
		return this.role == DutyRole.OFFICER;
	}

	@Override
	public int compareTo(Seat other) {
		return ORDER.compare(this, other);
	}

	/** As field names have it: {@code petugas-2026-11-30-1}. */
	@Override
	public String toString() {
		return this.role.code() + "-" + this.place;
	}

}
