package id.go.ppatk.piket.workdays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedTime;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * When the piket begins, as typed.
 */
record StartForm(@NotNull(message = "{holiday.date-missing}") LocalDate date, @Nullable String time) {

	/** Before it no call center of the procedure was. */
	private static final LocalDate EARLIEST = LocalDate.of(2017, 1, 1);

	private static final int YEARS_AHEAD = 2;

	/** The moment; empty when some field was refused, which is said in the errors. */
	Optional<Instant> read(LocalDate today, Errors errors) {
		if (this.date != null && (this.date.isBefore(EARLIEST) || this.date.isAfter(today.plusYears(YEARS_AHEAD)))) {
			errors.rejectValue("date", "start.date-far");
		}
		LocalTime time = TypedTime.read("time", this.time, errors);
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(this.date.atTime(time).atZone(Indonesian.WIB).toInstant());
	}

}
