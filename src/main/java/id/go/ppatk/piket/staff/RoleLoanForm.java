package id.go.ppatk.piket.staff;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A loan of the supervisor's role as typed.
 *
 * @param firstDay the first day (WIB)
 * @param lastDay the last day (WIB), included
 */
record RoleLoanForm(@NotNull(message = "{loan.borrower-refused}") Long borrowerId,
		@NotNull(message = "{loan.day-missing}") LocalDate firstDay,
		@NotNull(message = "{loan.day-missing}") LocalDate lastDay,
		@Nullable @Size(max = 300, message = "{field.too-long}") String note) {

	static RoleLoanForm empty() {
		return new RoleLoanForm(null, null, null, null);
	}

	RoleLoanForm {
		note = (note == null || note.isBlank()) ? null : note.strip();
	}

	/** Refuses past days and a last day before the first. */
	void check(LocalDate today, Errors errors) {
		if (this.firstDay != null && this.firstDay.isBefore(today)) {
			errors.rejectValue("firstDay", "loan.day-past");
		}
		if (this.firstDay != null && this.lastDay != null && this.lastDay.isBefore(this.firstDay)) {
			errors.rejectValue("lastDay", "loan.days-order");
		}
	}

}
