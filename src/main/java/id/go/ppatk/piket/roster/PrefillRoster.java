package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.roster.RosterRefused.Reason;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the form of a week from the week before or from a list of names, or empties it,
 * and saves nothing.
 */
@Component
class PrefillRoster {

	/** Names less alike than this are strangers. */
	private static final double ALIKE = 0.4;

	private final WeekRosters rosters;

	private final StaffMembers people;

	private final Units units;

	private final ServiceCalendars calendars;

	private final ReadChanges changes;

	private final JdbcClient jdbc;

	private final Clock clock;

	PrefillRoster(WeekRosters rosters, StaffMembers people, Units units, ServiceCalendars calendars,
			ReadChanges changes, JdbcClient jdbc, Clock clock) {
		this.rosters = rosters;
		this.people = people;
		this.units = units;
		this.calendars = calendars;
		this.changes = changes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The form with the names of the week before where it is empty.
	 * @throws RosterRefused when the roster has been handed in, or the week has no
	 * service day
	 */
	@Transactional(readOnly = true)
	public Prefilled fromTheWeekBefore(Week week, Unit unit, RosterForm typed) {
		List<Assignment> before = this.rosters.of(week.previous(), unit.getCode())
			.map(SaveRoster::assignments)
			.orElse(List.of());
		Map<Long, String> names = names(
				this.people.findByIdIn(before.stream().flatMap(Assignment::people).distinct().toList()));
		return prefill(week, unit, (prefill, officers) -> prefill.copy(typed, before, names));
	}

	/**
	 * The form without names, but for those of days that are over.
	 * @throws RosterRefused as above
	 */
	@Transactional(readOnly = true)
	public Prefilled empty(Week week, Unit unit, RosterForm typed) {
		return prefill(week, unit, (prefill, officers) -> prefill.clear(typed));
	}

	/**
	 * The form with the names of a list that was copied from a spreadsheet.
	 * @param text the list, at most {@link PastedNames#LONGEST} characters
	 * @throws RosterRefused as above
	 */
	@Transactional(readOnly = true)
	public Prefilled fromAList(Week week, Unit unit, RosterForm typed, String text) {
		return prefill(week, unit, (prefill, officers) -> {
			List<PastedNames.Entry> entries = PastedNames.read(text, week, prefill.seats(), namesOf(unit),
					this.units.all()
						.stream()
						.filter((other) -> !other.getCode().equals(unit.getCode()))
						.flatMap((other) -> namesOf(other).stream())
						.collect(Collectors.toSet()));
			return prefill.paste(typed, entries, new NameMatcher(officers, similarity(
					entries.stream().map(PastedNames.Entry::typed).map(NameMatcher::plain).toList(), officers)));
		});
	}

	private Prefilled prefill(Week week, Unit unit, BiFunction<Prefill, Map<Long, String>, Prefilled> act) {
		Optional<WeekRoster> stored = this.rosters.of(week, unit.getCode());
		ServiceCalendar calendar = this.calendars.around(week);
		if (stored.filter(WeekRoster::isSubmitted).isPresent()) {
			throw RosterRefused.because(Reason.SUBMITTED);
		}
		if (calendar.serviceDays(week).isEmpty()) {
			throw RosterRefused.because(Reason.NO_SERVICE);
		}
		Map<Long, String> officers = names(this.people.officers(unit.getCode()));
		Prefill prefill = new Prefill(unit, week, calendar, LocalDate.now(this.clock),
				stored.map(SaveRoster::assignments).orElse(List.of()), officers,
				this.changes.between(week.monday(), week.friday()));
		return act.apply(prefill, officers);
	}

	private static Set<String> namesOf(Unit unit) {
		return Stream.of(unit.getCode(), unit.getName())
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	/** By trigrams, of all pairs with one query. */
	private NameMatcher.Similarity similarity(Collection<String> names, Map<Long, String> officers) {
		Map<String, Map<Long, Double>> alike = new HashMap<>();
		this.jdbc.sql("""
				select typed.name, officer.id, similarity(typed.name, officer.name) as alike
				from (select distinct unnest(:names) as name) typed,
				unnest(:ids, :officers) as officer(id, name)
				where similarity(typed.name, officer.name) >= :alike""")
			.param("names", names.toArray(String[]::new))
			.param("ids", officers.keySet().toArray(Long[]::new))
			.param("officers", officers.values().stream().map(NameMatcher::plain).toArray(String[]::new))
			.param("alike", ALIKE)
			.query((row) -> {
				alike.computeIfAbsent(row.getString("name"), (name) -> new HashMap<>())
					.put(row.getLong("id"), row.getDouble("alike"));
			});
		return (plain, officer) -> alike.getOrDefault(plain, Map.of()).getOrDefault(officer, 0.0);
	}

	private static Map<Long, String> names(List<StaffMember> people) {
		return people.stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

}
