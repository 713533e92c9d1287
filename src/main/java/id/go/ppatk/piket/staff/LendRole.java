package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lends the supervisor's role and takes it back. The borrower's sessions end, after the
 * change stands, so that none keeps a role that was taken back.
 */
@Component
class LendRole {

	private final RoleLoans loans;

	private final StaffMembers people;

	private final People acts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LendRole(RoleLoans loans, StaffMembers people, People acts, TransactionTemplate transaction, Clock clock) {
		this.loans = loans;
		this.people = people;
		this.acts = acts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Lends the role.
	 * @return the borrower
	 * @throws IllegalArgumentException as for a {@link RoleLoan}, and for past days
	 * @throws org.springframework.dao.DataIntegrityViolationException when a day is lent
	 * to the borrower already
	 */
	StaffMember lend(Long lenderId, RoleLoanForm form) {
		StaffMember borrower = this.transaction.execute((status) -> {
			if (form.firstDay().isBefore(LocalDate.now(this.clock))) {
				throw new IllegalArgumentException("the past is not lent");
			}
			StaffMember person = this.people.withRoles(form.borrowerId()).orElseThrow(IllegalArgumentException::new);
			this.loans.save(new RoleLoan(this.people.withRoles(lenderId).orElseThrow(), person, form.firstDay(),
					form.lastDay(), form.note()));
			this.loans.flush();
			return person;
		});
		this.acts.endSessions(borrower);
		return borrower;
	}

	/**
	 * Takes the role back.
	 * @return who had it
	 * @throws IllegalStateException when the loan has ended or was revoked
	 */
	StaffMember revoke(RoleLoan loan, Long by) {
		StaffMember borrower = this.transaction.execute((status) -> {
			this.loans.findById(loan.getId()).orElseThrow().revoke(by, this.clock.instant(), LocalDate.now(this.clock));
			return this.people.findById(loan.getBorrowerId()).orElseThrow();
		});
		this.acts.endSessions(borrower);
		return borrower;
	}

}
