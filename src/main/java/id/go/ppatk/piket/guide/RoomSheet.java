package id.go.ppatk.piket.guide;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the wall of the room, on one page: what is said, which digit leads to
 * whom, what is done with a call, until when what is due.
 *
 * @param day as of which day
 * @param spoken what is said, in the order of a call
 * @param units that callers reach by a digit
 * @param policy the hours and deadlines of the day
 * @param chapter the steps of a call
 */
record RoomSheet(LocalDate day, List<String> spoken, List<Unit> units, ServicePolicy policy, Chapter chapter) {

	/** The extensions of the unit's posts, {@code null} where none is known. */
	@Nullable public String extensions(Unit unit) {
		String known = this.policy.posts(unit.getCode())
			.stream()
			.map(ServicePost::getExtension)
			.filter((extension) -> extension != null)
			.collect(Collectors.joining(", "));
		return known.isEmpty() ? null : known;
	}

	/** A day other than a Friday, whose break is that of most days. */
	public LocalDate monday() {
		return this.day.with(DayOfWeek.MONDAY);
	}

	/** The Friday of the week. */
	public LocalDate friday() {
		return this.day.with(DayOfWeek.FRIDAY);
	}

}
