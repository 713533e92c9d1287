package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The supervisor's role that somebody lent, and takes along, or borrowed, and cannot use
 * any more.
 */
@Component
class LoanImpact implements StaffImpact {

	private final RoleLoans loans;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	LoanImpact(RoleLoans loans, StaffMembers people, MessageSourceAccessor messages, Indonesian indonesian) {
		this.loans = loans;
		this.people = people;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@Override
	public List<Touched> touchedBy(StaffChange change) {
		LocalDate today = Indonesian.dateOf(change.at());
		List<RoleLoan> lent = (change.after().active() && change.after().roles().contains(Role.SUPERVISOR)) ? List.of()
				: this.loans.lentBy(change.staffId(), today);
		List<RoleLoan> borrowed = change.after().active() ? List.of() : this.loans.borrowedBy(change.staffId(), today);
		Map<Long, String> names = this.people.names(lent.stream().map(RoleLoan::getBorrowerId).toList());
		return Stream
			.concat(lent.stream()
				.map((loan) -> touched(loan, "loan.impact.lent", change.name(), names.get(loan.getBorrowerId()))),
					borrowed.stream().map((loan) -> touched(loan, "loan.impact.borrowed", change.name(), "")))
			.toList();
	}

	private Touched touched(RoleLoan loan, String key, String name, String borrower) {
		return new Touched(loan.getFirstDay(), this.messages.getMessage(key,
				new Object[] { name, borrower, this.indonesian.period(loan.getFirstDay(), loan.getLastDay()) }));
	}

}
