package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.UnitChange;
import id.go.ppatk.piket.units.UnitFollower;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The people of a unit: the page of the units names the PICs and counts the others, and
 * who would be left in a unit that ends is told before.
 */
@Component
class PeopleOfUnits implements UnitFollower {

	private final StaffMembers people;

	private final Units units;

	private final MessageSourceAccessor messages;

	PeopleOfUnits(StaffMembers people, Units units, MessageSourceAccessor messages) {
		this.people = people;
		this.units = units;
		this.messages = messages;
	}

	@Override
	public List<Touched> follow(UnitChange change) {
		List<StaffMember> left = (change.ends() != null) ? active().getOrDefault(change.code(), List.of()) : List.of();
		return left.isEmpty() ? List.of() : List.of(new Touched(change.ends(), this.messages
			.getMessage("units.impact.people", new Object[] { change.code(), left.size(), names(left) })));
	}

	@Override
	public Map<String, Fact> facts(LocalDate day) {
		Map<String, List<StaffMember>> active = active();
		Map<String, Fact> facts = new HashMap<>();
		this.units.all()
			.forEach((unit) -> facts.put(unit.getCode(), fact(unit, active.getOrDefault(unit.getCode(), List.of()))));
		return facts;
	}

	private Fact fact(Unit unit, List<StaffMember> people) {
		String url = "/pengaturan/pegawai?unit=" + unit.getCode();
		if (!unit.isByMail()) {
			return new Fact(this.messages.getMessage("units.fact.people"),
					this.messages.getMessage("units.fact.people-count", new Object[] { people.size() }), url);
		}
		List<StaffMember> pics = people.stream().filter((person) -> person.isActiveAs(Role.PIC)).toList();
		return new Fact(this.messages.getMessage("units.fact.pic"),
				pics.isEmpty() ? this.messages.getMessage("units.fact.no-pic") : names(pics), url);
	}

	private static String names(List<StaffMember> people) {
		return people.stream().map(StaffMember::getName).collect(Collectors.joining(", "));
	}

	private Map<String, List<StaffMember>> active() {
		return this.people.all()
			.stream()
			.filter(StaffMember::isActive)
			.collect(Collectors.groupingBy(StaffMember::getUnitCode));
	}

}
