package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A duty of a roster that was handed in, before and after a change of the calendar. It
 * falls away with its day or its post, comes back with them, or has other hours.
 *
 * @param was as it was served
 * @param is as it is served now
 */
public record MovedDuty(ServedDuty was, ServedDuty is) {

	public LocalDate day() {
		return duty().getDutyDate();
	}

	public Duty duty() {
		return this.is.duty();
	}

	/** Whether its telephone is not served any more. */
	public boolean isGone() {
		return this.is.intervals().isEmpty();
	}

	/** Whether its telephone is served again. */
	public boolean isBack() {
		return this.was.intervals().isEmpty();
	}

	/** Those who answer its telephone at other times than before, or not any more. */
	public List<Long> people() {
		return Stream.concat(this.was.people().stream(), this.is.people().stream())
			.distinct()
			.filter((person) -> !this.was.answers(person).equals(this.is.answers(person)))
			.toList();
	}

}
