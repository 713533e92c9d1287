package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.RosterVersions;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.roster.RosterRefused.Reason;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writes what was typed into the week roster of a unit, by the rules, and hands it in.
 */
@Component
public class SaveRoster {

	private final WeekRosters rosters;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final ReadChanges changes;

	private final RosterVersions versions;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SaveRoster(WeekRosters rosters, StaffMembers people, ServiceCalendars calendars, ReadChanges changes,
			RosterVersions versions, TransactionTemplate transaction, Clock clock) {
		this.rosters = rosters;
		this.people = people;
		this.calendars = calendars;
		this.changes = changes;
		this.versions = versions;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Saves a draft, which may have gaps.
	 * @throws RosterRefused when rules are broken, it has been handed in, or somebody
	 * saved in between
	 */
	public void save(Week week, Unit unit, RosterForm form) {
		write(week, unit, form, (roster) -> {
		});
	}

	/**
	 * Saves and hands in, both or neither. Clause 5.a.
	 * @param by the id of the person who hands it in
	 * @throws RosterRefused as for a draft, and for gaps that were not confirmed
	 */
	void submit(Week week, Unit unit, RosterForm form, Long by) {
		write(week, unit, form, (roster) -> {
			List<Gap> gaps = Gap.of(unit.getCode(), week, this.calendars.around(week), assignments(roster),
					changes(week));
			if (!form.understood().equals(Gap.fingerprint(gaps))) {
				throw RosterRefused.gaps(gaps);
			}
			roster.submit(by, this.clock.instant(), !gaps.isEmpty());
		});
	}

	private void write(Week week, Unit unit, RosterForm form, Consumer<WeekRoster> act) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				WeekRoster roster = withNames(week, unit, form);
				act.accept(roster);
				this.rosters.saveAndFlush(roster);
			});
		}
		catch (RosterRefused refused) {
			throw refused;
		}
		catch (RuntimeException failure) {
			throw RosterRefused.from(failure);
		}
	}

	private WeekRoster withNames(Week week, Unit unit, RosterForm form) {
		List<WeekRoster> all = this.rosters.of(week);
		WeekRoster roster = all.stream()
			.filter((candidate) -> candidate.getUnitCode().equals(unit.getCode()))
			.findFirst()
			.orElseGet(() -> new WeekRoster(unit.getCode(), week));
		ServiceCalendar calendar = this.calendars.around(week);
		refuseUnlessOpen(week, roster, calendar, form);
		List<Assignment> before = assignments(roster);
		List<Assignment> plan = form.over(unit.getCode(), before);
		List<Assignment> elsewhere = all.stream()
			.filter((other) -> other != roster)
			.flatMap((other) -> assignments(other).stream())
			.toList();
		LocalDate today = LocalDate.now(this.clock);
		List<Violation> violations = rules(unit, calendar, today, plan, before, elsewhere, changes(week))
			.violations(plan, before, elsewhere);
		if (!violations.isEmpty()) {
			throw RosterRefused.rules(violations);
		}
		List<Assignment> changed = plan.stream().filter((assignment) -> !before.contains(assignment)).toList();
		if (!changed.isEmpty() && roster.getId() != null) {
			this.versions.raise(roster);
		}
		changed.forEach((assignment) -> roster.name(assignment.place().day(), assignment.place().post(),
				assignment.officerId(), assignment.substituteId(), assignment.place().day().isBefore(today)));
		return roster;
	}

	private Changes changes(Week week) {
		return this.changes.between(week.monday(), week.friday());
	}

	private static void refuseUnlessOpen(Week week, WeekRoster roster, ServiceCalendar calendar, RosterForm form) {
		if (roster.isSubmitted()) {
			throw RosterRefused.because(Reason.SUBMITTED);
		}
		if (calendar.serviceDays(week).isEmpty()) {
			throw RosterRefused.because(Reason.NO_SERVICE);
		}
		if (form.version() != version(roster)) {
			throw RosterRefused.because(Reason.CONFLICT);
		}
		if (!form.chosen().keySet().stream().map(Seat::day).allMatch(week::contains)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a day of another week");
		}
	}

	private RosterRules rules(Unit unit, ServiceCalendar calendar, LocalDate today, List<Assignment> plan,
			List<Assignment> before, List<Assignment> elsewhere, Changes changes) {
		Map<Long, String> officers = names(this.people.officers(unit.getCode()));
		List<Long> named = Stream.of(plan, before, elsewhere)
			.flatMap(List::stream)
			.flatMap(Assignment::people)
			.distinct()
			.toList();
		Map<Long, String> names = names(this.people.findByIdIn(named));
		if (!names.keySet().containsAll(named)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "nobody has that id");
		}
		return new RosterRules(unit, calendar, today, officers, names, changes);
	}

	private static Map<Long, String> names(List<StaffMember> people) {
		return people.stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

	static List<Assignment> assignments(WeekRoster roster) {
		return roster.getDuties().stream().map(Assignment::of).toList();
	}

	/** The version that a page carries of this roster. */
	public static int version(WeekRoster roster) {
		return (roster.getId() != null) ? roster.getVersion() : RosterForm.NEW;
	}

}
