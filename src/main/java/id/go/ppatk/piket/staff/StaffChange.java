package id.go.ppatk.piket.staff;

import java.time.Instant;
import java.util.Set;

/**
 * A change of what a person is, as they were and as they will be.
 *
 * @param staffId who
 * @param name as they are called
 * @param before as they stood
 * @param after as they stand from then on
 * @param at from when on
 * @param by who makes the change
 */
public record StaffChange(Long staffId, String name, State before, State after, Instant at, Long by) {

	/**
	 * What decides of a person's service.
	 *
	 * @param active whether they work here
	 * @param unitCode their unit
	 * @param roles what they may do there
	 */
	public record State(boolean active, String unitCode, Set<Role> roles) {

		static State of(StaffMember person) {
			return new State(person.isActive(), person.getUnitCode(), person.getRoles());
		}

		/** Whether somebody who stands so has one of these roles in that unit. */
		public boolean isOneOf(Set<Role> roles, String unitCode) {
			return this.active && this.unitCode.equals(unitCode) && this.roles.stream().anyMatch(roles::contains);
		}

		boolean serves(String unitCode) {
			return isOneOf(Set.of(Role.PETUGAS), unitCode);
		}

	}

	static StaffChange of(StaffMember person, State before, Instant at, Long by) {
		return new StaffChange(person.getId(), person.getName(), before, State.of(person), at, by);
	}

	/** The unit in which the person was until then. */
	public String unitCode() {
		return this.before.unitCode();
	}

	/** Whether the person serves the telephones of their unit no more. */
	public boolean leavesService() {
		return this.before.serves(unitCode()) && !this.after.serves(unitCode());
	}

	/** Whether the person was in the unit and is there no more. */
	public boolean leavesUnit() {
		return this.before.active() && !(this.after.active() && this.after.unitCode().equals(unitCode()));
	}

	/** Whether the person had one of these roles in the unit and has none of them now. */
	public boolean loses(Set<Role> roles) {
		return this.before.isOneOf(roles, unitCode()) && !this.after.isOneOf(roles, unitCode());
	}

	/** Whether anything is taken from the person that others may rely on. */
	public boolean isLoss() {
		return leavesUnit() || (this.before.active() && !this.after.roles().containsAll(this.before.roles()));
	}

}
