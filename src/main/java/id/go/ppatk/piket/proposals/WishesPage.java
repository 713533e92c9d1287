package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.staff.StaffMember;

/**
 * "Keinginan petugas": the wishes that a person may keep, the own ones or those of the
 * units that the person coordinates.
 *
 * @param people whose wishes these are
 * @param wishes their wishes by the person's id, Monday's first
 * @param weekdays Monday to Friday
 * @param today the WIB date, from which on a wish has not ended
 */
record WishesPage(List<StaffMember> people, Map<Long, List<Wish>> wishes, List<DayOfWeek> weekdays, LocalDate today) {
}
