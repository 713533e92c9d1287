package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import id.go.ppatk.piket.roster.Coverage;
import id.go.ppatk.piket.roster.Presence;
import id.go.ppatk.piket.roster.ServedDuties;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom something may be handed, and to whom first: who serves the right unit now, the
 * break counted, else its coordinator; in DAT and DPR the PIC. Clauses 5.c.viii to
 * 5.c.xii.
 */
@Component
public class Addressees {

	private static final Set<String> PIC_UNITS = Set.of("DAT", "DPR");

	private final ServedDuties servedDuties;

	private final Presence presence;

	private final ServiceCalendars calendars;

	private final StaffMembers people;

	private final Clock clock;

	Addressees(ServedDuties servedDuties, Presence presence, ServiceCalendars calendars, StaffMembers people,
			Clock clock) {
		this.servedDuties = servedDuties;
		this.presence = presence;
		this.calendars = calendars;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Who is asked first in that unit now; the unit itself where nobody is there, and for
	 * a live transfer, which anybody of the unit may accept.
	 * @param kind why it is handed on
	 */
	@Transactional(readOnly = true)
	public Addressee first(HandoffKind kind, String unitCode) {
		return kind.isTransfer() ? new Addressee(unitCode, null) : new Addressee(unitCode, person(unitCode));
	}

	@Nullable private Long person(String unitCode) {
		Instant now = this.clock.instant();
		Set<Long> absent = this.presence.absentAt(now);
		if (PIC_UNITS.contains(unitCode)) {
			return this.people.having(Role.PIC)
				.stream()
				.filter((pic) -> pic.getUnitCode().equals(unitCode) && !absent.contains(pic.getId()))
				.map(StaffMember::getId)
				.findFirst()
				.orElse(null);
		}
		return answering(unitCode, now)
			.or(() -> this.people.coordinators()
				.stream()
				.filter((coordinator) -> coordinator.getUnitCode().equals(unitCode)
						&& !absent.contains(coordinator.getId()))
				.map(StaffMember::getId)
				.findFirst())
			.orElse(null);
	}

	/** Who answers the first phone of the unit that is answered at that moment. */
	private Optional<Long> answering(String unitCode, Instant moment) {
		LocalDate day = LocalDate.ofInstant(moment, Indonesian.WIB);
		LocalTime time = LocalTime.ofInstant(moment, Indonesian.WIB);
		return this.servedDuties.on(day, this.calendars.around(day))
			.stream()
			.filter((served) -> served.duty().getUnitCode().equals(unitCode))
			.flatMap((served) -> served.intervals().stream())
			.filter((interval) -> interval.contains(time))
			.map(Coverage.Interval::staffId)
			.filter(Objects::nonNull)
			.findFirst();
	}

	/**
	 * Refuses somebody who cannot take it.
	 * @return the addressee with the person's own unit
	 * @throws AddresseeRefused when the person is inactive, absent now, or of no unit to
	 * which this kind goes
	 */
	@Transactional(readOnly = true)
	public Addressee check(HandoffKind kind, String fromUnit, Addressee to) {
		if (to.staffId() == null) {
			return ofTheRightUnit(kind, fromUnit, to, to.unitCode());
		}
		StaffMember person = this.people.withRoles(to.staffId())
			.orElseThrow(() -> new AddresseeRefused("handoff.refused.unknown", to.unitCode()));
		if (!person.isActive()) {
			throw new AddresseeRefused("handoff.refused.inactive", person.getName());
		}
		if (this.presence.absentAt(this.clock.instant()).contains(person.getId())) {
			throw new AddresseeRefused("handoff.refused.absent", person.getName());
		}
		boolean takes = (kind == HandoffKind.DAT_DPR) ? person.getRoles().contains(Role.PIC)
				: person.getRoles().stream().anyMatch(Set.of(Role.PETUGAS, Role.KOORDINATOR, Role.OPERATOR)::contains);
		if (!takes) {
			throw new AddresseeRefused("handoff.refused.no-addressee", person.getName());
		}
		return ofTheRightUnit(kind, fromUnit, new Addressee(person.getUnitCode(), person.getId()), person.getName());
	}

	private static Addressee ofTheRightUnit(HandoffKind kind, String fromUnit, Addressee to, String name) {
		boolean own = to.unitCode().equals(fromUnit);
		boolean right = switch (kind) {
			case DIHUBUNGI_KEMBALI, ESKALASI -> own;
			case DAT_DPR -> PIC_UNITS.contains(to.unitCode());
			case UNIT_LAIN, SALAH_MENU, OPERATOR -> !own && !PIC_UNITS.contains(to.unitCode());
			case SARANA_LAIN -> false;
		};
		if (!right) {
			throw new AddresseeRefused("handoff.refused.wrong-unit", name);
		}
		return to;
	}

}
