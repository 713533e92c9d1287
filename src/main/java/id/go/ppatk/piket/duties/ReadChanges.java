package id.go.ppatk.piket.duties;

import java.time.LocalDate;

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
		return new Changes(this.replacements.between(first, last),
				this.absences.between(first.atStartOfDay(Indonesian.WIB).toInstant(),
						last.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant()));
	}

}
