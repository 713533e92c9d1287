package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.duties.Presence;
import id.go.ppatk.piket.handoffs.AddresseeChoice.Standing;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom something may be handed, and to whom first: who serves the right unit now, the
 * break counted, else its coordinator; in DAT and DPR the PIC; the supervisor for a unit
 * in which nobody could take it. Clauses 5.c.viii to 5.c.xii.
 */
@Component
public class Addressees {

	private static final Set<Role> PIC = Set.of(Role.PIC);

	private static final Set<Role> CALL_TAKERS = Set.of(Role.PETUGAS, Role.KOORDINATOR, Role.OPERATOR);

	private final OnDuty onDuty;

	private final Presence presence;

	private final ServiceCalendars calendars;

	private final Units units;

	private final StaffMembers people;

	private final Clock clock;

	Addressees(OnDuty onDuty, Presence presence, ServiceCalendars calendars, Units units, StaffMembers people,
			Clock clock) {
		this.onDuty = onDuty;
		this.presence = presence;
		this.calendars = calendars;
		this.units = units;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Who may be asked now, unit by unit, who is asked first in a unit at its head.
	 * Nobody who is absent or inactive is among them. Asked with the same few statements
	 * for every kind.
	 * @param by who hands it on
	 * @param fromUnit the unit of who hands it on
	 */
	@Transactional(readOnly = true)
	public List<AddresseeChoice> choices(HandoffKind kind, Long by, String fromUnit) {
		Now now = now();
		List<AddresseeChoice> choices = new ArrayList<>();
		switch (kind) {
			case DIHUBUNGI_KEMBALI -> {
				now.add(choices, fromUnit, Standing.SELF, (person) -> person.getId().equals(by));
				ofUnit(choices, now, fromUnit, by);
			}
			case ESKALASI -> {
				now.add(choices, fromUnit, Standing.COORDINATOR,
						(person) -> person.getRoles().contains(Role.KOORDINATOR) && !person.getId().equals(by));
				ofUnit(choices, now, fromUnit, by);
			}
			case UNIT_LAIN -> others(fromUnit).forEach((unit) -> {
				now.addServing(choices, unit);
				now.add(choices, unit, Standing.COORDINATOR, (person) -> person.getRoles().contains(Role.KOORDINATOR));
				choices.addAll(now.unit(kind, unit));
			});
			case DAT_DPR -> this.units.byMail().stream().map(Unit::getCode).forEach((unit) -> {
				now.add(choices, unit, Standing.PIC, (person) -> person.getRoles().contains(Role.PIC));
				choices.addAll(now.unit(kind, unit));
			});
			case SALAH_MENU, OPERATOR -> others(fromUnit).forEach((unit) -> choices.addAll(now.unit(kind, unit)));
			case SARANA_LAIN -> {
			}
		}
		Map<Addressee, AddresseeChoice> once = new LinkedHashMap<>();
		choices.forEach((choice) -> once.putIfAbsent(choice.to(), choice));
		return List.copyOf(once.values());
	}

	/**
	 * Who may take a caller on the line whom nobody accepts: who is there in the unit
	 * that was meant, then the other units.
	 */
	@Transactional(readOnly = true)
	List<AddresseeChoice> forCaller(HandoffKind kind, String fromUnit, String meant) {
		Now now = now();
		List<AddresseeChoice> choices = new ArrayList<>();
		now.addServing(choices, meant);
		now.add(choices, meant, Standing.COORDINATOR, (person) -> person.getRoles().contains(Role.KOORDINATOR));
		others(fromUnit).stream()
			.filter((unit) -> !unit.equals(meant))
			.forEach((unit) -> choices.addAll(now.unit(kind, unit)));
		Map<Addressee, AddresseeChoice> once = new LinkedHashMap<>();
		choices.forEach((choice) -> once.putIfAbsent(choice.to(), choice));
		return List.copyOf(once.values());
	}

	private static void ofUnit(List<AddresseeChoice> choices, Now now, String unit, Long by) {
		now.addServing(choices, unit);
		now.add(choices, unit, Standing.COLLEAGUE,
				(person) -> person.getRoles().stream().anyMatch(CALL_TAKERS::contains));
		choices.removeIf((choice) -> by.equals(choice.to().staffId()) && choice.standing() != Standing.SELF);
	}

	private List<String> others(String fromUnit) {
		return this.units.onDuty().stream().map(Unit::getCode).filter((unit) -> !unit.equals(fromUnit)).toList();
	}

	/** Which roles can take what is handed on for that reason. */
	static Set<Role> takers(HandoffKind kind) {
		return (kind == HandoffKind.DAT_DPR) ? PIC : CALL_TAKERS;
	}

	/** Whether anybody in that unit could take it, here or not. */
	boolean isTaken(HandoffKind kind, String unit) {
		return this.people.all().stream().anyMatch((person) -> takes(person, kind, unit));
	}

	private static boolean takes(StaffMember person, HandoffKind kind, String unit) {
		return person.isActive() && person.getUnitCode().equals(unit)
				&& person.getRoles().stream().anyMatch(takers(kind)::contains);
	}

	/** The supervisors, and those to whom the role is lent today. */
	private List<StaffMember> supervisors() {
		return Stream
			.concat(this.people.having(Role.SUPERVISOR).stream(),
					this.people.actingSupervisors(LocalDate.now(this.clock)).stream())
			.distinct()
			.toList();
	}

	private Now now() {
		Instant moment = this.clock.instant();
		return new Now(this.onDuty.at(moment, this.calendars.around(Indonesian.dateOf(moment))),
				this.people.all().stream().filter(StaffMember::isActive).toList(), this.presence.absentAt(moment),
				this::supervisors);
	}

	/** Who is there. */
	private record Now(List<OnDuty.Post> posts, List<StaffMember> people, Set<Long> absent,
			Supplier<List<StaffMember>> supervisors) {

		void add(List<AddresseeChoice> choices, String unit, Standing standing, Predicate<StaffMember> who) {
			this.people.stream()
				.filter((person) -> person.getUnitCode().equals(unit) && !this.absent.contains(person.getId()))
				.filter(who)
				.map((person) -> new AddresseeChoice(new Addressee(unit, person.getId()), person.getName(), standing,
						List.of()))
				.forEach(choices::add);
		}

		void addServing(List<AddresseeChoice> choices, String unit) {
			serving(unit).forEach((post) -> choices.add(new AddresseeChoice(new Addressee(unit, post.answeringId()),
					post.answering(), Standing.ON_DUTY, List.of(who(post)))));
		}

		/**
		 * Anybody of the unit; where nobody there could take it, the supervisors for it,
		 * but for a caller who is on the line.
		 */
		List<AddresseeChoice> unit(HandoffKind kind, String unit) {
			List<AddresseeChoice> anybody = List.of(new AddresseeChoice(new Addressee(unit, null), null, Standing.UNIT,
					serving(unit).stream().map(Now::who).toList()));
			if (kind.isTransfer() || this.people.stream().anyMatch((person) -> takes(person, kind, unit))) {
				return anybody;
			}
			List<AddresseeChoice> instead = this.supervisors.get()
				.stream()
				.map((person) -> new AddresseeChoice(new Addressee(unit, person.getId()), person.getName(),
						Standing.SUPERVISOR, List.of()))
				.toList();
			return instead.isEmpty() ? anybody : instead;
		}

		private List<OnDuty.Post> serving(String unit) {
			return this.posts.stream()
				.filter((post) -> post.unitCode().equals(unit) && post.answering() != null)
				.toList();
		}

		private static String who(OnDuty.Post post) {
			return (post.extension() != null) ? post.answering() + " (" + post.extension() + ")"
					: Objects.requireNonNull(post.answering());
		}

	}

	/**
	 * Refuses somebody who cannot take it.
	 * @return the addressee with the person's own unit
	 * @throws AddresseeRefused when the person is inactive, absent now, or of no unit to
	 * which this kind goes, and when nobody in the unit could take it
	 */
	@Transactional(readOnly = true)
	public Addressee check(HandoffKind kind, String fromUnit, Addressee to) {
		if (to.staffId() == null) {
			Addressee unit = ofTheRightUnit(kind, fromUnit, to, to.unitCode());
			if (!isTaken(kind, unit.unitCode())) {
				throw new AddresseeRefused(
						kind.isTransfer() ? "handoff.refused.nobody-transfer" : "handoff.refused.nobody",
						unit.unitCode());
			}
			return unit;
		}
		StaffMember person = this.people.withRoles(to.staffId())
			.orElseThrow(() -> new AddresseeRefused("handoff.refused.unknown", to.unitCode()));
		if (!person.isActive()) {
			throw new AddresseeRefused("handoff.refused.inactive", person.getName());
		}
		if (this.presence.absentAt(this.clock.instant()).contains(person.getId())) {
			throw new AddresseeRefused("handoff.refused.absent", person.getName());
		}
		if (!takes(person, kind, to.unitCode()) && !kind.isTransfer() && !isTaken(kind, to.unitCode())
				&& supervisors().stream().anyMatch((one) -> one.getId().equals(person.getId()))) {
			return ofTheRightUnit(kind, fromUnit, to, person.getName());
		}
		if (person.getRoles().stream().noneMatch(takers(kind)::contains)) {
			throw new AddresseeRefused("handoff.refused.no-addressee", person.getName());
		}
		return ofTheRightUnit(kind, fromUnit, new Addressee(person.getUnitCode(), person.getId()), person.getName());
	}

	private Addressee ofTheRightUnit(HandoffKind kind, String fromUnit, Addressee to, String name) {
		boolean own = to.unitCode().equals(fromUnit);
		boolean right = switch (kind) {
			case DIHUBUNGI_KEMBALI, ESKALASI -> own;
			case DAT_DPR -> isByMail(to.unitCode());
			case UNIT_LAIN, SALAH_MENU, OPERATOR -> !own && !isByMail(to.unitCode());
			case SARANA_LAIN -> false;
		};
		if (!right) {
			throw new AddresseeRefused("handoff.refused.wrong-unit", name);
		}
		return to;
	}

	private boolean isByMail(String unit) {
		return this.units.byMail().stream().anyMatch((one) -> one.getCode().equals(unit));
	}

}
