package id.go.ppatk.piket.staff;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's role, lent to somebody for the days of an absence: the borrower is
 * "Plh. Supervisor" (pelaksana harian) on these days, in addition to the own roles.
 */
@Entity
@Audited
@Table(name = "role_loans")
class RoleLoan {

	/** Where a loan stands on a day. */
	enum State {

		COMING, RUNNING, ENDED, REVOKED;

		public String messageKey() {
			return "loan.state." + name();
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long lenderId;

	private Long borrowerId;

	private LocalDate firstDay;

	private LocalDate lastDay;

	private String note;

	private Instant revokedAt;

	private Long revokedBy;

	@Version
	private int version;

	protected RoleLoan() {
	}

	/**
	 * Lends the role for whole days in WIB, both included.
	 * @throws IllegalArgumentException when the lender is no supervisor, the borrower is
	 * inactive or one already, or the days are not in order
	 */
	RoleLoan(StaffMember lender, StaffMember borrower, LocalDate firstDay, LocalDate lastDay, @Nullable String note) {
		if (!lender.getRoles().contains(Role.SUPERVISOR) || !mayBorrow(borrower) || lastDay.isBefore(firstDay)) {
			throw new IllegalArgumentException("the role cannot be lent like this");
		}
		this.lenderId = lender.getId();
		this.borrowerId = borrower.getId();
		this.firstDay = firstDay;
		this.lastDay = lastDay;
		this.note = note;
	}

	/** Whether the role can be lent to this person: active, and no supervisor already. */
	static boolean mayBorrow(StaffMember person) {
		return person.isActive() && !person.getRoles().contains(Role.SUPERVISOR);
	}

	/**
	 * Takes the role back at once; days that have passed keep it.
	 * @throws IllegalStateException when the loan has ended or was revoked
	 */
	void revoke(Long by, Instant at, LocalDate today) {
		if (!isRevocable(today)) {
			throw new IllegalStateException("the loan is over");
		}
		this.revokedBy = by;
		this.revokedAt = at;
	}

	public boolean isRevocable(LocalDate today) {
		return state(today) == State.COMING || state(today) == State.RUNNING;
	}

	public State state(LocalDate today) {
		if (this.revokedAt != null) {
			return State.REVOKED;
		}
		if (today.isBefore(this.firstDay)) {
			return State.COMING;
		}
		return today.isAfter(this.lastDay) ? State.ENDED : State.RUNNING;
	}

	public Long getId() {
		return this.id;
	}

	public Long getLenderId() {
		return this.lenderId;
	}

	public Long getBorrowerId() {
		return this.borrowerId;
	}

	/** The first day (WIB). */
	public LocalDate getFirstDay() {
		return this.firstDay;
	}

	/** The last day (WIB), still included. */
	public LocalDate getLastDay() {
		return this.lastDay;
	}

	@Nullable public String getNote() {
		return this.note;
	}

}
