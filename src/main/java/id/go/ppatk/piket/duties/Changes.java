package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Departure;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServicePolicy;

/**
 * What happened to the named duties of some days: who is absent, who left, and who serves
 * instead.
 *
 * @param replacements those that stand, in the order in which they were filed
 * @param absences those that stand
 * @param departures of people who serve a unit no more
 */
public record Changes(List<Replacement> replacements, List<Absence> absences, List<Departure> departures) {

	public static final Changes NONE = new Changes(List.of(), List.of());

	public Changes {
		replacements = List.copyOf(replacements);
		absences = List.copyOf(absences);
		departures = List.copyOf(departures);
	}

	/** Those of days in which nobody has left. */
	public Changes(List<Replacement> replacements, List<Absence> absences) {
		this(replacements, absences, List.of());
	}

	/** What of it concerns one day, so that a long period is not searched for each. */
	Changes on(LocalDate day) {
		Instant begins = day.atStartOfDay(Indonesian.WIB).toInstant();
		Instant ends = day.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant();
		return new Changes(
				this.replacements.stream().filter((replacement) -> replacement.getDutyDate().equals(day)).toList(),
				this.absences.stream().filter((absence) -> absence.overlaps(begins, ends)).toList(),
				this.departures.stream().filter((departure) -> departure.overlaps(begins, ends)).toList());
	}

	/** The same, were these replacements filed as well, the last of all. */
	public Changes asIfFiled(List<Replacement> more) {
		return new Changes(Stream.concat(this.replacements.stream(), more.stream()).toList(), this.absences,
				this.departures);
	}

	/** The same, had that person left no unit. */
	Changes asIfNeverLeft(Long staffId) {
		return new Changes(this.replacements, this.absences,
				this.departures.stream().filter((departure) -> !departure.getStaffId().equals(staffId)).toList());
	}

	/** As they would be with these absences in the place of that one. */
	public Changes with(Absence absence, List<Absence> instead) {
		return new Changes(this.replacements,
				Stream
					.concat(this.absences.stream().filter((other) -> !absence.getId().equals(other.getId())),
							instead.stream())
					.toList(),
				this.departures);
	}

	/** Whether the person cannot serve the unit at that time (WIB) of the day. */
	boolean isAbsent(Long staffId, String unitCode, LocalDate day, LocalTime time) {
		Instant moment = day.atTime(time).atZone(Indonesian.WIB).toInstant();
		return this.absences.stream()
			.anyMatch((absence) -> absence.getStaffId().equals(staffId) && absence.covers(moment))
				|| this.departures.stream().anyMatch((departure) -> departure.covers(staffId, unitCode, moment));
	}

	/** What keeps the person away for a part of that time of the day, the first of it. */
	public Optional<Absence> absence(Long staffId, LocalDate day, LocalTime from, LocalTime until) {
		Instant first = day.atTime(from).atZone(Indonesian.WIB).toInstant();
		Instant last = day.atTime(until).atZone(Indonesian.WIB).toInstant();
		return this.absences.stream()
			.filter((absence) -> absence.getStaffId().equals(staffId) && absence.overlaps(first, last))
			.findFirst();
	}

	/** As above, for the whole service hours of the day. */
	public Optional<Absence> absence(Long staffId, LocalDate day, ServicePolicy policy) {
		return absence(staffId, day, policy.getOpens(), policy.getCloses());
	}

	/** The replacements of one post on a day, in the order in which they were filed. */
	public List<Replacement> of(String unitCode, LocalDate day, int post) {
		return this.replacements.stream().filter((replacement) -> replacement.concerns(unitCode, day, post)).toList();
	}

}
