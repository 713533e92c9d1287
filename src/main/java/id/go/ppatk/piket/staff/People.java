package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a person: each act ends the person's sessions, so that what they may do
 * is never older than the last change.
 */
@Component
class People {

	private final StaffMembers people;

	private final RoleLoans loans;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final Clock clock;

	People(StaffMembers people, RoleLoans loans, FindByIndexNameSessionRepository<? extends Session> sessions,
			Clock clock) {
		this.people = people;
		this.loans = loans;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Somebody else changed the person in between. */
	static class PersonChanged extends RuntimeException {

	}

	/** Without this person nobody could administer the people. */
	static class LastAdministrator extends RuntimeException {

	}

	@Transactional
	void add(List<PersonForm> forms) {
		forms.forEach((form) -> this.people.save(form.toPerson()));
		this.people.flush();
	}

	/**
	 * Changes name, unit, e-mail and roles. Whoever is no supervisor any more has lent
	 * nothing any more.
	 * @throws PersonChanged when the version is not the form's
	 * @throws LastAdministrator when the last administrator would lose the role
	 */
	@Transactional
	void change(Long id, PersonForm form) {
		StaffMember person = this.people.findById(id).orElseThrow();
		if (form.version() == null || person.getVersion() != form.version()) {
			throw new PersonChanged();
		}
		if (!form.roles().contains(Role.ADMIN)) {
			refuseLastAdministrator(person);
		}
		person.change(form.name(), form.unitCode(), form.email(), form.roles());
		if (!form.roles().contains(Role.SUPERVISOR)) {
			endLoans(person);
		}
		endSessions(person);
	}

	/**
	 * Deactivates; history keeps the name, what the person had lent ends.
	 * @throws LastAdministrator when nobody else is an administrator
	 */
	@Transactional
	void deactivate(Long id) {
		StaffMember person = this.people.findById(id).orElseThrow();
		refuseLastAdministrator(person);
		person.deactivate();
		endLoans(person);
		endSessions(person);
	}

	@Transactional
	void activate(Long id) {
		this.people.findById(id).orElseThrow().activate();
	}

	/** Sets an encoded password. */
	@Transactional
	void choosePassword(Long id, String hash) {
		StaffMember person = this.people.findById(id).orElseThrow();
		person.choosePassword(hash);
		endSessions(person);
	}

	private void refuseLastAdministrator(StaffMember person) {
		if (person.isActive() && person.getRoles().contains(Role.ADMIN)) {
			this.people.lockAdministrators();
			if (this.people.administrators() == 1) {
				throw new LastAdministrator();
			}
		}
	}

	private void endLoans(StaffMember lender) {
		LocalDate today = LocalDate.now(this.clock);
		for (RoleLoan loan : this.loans.lentBy(lender.getId(), today)) {
			loan.revoke(lender.getId(), this.clock.instant(), today);
			endSessions(this.people.findById(loan.getBorrowerId()).orElseThrow());
		}
	}

	void endSessions(StaffMember person) {
		this.sessions.findByPrincipalName(person.getUsername()).keySet().forEach(this.sessions::deleteById);
	}

}
