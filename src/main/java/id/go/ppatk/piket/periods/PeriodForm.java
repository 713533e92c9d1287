package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The period that somebody asks for, as it stands in the address.
 *
 * @param dari the first WIB date, as a date field writes it
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
		LocalDate first = date(this.dari, "dari", errors);
		LocalDate last = date(this.sampai, "sampai", errors);
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

	private static @Nullable LocalDate date(@Nullable String typed, String field, Errors errors) {
		try {
			LocalDate day = LocalDate.parse((typed != null) ? typed.strip() : "");
			if (day.getYear() >= 1900 && day.getYear() <= 2999) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// Refused below, like a year that nobody means.
		}
		errors.rejectValue(field, "search.date-unreadable");
		return null;
	}

}
