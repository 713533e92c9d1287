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
import id.go.ppatk.piket.duties.ChangedDuties;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.ReadDuties;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private static final String OWN = """
			select null::date duty_date, null post, null::bigint replaced, proposed_by "by",
			    proposed_at at time zone 'Asia/Jakarta' at, id,
			    false corrected from exchanges
			where declined_at is null and (first_officer_id = :me and first_accepted_at is null
			    or second_officer_id = :me and second_accepted_at is null)
			union all
			select duty_date, unit_code || '-' || post, replaced_id, replacing_id, duty_date + starts, id,
			    reason = 'SALAH_TULIS' from replacements
			where undone_at is null and duty_date >= :today and (replaced_id = :me or replacing_id = :me)
			order by duty_date nulls first, at, id""";

	private final JdbcClient jdbc;

	private final ReadDuties duties;

	private final WeekRosters rosters;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Clock clock;

	ChangesWaiting(JdbcClient jdbc, ReadDuties duties, WeekRosters rosters, StaffMembers people,
			ServiceCalendars calendars, MessageSourceAccessor messages, Indonesian indonesian, Clock clock) {
		this.jdbc = jdbc;
		this.duties = duties;
		this.rosters = rosters;
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
		if (ChangesAccess.mayFillSome(me)) {
			waiting.addAll(gaps(me));
		}
		if (ChangesAccess.serves(me)) {
			waiting.addAll(own(me));
		}
		return waiting;
	}

	/**
	 * Of rosters that were handed in all that is left open, of others what absences
	 * leave.
	 */
	private List<Waiting> gaps(SignedIn me) {
		Instant now = this.clock.instant();
		Week week = this.calendars.thisWeek();
		ServiceCalendar calendar = this.calendars.around(week.monday(), week.next().friday());
		ChangedDuties read = this.duties.between(week.monday(), week.next().friday());
		Changes changes = read.changes();
		Map<String, List<Duty>> duties = read.duties()
			.stream()
			.filter((duty) -> ChangesAccess.mayFill(duty.getUnitCode(), me))
			.collect(Collectors.groupingBy(Duty::getUnitCode, TreeMap::new, Collectors.toList()));
		List<WeekRoster> handedIn = this.rosters.headsBetween(week.monday(), week.next().monday())
			.stream()
			.filter((roster) -> roster.getSubmittedAt() != null && ChangesAccess.mayFill(roster.getUnitCode(), me))
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

	/**
	 * The exchanges to answer, the oldest first, then what changes of one's own duties.
	 */
	private List<Waiting> own(SignedIn me) {
		List<Own> own = this.jdbc.sql(OWN)
			.param("me", me.getId())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new Own(row.getObject("duty_date", LocalDate.class), row.getString("post"),
					row.getObject("replaced", Long.class), row.getLong("by"), row.getBoolean("corrected")))
			.list();
		Map<Long, String> names = this.people.names(own.stream().flatMap(Own::people).toList());
		return own.stream()
			.map((one) -> (one.day() != null) ? replacement(one, me, names) : exchange(one, names))
			.toList();
	}

	/**
	 * What waits for an officer: an exchange, or a replacement of a duty.
	 *
	 * @param day the day of the duty, or {@code null} for an exchange
	 * @param post the post of the duty, {@code DP-1}, or {@code null}
	 * @param replaced who would have served, or {@code null} where nobody was named
	 * @param by who serves instead, or who proposed the exchange
	 * @param corrected whether a name was written wrongly, and no duty changed hands
	 */
	private record Own(@Nullable LocalDate day, @Nullable String post, @Nullable Long replaced, Long by,
			boolean corrected) {

		Stream<Long> people() {
			return Stream.of(this.replaced, this.by).filter(Objects::nonNull);
		}

	}

	private Waiting exchange(Own own, Map<Long, String> names) {
		return new Waiting(text("exchange.waiting", names.get(own.by())), "/piket/pergantian", "exchange.answer",
				false);
	}

	/** It is for the person to know: no work. */
	private Waiting replacement(Own own, SignedIn me, Map<Long, String> names) {
		String day = this.indonesian.day(own.day());
		String text;
		if (own.corrected()) {
			boolean in = me.getId().equals(own.by());
			text = text(in ? "replacement.waiting.correct-in" : "replacement.waiting.correct-out",
					names.get(in ? own.replaced() : own.by()), day, own.post());
		}
		else if (me.getId().equals(own.by())) {
			text = (own.replaced() != null)
					? text("replacement.waiting.replacing", names.get(own.replaced()), day, own.post())
					: text("replacement.waiting.filling", "", day, own.post());
		}
		else {
			text = text("replacement.waiting.replaced", names.get(own.by()), day, own.post());
		}
		return new Waiting(text, "/piket/pergantian?pekan=" + Week.of(own.day()), "replacement.waiting.look", false, 0);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
