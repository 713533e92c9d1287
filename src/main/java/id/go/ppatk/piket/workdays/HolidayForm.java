package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A holiday as typed.
 *
 * @param version of the holiday that is being changed
 * @param understood the fingerprint of what the change touches, as it was confirmed
 */
record HolidayForm(@Nullable Integer version, @NotNull(message = "{holiday.date-missing}") LocalDate date,
		@NotBlank(message = "{holiday.name-missing}") @Size(max = HolidayForm.LONGEST_NAME,
				message = "{field.too-long}") String name,
		@NotNull(message = "{holiday.kind-missing}") Holiday.Kind kind,
		@NotBlank(message = "{holiday.decree-missing}") @Size(max = HolidayForm.LONGEST_DECREE,
				message = "{field.too-long}") String decree,
		@Nullable Boolean provisional, @Nullable String understood) {

	static final int LONGEST_NAME = 120;

	static final int LONGEST_DECREE = 200;

	static HolidayForm empty(LocalDate date) {
		return new HolidayForm(null, date, "", Holiday.Kind.LIBUR_NASIONAL, "", false, "");
	}

	static HolidayForm of(Holiday holiday) {
		DecreedDay day = holiday.day();
		return new HolidayForm(holiday.getVersion(), day.date(), day.name(), day.kind(), day.decree(),
				day.provisional(), "");
	}

	HolidayForm withVersion(int version) {
		return new HolidayForm(version, this.date, this.name, this.kind, this.decree, this.provisional, "");
	}

	DecreedDay day() {
		return new DecreedDay(this.date, this.name.strip(), this.kind, this.decree.strip(),
				Boolean.TRUE.equals(this.provisional));
	}

	String confirmed() {
		return (this.understood != null) ? this.understood : "";
	}

}
