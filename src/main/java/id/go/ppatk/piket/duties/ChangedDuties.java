package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import id.go.ppatk.piket.staff.Departure;
import id.go.ppatk.piket.workdays.ServiceCalendar;

/**
 * The duties of some days as they were named, and what became of them: from this it
 * follows who answers which phone when.
 *
 * @param duties by day, unit and post
 * @param changes the replacements of these duties, and the absences and departures of
 * those whom either names
 */
public record ChangedDuties(List<Duty> duties, Changes changes) {

	/**
	 * Puts together what {@link Duties#withChanges} finds.
	 * @param rows each with a duty, and a replacement, an absence and a departure or
	 * {@code null}
	 */
	static ChangedDuties of(List<Object[]> rows) {
		Set<Duty> duties = new LinkedHashSet<>();
		Set<Replacement> replacements = new LinkedHashSet<>();
		Set<Absence> absences = new LinkedHashSet<>();
		Set<Departure> departures = new LinkedHashSet<>();
		for (Object[] row : rows) {
			duties.add((Duty) row[0]);
			if (row[1] instanceof Replacement replacement) {
				replacements.add(replacement);
			}
			if (row[2] instanceof Absence absence) {
				absences.add(absence);
			}
			if (row[3] instanceof Departure departure) {
				departures.add(departure);
			}
		}
		return new ChangedDuties(List.copyOf(duties),
				new Changes(replacements.stream().sorted(Comparator.comparing(Replacement::getId)).toList(),
						absences.stream()
							.sorted(Comparator.comparing(Absence::getStartsAt).thenComparing(Absence::getId))
							.toList(),
						List.copyOf(departures)));
	}

	/** Those of these days. */
	public ChangedDuties between(LocalDate first, LocalDate last) {
		return new ChangedDuties(this.duties.stream()
			.filter((duty) -> !duty.getDutyDate().isBefore(first) && !duty.getDutyDate().isAfter(last))
			.toList(), this.changes);
	}

	/** Who really serves them. */
	List<ServedDuty> served(ServiceCalendar calendar) {
		return ServedDuties.served(this.duties, this.changes, calendar);
	}

}
