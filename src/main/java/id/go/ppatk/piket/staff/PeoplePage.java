package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.units.Unit;

/**
 * The list of people.
 *
 * @param people those of the unit, or all
 * @param unit the code of the unit that is shown, empty for all
 * @param units among which one is chosen
 */
record PeoplePage(List<StaffMember> people, String unit, List<Unit> units) {
}
