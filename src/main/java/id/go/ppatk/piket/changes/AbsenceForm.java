package id.go.ppatk.piket.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * An absence as typed: whole days, or from and until a time.
 *
 * @param formId the idempotency key
 * @param staffId who is absent
 * @param firstDay the first WIB date
 * @param from from when on that day, as typed; blank for the whole day
 * @param lastDay the last WIB date
 * @param until until when on that day, as typed; blank for the whole day
 */
record AbsenceForm(@NotNull UUID formId, @NotNull(message = "{absence.who-missing}") Long staffId,
		@NotNull(message = "{replacement.reason-missing}") ChangeReason reason,
		@NotNull(message = "{policy.date-missing}") LocalDate firstDay, @Nullable String from,
		@NotNull(message = "{policy.date-missing}") LocalDate lastDay, @Nullable String until,
		@Nullable @Size(max = 300, message = "{field.too-long}") String note) {

	static AbsenceForm blank(@Nullable Long staffId, LocalDate today) {
		return new AbsenceForm(UUID.randomUUID(), staffId, null, today, null, today, null, null);
	}

	/**
	 * When the person cannot serve.
	 *
	 * @param startsAt the first moment
	 * @param endsAt the first moment at which they are there again
	 */
	record Period(Instant startsAt, Instant endsAt) {
	}

	/** The time as typed; {@code errors} takes what cannot be read. */
	Optional<Period> read(Errors errors) {
		LocalTime starts = TypedTime.readAny("from", this.from, errors);
		LocalTime ends = TypedTime.readAny("until", this.until, errors);
		if (this.reason != null && !this.reason.isAbsence()) {
			errors.rejectValue("reason", "replacement.reason-missing");
		}
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		return Optional.of(new Period(
				this.firstDay.atTime((starts != null) ? starts : LocalTime.MIN).atZone(Indonesian.WIB).toInstant(),
				((ends != null) ? this.lastDay.atTime(ends) : this.lastDay.plusDays(1).atStartOfDay())
					.atZone(Indonesian.WIB)
					.toInstant()));
	}

	@Nullable String strippedNote() {
		return (this.note == null || this.note.isBlank()) ? null : this.note.strip();
	}

}
