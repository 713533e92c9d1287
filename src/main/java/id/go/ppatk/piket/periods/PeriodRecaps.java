package id.go.ppatk.piket.periods;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import id.go.ppatk.piket.periods.CallFigures.Scale;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the recap of a period: of one unit, or of all units and the Operator. A long one
 * is counted by the database.
 */
@Component
public class PeriodRecaps {

	/** Deadlines further ahead than this are not worked out. */
	private static final int DAYS_AHEAD = 31;

	private final Recaps recaps;

	private final Rosters rosters;

	private final HandedAndTold handedAndTold;

	private final Units units;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodRecaps(Recaps recaps, Rosters rosters, HandedAndTold handedAndTold, Units units, Topics topics,
			ServiceCalendars calendars, JdbcClient jdbc, Clock clock) {
		this.recaps = recaps;
		this.rosters = rosters;
		this.handedAndTold = handedAndTold;
		this.units = units;
		this.topics = topics;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The period with every call, what was handed in as it was frozen; counted from these
	 * calls.
	 */
	@Transactional(readOnly = true)
	WeeklyRecap whole(Period period, @Nullable String unitCode) {
		return whole(List.of(period), unitCode, this.calendars.around(period.first(), period.last())).get(0);
	}

	/** A week beside the one before, where the piket had begun by then; read at once. */
	@Transactional(readOnly = true)
	ComparedWeek compared(Week week, @Nullable String unitCode) {
		ServiceCalendar calendar = this.calendars.around(week.previous().monday(), week.friday());
		List<Period> periods = Stream.of(week.previous(), week).filter(calendar::knows).map(Period::of).toList();
		List<WeeklyRecap> recaps = whole(periods, unitCode, calendar);
		return new ComparedWeek(recaps.get(recaps.size() - 1), (recaps.size() > 1) ? recaps.get(0).figures() : null);
	}

	private List<WeeklyRecap> whole(List<Period> periods, @Nullable String unitCode, ServiceCalendar calendar) {
		List<Recaps.Duties> read = this.recaps.between(periods, unitCode, calendar);
		Period all = new Period(periods.get(0).first(), periods.get(periods.size() - 1).last());
		List<RosterStatus> rosters = rosters(all, calendar);
		List<HandedAndTold.Read> handed = this.handedAndTold.of(periods, unitCode, calendar);
		return IntStream.range(0, periods.size()).mapToObj((place) -> {
			Period period = periods.get(place);
			return new WeeklyRecap(recap(period, unitCode,
					counted(period, read.get(place), rosters, handed.get(place), calendar), period, calendar),
					read.get(place));
		}).toList();
	}

	private static Counted counted(Period period, Recaps.Duties read, List<RosterStatus> rosters,
			HandedAndTold.Read handed, ServiceCalendar calendar) {
		return new Counted(CallFigures.of(serviceDays(period, calendar), read.calls(), read.noMatters()),
				read.duties()
					.stream()
					.map((duty) -> new Compliance.Recap(duty.form().unitCode(), duty.status()))
					.toList(),
				rosters.stream().filter((status) -> isOf(period, status)).toList(), handed);
	}

	/** The period in figures alone. */
	@Transactional(readOnly = true)
	public PeriodRecap figures(Period period, @Nullable String unitCode) {
		LocalDate today = this.calendars.today();
		ServiceCalendar calendar = this.calendars.around(period.first(), period.last());
		Period known = period.within(calendar.firstDay(), today.plusDays(DAYS_AHEAD));
		List<Compliance.Recap> states = this.recaps.states(known.first(), known.last())
			.stream()
			.map((state) -> new Compliance.Recap(state.duty().getUnitCode(), state.status()))
			.toList();
		return recap(period, unitCode,
				new Counted(count(period, known.within(known.first(), today), unitCode, calendar), states,
						rosters(known, calendar), this.handedAndTold.of(List.of(known), unitCode, calendar).get(0)),
				known, calendar);
	}

	/**
	 * What a recap is made from.
	 *
	 * @param calls its calls
	 * @param recaps where its recaps stand
	 * @param rosters where its rosters stand
	 * @param handed what was handed on, and how callers were received
	 */
	private record Counted(CallFigures calls, List<Compliance.Recap> recaps, List<RosterStatus> rosters,
			HandedAndTold.Read handed) {
	}

	private PeriodRecap recap(Period period, @Nullable String unitCode, Counted counted, Period known,
			ServiceCalendar calendar) {
		Map<String, String> units = names(this.units.between(period.first(), period.last()), unitCode);
		return new PeriodRecap(period, unitCode, units, counted.calls(), counted.handed().receptions(),
				Compliance.of(units.keySet(), counted.rosters(), counted.recaps()), counted.handed().handed(),
				lastDeadline(period, known, calendar).orElse(null), this.clock.instant());
	}

	private List<RosterStatus> rosters(Period period, ServiceCalendar calendar) {
		return this.rosters.statuses(Week.of(period.first()), Week.of(period.last()))
			.stream()
			.filter((status) -> isOf(period, status))
			.filter((status) -> status.isSubmitted() || calendar.counts(status.week()))
			.toList();
	}

	private static boolean isOf(Period period, RosterStatus status) {
		return status.week().weekdays().stream().anyMatch(period::contains);
	}

	private static Map<String, String> names(List<Unit> units, @Nullable String unitCode) {
		Map<String, String> names = new LinkedHashMap<>();
		for (Unit unit : units) {
			boolean takesCalls = unit.takesDuty() || unit.getCode().equals(Unit.OPERATOR);
			if ((unitCode != null) ? unit.getCode().equals(unitCode) : takesCalls) {
				names.put(unit.getCode(), unit.getName());
			}
		}
		return names;
	}

	private static Optional<Instant> lastDeadline(Period period, Period known, ServiceCalendar calendar) {
		if (!known.last().equals(period.last())) {
			return Optional.empty();
		}
		return Stream.iterate(known.last(), known::contains, (day) -> day.minusDays(1))
			.filter(calendar::isServiceDay)
			.findFirst()
			.map(calendar::recapDeadline);
	}

	private static List<LocalDate> serviceDays(Period period, ServiceCalendar calendar) {
		return period.days().filter(calendar::isServiceDay).toList();
	}

	private CallFigures count(Period period, Period known, @Nullable String unitCode, ServiceCalendar calendar) {
		Scale scale = Scale.of(period);
		Collection<LocalDate> starts = (scale == Scale.DAY) ? serviceDays(period, calendar)
				: known.days().map(scale::start).distinct().toList();
		List<CallFigures.Calls> calls = new ArrayList<>();
		EnumMap<NoMatter, Long> noMatters = new EnumMap<>(NoMatter.class);
		this.jdbc.sql("""
				select date_trunc(:scale, call_date)::date, unit_code, caller_kind, no_matter, count(*) from calls
				where state in ('RECORDED', 'NO_MATTER') and call_date between :first and :last
				and (:all or unit_code = :unit) group by 1, 2, 3, 4""")
			.param("scale", scale.name())
			.params(parameters(known, unitCode))
			.query((row) -> {
				if (row.getString(4) != null) {
					noMatters.merge(NoMatter.valueOf(row.getString(4)), row.getLong(5), Long::sum);
				}
				else {
					calls.add(new CallFigures.Calls(row.getDate(1).toLocalDate(), row.getString(2),
							CallerKind.valueOf(row.getString(3)), row.getLong(5)));
				}
			});
		return CallFigures.of(scale, starts, calls, problems(known, unitCode), new NoMatters(noMatters));
	}

	private List<CallFigures.Problems> problems(Period period, @Nullable String unitCode) {
		Map<Long, String> names = this.topics.all()
			.stream()
			.collect(Collectors.toMap(Topic::getId, Topic::getFullName));
		return this.jdbc.sql("""
				select topic_id, outcome, count(*) from call_problems join calls on calls.id = call_id
				where state = 'RECORDED' and call_date between :first and :last
				and (:all or calls.unit_code = :unit) group by 1, 2""")
			.params(parameters(period, unitCode))
			.query((row, number) -> new CallFigures.Problems(names.getOrDefault(row.getLong(1), ""),
					Outcome.valueOf(row.getString(2)), row.getLong(3)))
			.list();
	}

	private static Map<String, Object> parameters(Period period, @Nullable String unitCode) {
		return Map.of("first", Date.valueOf(period.first()), "last", Date.valueOf(period.last()), "all",
				unitCode == null, "unit", (unitCode != null) ? unitCode : "");
	}

}
