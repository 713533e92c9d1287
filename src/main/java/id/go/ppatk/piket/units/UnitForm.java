package id.go.ppatk.piket.units;

import java.time.LocalDate;
import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A unit as typed.
 *
 * @param version of the terms that are being changed; {@code null} for a new unit
 * @param menu the digit that a caller presses; empty where no calls are taken
 * @param validFrom the first day (WIB) on which it is so
 * @param validUntil the last day on which there is the unit; {@code null} to go on
 * @param understood the fingerprint of what the change touches, as it was confirmed
 */
record UnitForm(@Nullable Integer version,
		@NotNull(message = "{units.code-wrong}") @Pattern(regexp = "[A-Z]{2,3}",
				message = "{units.code-wrong}") String code,
		@NotBlank(message = "{units.name-missing}") @Size(max = UnitForm.LONGEST_NAME,
				message = "{field.too-long}") String name,
		@Nullable @Pattern(regexp = "\\s*[0-9]?\\s*", message = "{units.menu-wrong}") String menu,
		@NotNull(message = "{units.service-missing}") Service service,
		@NotNull(message = "{units.colour-missing}") UnitColour colour,
		@NotNull(message = "{units.date-missing}") LocalDate validFrom, @Nullable LocalDate validUntil,
		@Nullable String understood) {

	static final int LONGEST_NAME = 120;

	/** How the unit takes part. */
	enum Service {

		/** Its officers are named on the roster. */
		ON_DUTY,
		/** Callers reach it, but it has no posts: the Operator. */
		ON_CALL,
		/** It gets what is handed on by e-mail, at its PIC. */
		BY_MAIL,
		/** It gets what is handed on in the application. */
		INSIDE;

		static Service of(Unit unit) {
			if (unit.takesDuty()) {
				return ON_DUTY;
			}
			if (unit.isByMail()) {
				return BY_MAIL;
			}
			return unit.takesCalls() ? ON_CALL : INSIDE;
		}

		private boolean takesCalls() {
			return this == ON_DUTY || this == ON_CALL;
		}

		public String messageKey() {
			return "unit-service." + this;
		}

	}

	UnitForm {
		code = (code != null) ? code.strip().toUpperCase(Locale.ROOT) : null;
	}

	static UnitForm empty(LocalDate first) {
		return new UnitForm(null, "", "", "", Service.ON_DUTY, UnitColour.TEAL, first, null, "");
	}

	static UnitForm of(Unit unit, LocalDate first) {
		return new UnitForm(unit.getVersion(), unit.getCode(), unit.getName(),
				(unit.getMenu() != null) ? unit.getMenu().toString() : "", Service.of(unit), unit.getColour(), first,
				unit.getValidTo(), "");
	}

	UnitForm withVersion(int version) {
		return new UnitForm(version, this.code, this.name, this.menu, this.service, this.colour, this.validFrom,
				this.validUntil, "");
	}

	/** Refuses what does not go together. */
	void check(LocalDate today, Errors errors) {
		if (this.validFrom != null && this.validFrom.isBefore(today)) {
			errors.rejectValue("validFrom", "units.date-past");
		}
		if (this.validFrom != null && this.validUntil != null && this.validUntil.isBefore(this.validFrom)) {
			errors.rejectValue("validUntil", "units.until-before");
		}
		if (this.service != null && !errors.hasFieldErrors("menu") && this.service.takesCalls() == (digit() == null)) {
			errors.rejectValue("menu", (digit() == null) ? "units.menu-needed" : "units.menu-not-needed");
		}
	}

	@Nullable Short digit() {
		return (this.menu == null || this.menu.isBlank()) ? null : Short.valueOf(this.menu.strip());
	}

	UnitTerms terms() {
		return new UnitTerms(this.name.strip(), digit(), this.service == Service.ON_DUTY,
				this.service == Service.BY_MAIL, this.colour);
	}

	String confirmed() {
		return (this.understood != null) ? this.understood : "";
	}

}
