package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the pages about people.
 */
@Component
class PersonPages {

	private final StaffMembers people;

	private final Units units;

	private final Invitations invitations;

	PersonPages(StaffMembers people, Units units, Invitations invitations) {
		this.people = people;
		this.units = units;
		this.invitations = invitations;
	}

	/**
	 * The list of people.
	 *
	 * @param people those of the unit, or all
	 * @param unit the code of the unit that is shown, empty for all
	 * @param units among which one is chosen
	 */
	record PeoplePage(List<StaffMember> people, String unit, List<Unit> units) {
	}

	/**
	 * The people of a unit.
	 * @param unit the unit's code, or empty for all
	 */
	PeoplePage list(String unit) {
		List<StaffMember> people = this.people.all()
			.stream()
			.filter((person) -> unit.isEmpty() || person.getUnitCode().equals(unit))
			.toList();
		return new PeoplePage(people, unit, this.units.all());
	}

	/**
	 * Shows the form.
	 * @param person the person as they stand, or {@code null} for a new one
	 */
	String show(PersonForm form, @Nullable StaffMember person, Model model) {
		model.addAttribute("personForm", form)
			.addAttribute("page", new PersonPage(person, this.units.offered(), this.invitations.canLeave(),
					(person != null) ? this.invitations.last(person.getId()).orElse(null) : null));
		return "staff/person";
	}

	/** The person of that id; there is no page where nobody has it. */
	StaffMember existing(Long id) {
		return this.people.withRoles(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
