package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changes ask of people: an exchange to answer, a replacement that concerns oneself,
 * and for coordinators and the supervisor what stays unserved in this week and the next.
 * Clause 5.a.
 */
@Component
class ChangesWaiting implements WaitingSource {

	private final Exchanges exchanges;

	private final Replacements replacements;

	private final Duties duties;

	private final WeekRosters rosters;

	private final ReadChanges changes;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Clock clock;

	ChangesWaiting(Exchanges exchanges, Replacements replacements, Duties duties, WeekRosters rosters,
			ReadChanges changes, StaffMembers people, ServiceCalendars calendars, MessageSourceAccessor messages,
			Indonesian indonesian, Clock clock) {
		this.exchanges = exchanges;
		this.replacements = replacements;
		this.duties = duties;
		this.rosters = rosters;
		this.changes = changes;
		this.people = people;
		this.calendars = calendars;
		this.messages = messages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me)) {
			return List.of();
		}
		List<Waiting> waiting = new ArrayList<>();
		if (me.is(Role.KOORDINATOR) || me.is(Role.SUPERVISOR)) {
			waiting.addAll(gaps(me));
		}
		if (me.is(Role.PETUGAS)) {
			waiting.addAll(exchanges(me));
			waiting.addAll(replacements(me));
		}
		return waiting;
	}

	/**
	 * Of rosters that were handed in all that is left open, of others what absences
	 * leave.
	 */
	private List<Waiting> gaps(SignedIn me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		Week week = Week.of(today);
		ServiceCalendar calendar = this.calendars.around(week.monday(), week.next().friday());
		Changes changes = this.changes.between(today, week.next().friday());
		Map<String, List<Duty>> duties = this.duties.between(week.monday(), week.next().friday())
			.stream()
			.filter((duty) -> me.coordinates(duty.getUnitCode()))
			.collect(Collectors.groupingBy(Duty::getUnitCode, TreeMap::new, Collectors.toList()));
		List<WeekRoster> handedIn = this.rosters.headsBetween(week.monday(), week.next().monday())
			.stream()
			.filter((roster) -> roster.getSubmittedAt() != null && me.coordinates(roster.getUnitCode()))
			.toList();
		List<Waiting> waiting = new ArrayList<>();
		handedIn.stream().map(WeekRoster::getUnitCode).forEach((unit) -> duties.putIfAbsent(unit, List.of()));
		duties.forEach((unit, own) -> {
			List<Assignment> plan = own.stream().map(Assignment::of).toList();
			Set<Place> complete = own.stream().filter(Duty::isComplete).map(Duty::getPlace).collect(Collectors.toSet());
			Stream.of(week, week.next())
				.flatMap((each) -> Gap.of(unit, each, calendar, plan, changes)
					.stream()
					.filter((gap) -> isAmong(handedIn, unit, each) || complete.contains(gap.place())))
				.filter((gap) -> calendar.endOfService(gap.place().day()).isAfter(now))
				.forEach((gap) -> waiting.add(gap(unit, gap)));
		});
		return waiting;
	}

	private static boolean isAmong(List<WeekRoster> rosters, String unitCode, Week week) {
		return rosters.stream()
			.anyMatch((roster) -> roster.getUnitCode().equals(unitCode) && roster.getWeek().equals(week));
	}

	private Waiting gap(String unitCode, Gap gap) {
		String post = unitCode + "-" + gap.place().post();
		LocalDate day = gap.place().day();
		return new Waiting(text("gap.waiting", this.indonesian.day(day), post, gap.hours()),
				"/piket/pergantian/baru?tugas=" + day + "/" + post + "&peran=" + gap.role(), "gap.waiting.replace",
				true);
	}

	private List<Waiting> exchanges(SignedIn me) {
		List<Exchange> waiting = this.exchanges.waitingFor(me.getId());
		if (waiting.isEmpty()) {
			return List.of();
		}
		Map<Long, String> names = names(waiting.stream().map(Exchange::getProposedBy).toList());
		return waiting.stream()
			.map((exchange) -> new Waiting(text("exchange.waiting", names.get(exchange.getProposedBy())),
					"/piket/pergantian", "exchange.answer", false))
			.toList();
	}

	private List<Waiting> replacements(SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		List<Replacement> own = this.replacements.concerning(me.getId(), today);
		if (own.isEmpty()) {
			return List.of();
		}
		Map<Long, String> names = names(own.stream()
			.flatMap((replacement) -> Stream.of(replacement.getReplacedId(), replacement.getReplacingId()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		return own.stream().map((replacement) -> replacement(replacement, me, names)).toList();
	}

	private Waiting replacement(Replacement replacement, SignedIn me, Map<Long, String> names) {
		String day = this.indonesian.day(replacement.getDutyDate());
		String text;
		if (me.getId().equals(replacement.getReplacingId())) {
			text = (replacement.getReplacedId() != null)
					? text("replacement.waiting.replacing", names.get(replacement.getReplacedId()), day,
							replacement.getPostCode())
					: text("replacement.waiting.filling", "", day, replacement.getPostCode());
		}
		else {
			text = text("replacement.waiting.replaced", names.get(replacement.getReplacingId()), day,
					replacement.getPostCode());
		}
		return new Waiting(text, "/piket/pergantian?pekan=" + Week.of(replacement.getDutyDate()),
				"replacement.waiting.look", false);
	}

	private Map<Long, String> names(List<Long> ids) {
		return this.people.findByIdIn(ids).stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
