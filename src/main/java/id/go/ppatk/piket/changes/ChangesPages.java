package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads {@link ChangesPage}s, each with a fixed number of queries.
 */
@Component
class ChangesPages {

	private final Replacements replacements;

	private final Exchanges exchanges;

	private final Duties duties;

	private final WeekRosters rosters;

	private final ReadChanges changes;

	private final StaffMembers people;

	private final ChangesAccess access;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	private final Clock clock;

	ChangesPages(Replacements replacements, Exchanges exchanges, Duties duties, WeekRosters rosters,
			ReadChanges changes, StaffMembers people, ChangesAccess access, ServiceCalendars calendars,
			OutsidePiket outside, Clock clock) {
		this.replacements = replacements;
		this.exchanges = exchanges;
		this.duties = duties;
		this.rosters = rosters;
		this.changes = changes;
		this.people = people;
		this.access = access;
		this.calendars = calendars;
		this.outside = outside;
		this.clock = clock;
	}

	/**
	 * The week as this person may see it.
	 * @throws ResponseStatusException (404) for a week outside the piket
	 */
	@Transactional(readOnly = true)
	public ChangesPage of(Week week, SignedIn me) {
		ServiceCalendar calendar = this.calendars.around(week);
		if (!calendar.knows(week)) {
			throw this.outside.week(week, "/piket/pergantian?pekan=");
		}
		Set<String> visible = Set.copyOf(this.access.units(me));
		List<Replacement> replacements = this.replacements.everBetween(week.monday(), week.friday())
			.stream()
			.filter((replacement) -> visible.contains(replacement.getUnitCode()))
			.toList();
		List<Exchange> proposals = this.exchanges.open()
			.stream()
			.filter((exchange) -> visible.contains(exchange.getUnitCode()))
			.toList();
		Map<Long, Duty> traded = this.duties.findByIdIn(
				proposals.stream().flatMap((one) -> Stream.of(one.getFirstDutyId(), one.getSecondDutyId())).toList())
			.stream()
			.collect(Collectors.toMap(Duty::getId, Function.identity()));
		List<ServedDuty> duties = open(week, visible, calendar);
		Map<Long, String> names = names(replacements, proposals, duties);
		Instant now = this.clock.instant();
		return new ChangesPage(week, calendar.knows(week.previous()) ? week.previous() : null,
				replacements.stream()
					.map((replacement) -> change(replacement, calendar.policy(replacement.getDutyDate()), names, now,
							ChangesAccess.mayUndo(replacement, me)))
					.toList(),
				proposals.stream().map((exchange) -> proposal(exchange, traded, names, me)).toList(),
				duties.stream().map((served) -> line(served, names, me, calendar)).toList());
	}

	/** The duties of handed-in rosters of the week that are not over. */
	private List<ServedDuty> open(Week week, Set<String> visible, ServiceCalendar calendar) {
		Instant now = this.clock.instant();
		Set<String> handedIn = this.rosters.headsBetween(week.monday(), week.monday())
			.stream()
			.filter((roster) -> roster.isSubmitted() && visible.contains(roster.getUnitCode()))
			.map(WeekRoster::getUnitCode)
			.collect(Collectors.toSet());
		List<Duty> duties = this.duties.between(week.monday(), week.friday())
			.stream()
			.filter((duty) -> handedIn.contains(duty.getUnitCode()) && calendar.isServiceDay(duty.getDutyDate())
					&& calendar.endOfService(duty.getDutyDate()).isAfter(now))
			.toList();
		return ServedDuties.served(duties, this.changes.between(week.monday(), week.friday()), calendar);
	}

	private Map<Long, String> names(List<Replacement> replacements, List<Exchange> exchanges, List<ServedDuty> duties) {
		List<Long> people = new ArrayList<>();
		replacements.forEach((replacement) -> people.addAll(
				Arrays.asList(replacement.getReplacedId(), replacement.getReplacingId(), replacement.getFiledBy())));
		exchanges.forEach((exchange) -> people
			.addAll(List.of(exchange.getFirstOfficerId(), exchange.getSecondOfficerId(), exchange.getProposedBy())));
		duties.forEach((served) -> people.addAll(served.people()));
		Set<Long> ids = new HashSet<>(people);
		ids.removeIf(Objects::isNull);
		return this.people.names(ids);
	}

	private static ChangesPage.Change change(Replacement replacement, ServicePolicy policy, Map<Long, String> names,
			Instant now, boolean mine) {
		boolean wholeDay = replacement.getStarts().equals(policy.getOpens())
				&& replacement.getEnds().equals(policy.getCloses());
		return new ChangesPage.Change(replacement.getId(), replacement.getDutyDate(), replacement.getPostCode(),
				replacement.getUnitCode(), replacement.getDutyRole(), name(names, replacement.getReplacedId()),
				name(names, replacement.getReplacingId()), replacement.getStarts(), replacement.getEnds(), wholeDay,
				replacement.getReason(), replacement.getNote(), name(names, replacement.getFiledBy()),
				replacement.getFiledAt(), replacement.getUndoneAt(), mine && replacement.canBeUndone(now));
	}

	private static ChangesPage.Proposal proposal(Exchange exchange, Map<Long, Duty> duties, Map<Long, String> names,
			SignedIn me) {
		return new ChangesPage.Proposal(exchange.getId(),
				half(exchange.getFirstOfficerId(), duties.get(exchange.getFirstDutyId()), exchange.hasFirstAccepted(),
						names),
				half(exchange.getSecondOfficerId(), duties.get(exchange.getSecondDutyId()),
						exchange.hasSecondAccepted(), names),
				exchange.getNote(), name(names, exchange.getProposedBy()), exchange.waitsFor(me.getId()),
				exchange.concerns(me.getId()));
	}

	private static ChangesPage.Half half(Long officer, Duty duty, boolean accepted, Map<Long, String> names) {
		return new ChangesPage.Half(name(names, officer), duty.getDutyDate(), duty.getPostCode(), accepted);
	}

	private ChangesPage.Line line(ServedDuty served, Map<Long, String> names, SignedIn me, ServiceCalendar calendar) {
		Duty duty = served.duty();
		LocalDate day = duty.getDutyDate();
		boolean own = ChangesAccess.mayTrade(duty, me);
		boolean begun = !this.clock.instant()
			.isBefore(day.atTime(calendar.policy(day).getOpens()).atZone(Indonesian.WIB).toInstant());
		return new ChangesPage.Line(day + "/" + duty.getPostCode(), day, duty.getUnitCode(), duty.getPostCode(),
				name(names, served.responsibleId()), name(names, served.substituteId()),
				served.intervals()
					.stream()
					.filter(Coverage.Interval::isGap)
					.mapToLong(Coverage.Interval::minutes)
					.sum(),
				own && !begun && duty.getOfficerId() != null && duty.getOfficerId().equals(served.responsibleId()));
	}

	@Nullable private static String name(Map<Long, String> names, @Nullable Long person) {
		return (person != null) ? names.get(person) : null;
	}

}
