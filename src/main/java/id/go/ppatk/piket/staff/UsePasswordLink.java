package id.go.ppatk.piket.staff;

import java.util.Set;

import jakarta.validation.Validator;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/**
 * Uses a one-time link: its person gets the password that was chosen, or there is a first
 * administrator.
 */
@Component
class UsePasswordLink {

	private static final String ADMINISTRATORS_UNIT = "PTI";

	private final PasswordLinks links;

	private final StaffMembers people;

	private final People acts;

	private final PasswordEncoder passwords;

	private final Validator validator;

	private final TransactionTemplate transaction;

	UsePasswordLink(PasswordLinks links, StaffMembers people, People acts, PasswordEncoder passwords,
			Validator validator, TransactionTemplate transaction) {
		this.links = links;
		this.people = people;
		this.acts = acts;
		this.passwords = passwords;
		this.validator = validator;
		this.transaction = transaction;
	}

	/** {@code errors} takes what is wrong with the password or the administrator. */
	void check(PasswordLinks.Link link, PasswordForm form, Errors errors) {
		form.check(errors);
		if (link.staffId() != null) {
			return;
		}
		PersonForm first = first(form);
		this.validator.validate(first)
			.forEach((wrong) -> errors.rejectValue(wrong.getPropertyPath().toString(), "", wrong.getMessage()));
		if (!errors.hasFieldErrors("username") && this.people.findByUsername(first.username()).isPresent()) {
			errors.rejectValue("username", "person.username-taken");
		}
	}

	/** Uses it, and says whether it could still be used. */
	boolean use(PasswordLinks.Link link, PasswordForm form) {
		String hash = this.passwords.encode(form.password());
		return Boolean.TRUE.equals(this.transaction.execute((status) -> use(link, first(form), hash)));
	}

	private boolean use(PasswordLinks.Link link, PersonForm first, String hash) {
		if (!this.links.use(link)) {
			return false;
		}
		Long staffId = (link.staffId() != null) ? link.staffId() : this.people.save(first.toPerson()).getId();
		this.acts.choosePassword(staffId, hash);
		return true;
	}

	private static PersonForm first(PasswordForm form) {
		return new PersonForm(form.name(), form.username(), ADMINISTRATORS_UNIT, null, Set.of(Role.ADMIN), null);
	}

}
