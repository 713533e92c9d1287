package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is absent.
 */
@Component
public class Presence {

	private final Absences absences;

	Presence(Absences absences) {
		this.absences = absences;
	}

	/** The ids of those who are absent at that moment. */
	@Transactional(readOnly = true)
	public Set<Long> absentAt(Instant moment) {
		return this.absences.between(moment, moment.plusMillis(1))
			.stream()
			.map(Absence::getStaffId)
			.collect(Collectors.toSet());
	}

}
