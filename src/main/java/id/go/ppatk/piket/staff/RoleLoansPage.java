package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * "Plh. Supervisor": whom the role is and was lent to.
 *
 * @param loans the latest first, those included that ended within a year
 * @param names of lenders and borrowers by id
 * @param candidates to whom it may be lent
 * @param today the WIB day on which the loans stand as they are shown
 */
record RoleLoansPage(List<RoleLoan> loans, Map<Long, String> names, List<StaffMember> candidates, LocalDate today) {
}
