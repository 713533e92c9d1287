package id.go.ppatk.piket.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * What is refused of a unit, in words, before it is saved; and what is said once it is.
 */
@Component
class UnitRules {

	/** Later than any date that is typed. */
	private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

	private final UnitRows rows;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Clock clock;

	UnitRules(UnitRows rows, MessageSourceAccessor messages, Indonesian indonesian, Clock clock) {
		this.rows = rows;
		this.messages = messages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	/**
	 * Checks a form whose fields can be read.
	 * @param code the unit that changes, or {@code null} for a new one
	 */
	void check(UnitForm form, @Nullable String code, Errors errors) {
		form.check(LocalDate.now(this.clock), errors);
		if (code == null) {
			if (!errors.hasFieldErrors("code") && !this.rows.ofCode(form.code()).isEmpty()) {
				errors.rejectValue("code", "units.code-taken");
			}
		}
		else {
			checkChange(form, code, errors);
		}
		if (!errors.hasErrors() && form.digit() != null && this.rows.isTaken(form.code(), form.digit(),
				form.validFrom(), Optional.ofNullable(form.validUntil()).orElse(FOR_EVER))) {
			errors.rejectValue("menu", "units.menu-taken");
		}
	}

	private void checkChange(UnitForm form, String code, Errors errors) {
		if (!code.equals(form.code())) {
			errors.rejectValue("code", "units.code-stays");
		}
		if (code.equals(Unit.OPERATOR) && (form.service() != UnitForm.Service.ON_CALL || form.validUntil() != null)) {
			errors.reject("units.operator-stays");
		}
		Unit held = this.rows.ofCode(code).stream().reduce((earlier, later) -> later).orElseThrow();
		if (!errors.hasErrors() && !form.validFrom().isAfter(LocalDate.now(this.clock))
				&& !form.terms().servesAs(UnitTerms.of(held))) {
			errors.rejectValue("validFrom", "units.from-tomorrow");
		}
		LocalDate last = held.getValidFrom();
		if (form.validFrom() != null && form.validFrom().isBefore(last)) {
			errors.rejectValue("validFrom", "units.later-terms", new Object[] { this.indonesian.date(last) }, null);
		}
	}

	String saved(UnitForm form) {
		String key = (form.validUntil() != null) ? "units.saved-until" : "units.saved";
		return this.messages.getMessage(key, new Object[] { form.code(), this.indonesian.date(form.validFrom()),
				Optional.ofNullable(form.validUntil()).map(this.indonesian::date).orElse("") });
	}

}
