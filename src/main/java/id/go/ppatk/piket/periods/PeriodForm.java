package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The period that somebody asks for, as it stands in the address.
 *
 * @param dari the first WIB date, as it was typed
 * @param sampai the last WIB date
 */
public record PeriodForm(@Nullable String dari, @Nullable String sampai) {

	/**
	 * Reads the dates; empty, with the reason among the errors, when a date is none, when
	 * the period ends before it begins, when it ended before the piket began, and when it
	 * has not begun.
	 * @param firstDay the first day of the piket
	 */
	public Optional<Period> read(LocalDate firstDay, LocalDate today, Errors errors) {
		LocalDate first = TypedDate.read("dari", this.dari, today, errors);
		LocalDate last = TypedDate.read("sampai", this.sampai, today, errors);
		if (first == null || last == null) {
			return Optional.empty();
		}
		if (last.isBefore(first)) {
			errors.rejectValue("sampai", "search.period-turned");
		}
		else if (last.isBefore(firstDay)) {
			errors.rejectValue("sampai", "period.before-piket");
		}
		else if (first.isAfter(today)) {
			errors.rejectValue("dari", "period.not-begun");
		}
		return errors.hasErrors() ? Optional.empty() : Optional.of(new Period(first, last));
	}

}
