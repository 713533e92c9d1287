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
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The Operator's desk: to whom a caller is connected now, unit by unit, and today's calls
 * of the Operator. Clause 5.c.xii.
 */
@Component
class OperatorDesk {

	private final CallPages pages;

	private final UnfinishedCalls unfinished;

	private final CallerIdentity identity;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Units units;

	private final StaffMembers people;

	private final RingingCalls ringing;

	private final TransferDesk transfers;

	private final Clock clock;

	OperatorDesk(CallPages pages, CallerIdentity identity, UnfinishedCalls unfinished, OnDuty onDuty,
			ServiceCalendars calendars, Units units, StaffMembers people, RingingCalls ringing, TransferDesk transfers,
			Clock clock) {
		this.pages = pages;
		this.identity = identity;
		this.unfinished = unfinished;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.units = units;
		this.people = people;
		this.ringing = ringing;
		this.transfers = transfers;
		this.clock = clock;
	}

	/**
	 * A unit that takes calls, as the Operator sees it.
	 *
	 * @param unit the unit
	 * @param posts its posts today; none on a day without service
	 * @param coordinators whom to try last
	 */
	record Line(Unit unit, List<OnDuty.Post> posts, List<String> coordinators) {

		/** Whether some phone of the unit is served now. */
		public boolean isServed() {
			return this.posts.stream().anyMatch((post) -> post.answering() != null);
		}

		/**
		 * Whom to try where nobody answers, one after the other: substitute and officer
		 * while they are there, then the coordinator.
		 */
		public List<String> instead() {
			return Stream
				.concat(this.posts.stream().flatMap((post) -> post.present().stream()), this.coordinators.stream())
				.distinct()
				.toList();
		}

		/** To whom a caller is connected now: "Petugas DP 1 (pesawat 101)", or nobody. */
		List<OnDuty.Post> answering() {
			return this.posts.stream().filter((post) -> post.answering() != null).toList();
		}

	}

	/** Whether this is the desk of a person who does nothing but connect callers. */
	static boolean isOf(SignedIn me) {
		return me.is(Role.OPERATOR) && !me.is(Role.PETUGAS) && !me.is(Role.KOORDINATOR);
	}

	String show(SignedIn me, Model model) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		CallPages.Day day = this.pages.on(today, me);
		List<Call> todays = day.latest();
		this.identity.looked(todays, me, CallerIdentity.SeenIn.MEJA);
		model.addAttribute("today", today)
			.addAttribute("masked",
					todays.stream()
						.filter(this.identity.visibleTo(me).negate())
						.map(Call::getId)
						.collect(Collectors.toSet()))
			.addAttribute("now", now)
			.addAttribute("holiday", calendar.holiday(today).orElse(null))
			.addAttribute("serviceDay", calendar.isServiceDay(today))
			.addAttribute("lines", lines(now, calendar))
			.addAttribute("unfinished", this.unfinished.of(me))
			.addAttribute("calls", todays)
			.addAttribute("callsToday", day.count())
			.addAttribute("ringing", this.ringing.waitingFor(me))
			.addAttribute("names", this.pages.answerers(todays))
			.addAttribute("formId", UUID.randomUUID());
		this.transfers.given(me, model);
		return "desk/operator";
	}

	/** The unit of that code, if it takes calls. */
	Optional<Line> line(String unitCode) {
		Instant now = this.clock.instant();
		return lines(now, this.calendars.around(Indonesian.dateOf(now))).stream()
			.filter((line) -> line.unit().getCode().equals(unitCode))
			.findFirst();
	}

	/** In the order of the menu that callers hear. */
	private List<Line> lines(Instant now, ServiceCalendar calendar) {
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		Map<String, List<String>> coordinators = this.people.coordinators()
			.stream()
			.collect(Collectors.groupingBy(StaffMember::getUnitCode,
					Collectors.mapping(StaffMember::getName, Collectors.toList())));
		return this.units.onDuty()
			.stream()
			.sorted(Comparator.comparing(Unit::getMenu))
			.map((unit) -> new Line(unit,
					posts.stream().filter((post) -> post.unitCode().equals(unit.getCode())).toList(),
					coordinators.getOrDefault(unit.getCode(), List.of())))
			.toList();
	}

}
