package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.context.ApplicationEventPublisher;
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

	private final SettleStaffChanges changes;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final PasswordLinks links;

	private final Invitations invitations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	People(StaffMembers people, RoleLoans loans, SettleStaffChanges changes,
			FindByIndexNameSessionRepository<? extends Session> sessions, PasswordLinks links, Invitations invitations,
			ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.loans = loans;
		this.changes = changes;
		this.sessions = sessions;
		this.links = links;
		this.invitations = invitations;
		this.events = events;
		this.clock = clock;
	}

	/** Somebody else changed the person in between. */
	static class PersonChanged extends RuntimeException {

	}

	/** Without this person nobody could administer the people. */
	static class LastAdministrator extends RuntimeException {

	}

	/**
	 * Adds somebody.
	 * @param invited whether the person is invited by letter
	 * @return whether the invitation was written
	 */
	@Transactional
	boolean add(PersonForm form, boolean invited) {
		StaffMember person = this.people.save(form.toPerson());
		this.people.flush();
		return invited && invite(person);
	}

	/**
	 * Adds those who are new and changes those whose user names are known, all or
	 * nothing. An address that a line leaves out stays.
	 * @param understood the fingerprint of what it touches, as far as it was confirmed
	 * @param invited whether those who are new are invited by letter
	 * @param by whose list it is
	 * @return how many invitations were written
	 * @throws LastAdministrator when the last administrator would lose the role
	 * @throws Unconfirmed when it touches something that was not confirmed
	 */
	@Transactional
	int take(List<PersonForm> forms, String understood, boolean invited, Long by) {
		List<StaffMember> added = new ArrayList<>();
		Map<StaffMember, StaffChange.State> known = new LinkedHashMap<>();
		forms.forEach((form) -> this.people.findByUsername(form.username()).ifPresentOrElse((person) -> {
			known.put(person, StaffChange.State.of(person));
			if (!form.roles().contains(Role.ADMIN)) {
				refuseLastAdministrator(person);
			}
			person.change(form.name(), form.unitCode(), (form.email() != null) ? form.email() : person.getEmail(),
					form.roles());
		}, () -> added.add(this.people.save(form.toPerson()))));
		List<StaffChange> made = known.entrySet()
			.stream()
			.map((person) -> StaffChange.of(person.getKey(), person.getValue(), this.clock.instant(), by))
			.filter((change) -> !change.before().equals(change.after()))
			.toList();
		this.changes.settle(made, understood);
		known.forEach((person, before) -> {
			if (!before.equals(StaffChange.State.of(person))) {
				settled(person);
			}
		});
		return invited ? (int) added.stream().filter(this::invite).count() : 0;
	}

	/**
	 * Invites the person by letter, anew: the links that were not used end.
	 * @return whether a letter can go
	 */
	@Transactional
	boolean invite(Long id) {
		return invite(this.people.findById(id).orElseThrow());
	}

	private boolean invite(StaffMember person) {
		if (!person.isActive() || person.getEmail() == null || !this.invitations.canLeave()) {
			return false;
		}
		this.links.end(person.getId());
		this.events.publishEvent(new PasswordLinkAsked(person.getId(), PasswordLinks.Purpose.INVITED));
		return true;
	}

	/**
	 * Sends who has that user name a link to choose a new password, if that is somebody
	 * active with an address. Nothing tells whether it is.
	 */
	@Transactional
	void forgotPassword(String username) {
		if (StaffMember.isUsername(username)) {
			this.people.findByUsername(username)
				.filter((person) -> person.isActive() && person.getEmail() != null)
				.ifPresent((person) -> this.events
					.publishEvent(new PasswordLinkAsked(person.getId(), PasswordLinks.Purpose.FORGOTTEN)));
		}
	}

	/** Whoever is no supervisor any more has lent nothing any more. */
	private void settled(StaffMember person) {
		if (!person.getRoles().contains(Role.SUPERVISOR)) {
			endLoans(person);
		}
		endSessions(person);
	}

	/**
	 * Changes name, unit, e-mail and roles. Whoever is no supervisor any more has lent
	 * nothing any more.
	 * @param understood the fingerprint of what it touches, as far as it was confirmed
	 * @param by who changes it
	 * @throws PersonChanged when the version is not the form's
	 * @throws LastAdministrator when the last administrator would lose the role
	 * @throws Unconfirmed when it touches something that was not confirmed
	 */
	@Transactional
	void change(Long id, PersonForm form, String understood, Long by) {
		StaffMember person = this.people.findById(id).orElseThrow();
		if (form.version() == null || person.getVersion() != form.version()) {
			throw new PersonChanged();
		}
		if (!form.roles().contains(Role.ADMIN)) {
			refuseLastAdministrator(person);
		}
		settle(person, () -> person.change(form.name(), form.unitCode(), form.email(), form.roles()), understood, by);
		settled(person);
	}

	/**
	 * Deactivates; history keeps the name, what the person had lent ends.
	 * @param understood the fingerprint of what it touches, as far as it was confirmed
	 * @param by who does it
	 * @throws LastAdministrator when nobody else is an administrator
	 * @throws Unconfirmed when it touches something that was not confirmed
	 */
	@Transactional
	void deactivate(Long id, String understood, Long by) {
		StaffMember person = this.people.findById(id).orElseThrow();
		refuseLastAdministrator(person);
		settle(person, person::deactivate, understood, by);
		endLoans(person);
		endSessions(person);
	}

	@Transactional
	void activate(Long id, Long by) {
		StaffMember person = this.people.findById(id).orElseThrow();
		settle(person, person::activate, "", by);
	}

	private void settle(StaffMember person, Runnable act, String understood, Long by) {
		StaffChange.State before = StaffChange.State.of(person);
		act.run();
		this.changes.settle(List.of(StaffChange.of(person, before, this.clock.instant(), by)), understood);
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
