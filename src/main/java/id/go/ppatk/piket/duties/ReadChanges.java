package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import id.go.ppatk.piket.staff.Departure;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link Changes} of some days, with two queries.
 */
@Component
public class ReadChanges {

	private final Replacements replacements;

	private final Absences absences;

	ReadChanges(Replacements replacements, Absences absences) {
		this.replacements = replacements;
		this.absences = absences;
	}

	@Transactional(readOnly = true)
	public Changes between(LocalDate first, LocalDate last) {
		List<Object[]> away = this.absences.withDepartures(first.atStartOfDay(Indonesian.WIB).toInstant(),
				last.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant());
		return new Changes(this.replacements.between(first, last), column(away, 0, Absence.class),
				column(away, 1, Departure.class));
	}

	private static <T> List<T> column(List<Object[]> rows, int column, Class<T> type) {
		return rows.stream().map((row) -> row[column]).filter(Objects::nonNull).distinct().map(type::cast).toList();
	}

}
