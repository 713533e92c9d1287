package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Reads the Operator's desk. Clause 5.c.xii.
 */
@Component
class OperatorPages {

	private final DeskCalls calls;

	private final UnfinishedCalls unfinished;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Units units;

	private final StaffMembers people;

	private final TransferDesk transfers;

	private final Clock clock;

	OperatorPages(DeskCalls calls, UnfinishedCalls unfinished, OnDuty onDuty, ServiceCalendars calendars, Units units,
			StaffMembers people, TransferDesk transfers, Clock clock) {
		this.calls = calls;
		this.unfinished = unfinished;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.units = units;
		this.people = people;
		this.transfers = transfers;
		this.clock = clock;
	}

	/** Whether this is the desk of a person who does nothing but connect callers. */
	static boolean isOf(SignedIn me) {
		return me.is(Role.OPERATOR) && !me.is(Role.PETUGAS) && !me.is(Role.KOORDINATOR);
	}

	String show(SignedIn me, Model model) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		model.addAttribute("page",
				new OperatorPage(today, now, calendar.holiday(today).orElse(null), calendar.isServiceDay(today),
						UUID.randomUUID(), lines(now, calendar), this.calls.on(today, me),
						this.transfers.incoming(me, false), this.transfers.givenBy(me),
						new DeskShifts.Shift(this.unfinished.of(me), null, UUID.randomUUID(), List.of())));
		return "desk/operator";
	}

	/** The unit of that code, if it takes calls. */
	Optional<OperatorPage.Line> line(String unitCode) {
		Instant now = this.clock.instant();
		return lines(now, this.calendars.around(Indonesian.dateOf(now))).stream()
			.filter((line) -> line.unit().getCode().equals(unitCode))
			.findFirst();
	}

	/** In the order of the menu that callers hear. */
	private List<OperatorPage.Line> lines(Instant now, ServiceCalendar calendar) {
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		Map<String, List<String>> coordinators = this.people.coordinators()
			.stream()
			.collect(Collectors.groupingBy(StaffMember::getUnitCode,
					Collectors.mapping(StaffMember::getName, Collectors.toList())));
		return this.units.onDuty()
			.stream()
			.sorted(Comparator.comparing(Unit::getMenu))
			.map((unit) -> new OperatorPage.Line(unit,
					posts.stream().filter((post) -> post.unitCode().equals(unit.getCode())).toList(),
					coordinators.getOrDefault(unit.getCode(), List.of())))
			.toList();
	}

}
