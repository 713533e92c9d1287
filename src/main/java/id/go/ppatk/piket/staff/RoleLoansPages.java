package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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

	/**
	 * "Plh. Supervisor": whom the role is and was lent to.
	 *
	 * @param loans the latest first, those included that ended within a year
	 * @param names of lenders and borrowers by id
	 * @param candidates to whom it may be lent
	 * @param today the WIB day on which the loans stand as they are shown
	 * @param refused why an act was refused, or {@code null}
	 */
	record RoleLoansPage(List<RoleLoan> loans, Map<Long, String> names, List<StaffMember> candidates, LocalDate today,
			@Nullable String refused) {
	}

	/**
	 * The page as it stands on that WIB day.
	 * @param refused why an act was refused, or {@code null}
	 */
	RoleLoansPage on(LocalDate today, @Nullable String refused) {
		List<RoleLoan> shown = this.loans.since(today.minusDays(DAYS_SHOWN));
		List<Long> named = shown.stream()
			.flatMap((loan) -> Stream.of(loan.getLenderId(), loan.getBorrowerId()))
			.distinct()
			.toList();
		return new RoleLoansPage(shown, this.people.names(named),
				this.people.all().stream().filter(RoleLoan::mayBorrow).toList(), today, refused);
	}

}
