package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

import id.go.ppatk.piket.duties.Violation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Somebody of the unit who might take a duty over, and why they should or cannot.
 *
 * @param id the person
 * @param name the name
 * @param obstacle what keeps the person from it, or {@code null} for who can
 * @param substitute whether the person is the duty's own substitute, who is first in line
 * @param lastDuty the day of the last duty before that one, or {@code null}
 * @param daysSince how many days lie between, 0 without one
 */
record ReplacementCandidate(Long id, String name, @Nullable Violation obstacle, boolean substitute,
		@Nullable LocalDate lastDuty, long daysSince) {

	/**
	 * Who can before who cannot; the substitute first, then who has not served for the
	 * longest time.
	 */
	static final Comparator<ReplacementCandidate> FIRST_IN_LINE = Comparator
		.comparing(ReplacementCandidate::isAvailable)
		.thenComparing(ReplacementCandidate::substitute)
		.reversed()
		.thenComparing(ReplacementCandidate::lastDuty, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(ReplacementCandidate::name);

	static ReplacementCandidate of(Long id, String name, @Nullable Violation obstacle, boolean substitute,
			@Nullable LocalDate lastDuty, LocalDate dutyDay) {
		return new ReplacementCandidate(id, name, obstacle, substitute, lastDuty,
				(lastDuty != null) ? ChronoUnit.DAYS.between(lastDuty, dutyDay) : 0);
	}

	public boolean isAvailable() {
		return this.obstacle == null;
	}

	/** The reason in words. */
	public MessageSourceResolvable why() {
		if (this.obstacle != null) {
			return sentence("candidate.cannot", this.obstacle);
		}
		if (this.lastDuty == null) {
			return sentence(this.substitute ? "candidate.substitute-never" : "candidate.never");
		}
		return sentence(this.substitute ? "candidate.substitute" : "candidate.can", this.daysSince);
	}

	private static MessageSourceResolvable sentence(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

}
