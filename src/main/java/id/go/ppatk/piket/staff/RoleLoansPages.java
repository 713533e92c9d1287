package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Reads the page about the lent role.
 */
@Component
class RoleLoansPages {

	/** How long a loan that has ended is still shown. */
	private static final int DAYS_SHOWN = 366;

	private final RoleLoans loans;

	private final StaffMembers people;

	RoleLoansPages(RoleLoans loans, StaffMembers people) {
		this.loans = loans;
		this.people = people;
	}

	/** The page as it stands on that WIB day. */
	RoleLoansPage on(LocalDate today) {
		List<RoleLoan> shown = this.loans.since(today.minusDays(DAYS_SHOWN));
		List<Long> named = shown.stream()
			.flatMap((loan) -> Stream.of(loan.getLenderId(), loan.getBorrowerId()))
			.distinct()
			.toList();
		return new RoleLoansPage(shown, this.people.names(named),
				this.people.all().stream().filter(RoleLoan::mayBorrow).toList(), today);
	}

}
