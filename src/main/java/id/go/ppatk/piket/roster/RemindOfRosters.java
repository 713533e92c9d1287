package id.go.ppatk.piket.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.duties.RosterReminder;
import id.go.ppatk.piket.duties.RosterReminder.Kind;
import id.go.ppatk.piket.duties.RosterReminderOvertaken;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the rosters of this week and the next that nobody has handed in: on the day
 * of the deadline, and once it has passed. Each reminder is given once, whoever asks and
 * however often; one that fell due while nobody asked is given later if it still holds.
 * When the deadline moves it is given anew. Clause 5.a.
 */
@Component
class RemindOfRosters {

	private final Rosters rosters;

	private final ServiceCalendars calendars;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RemindOfRosters(Rosters rosters, ServiceCalendars calendars, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.rosters = rosters;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives the reminders that are due now and have not been given.
	 * @return how many that were
	 */
	@Transactional
	public int remind() {
		Instant now = this.clock.instant();
		Week current = this.calendars.thisWeek();
		ServiceCalendar calendar = this.calendars.around(current.monday(), current.next().friday());
		int given = 0;
		for (RosterStatus status : this.rosters.statuses(current, current.next())) {
			Kind kind = due(status, calendar, now).orElse(null);
			if (kind != null && isFirst(status, kind, now)) {
				this.events.publishEvent(new RosterReminder(status.unitCode(), status.week(), kind));
				given++;
			}
		}
		return given;
	}

	private static Optional<Kind> due(RosterStatus status, ServiceCalendar calendar, Instant now) {
		if (!status.isMissing() || status.deadline() == null) {
			return Optional.empty();
		}
		if (now.isAfter(status.deadline())) {
			return Optional.of(Kind.OVERDUE);
		}
		LocalDate lastDay = Indonesian.dateOf(status.deadline());
		Instant opening = lastDay.atTime(calendar.policy(lastDay).getOpens()).atZone(Indonesian.WIB).toInstant();
		return now.isBefore(opening) ? Optional.empty() : Optional.of(Kind.DUE_SOON);
	}

	/** Whether nobody gave it before, and the roster has not come in meanwhile. */
	private boolean isFirst(RosterStatus status, Kind kind, Instant now) {
		return this.jdbc.sql("""
				insert into roster_reminders (unit_code, week_start, kind, reminded_at)
				select :unit, :monday, :kind, :now where not exists (
				select 1 from week_rosters
				where unit_code = :unit and week_start = :monday and submitted_at is not null)
				on conflict do nothing""")
			.param("unit", status.unitCode())
			.param("monday", status.week().monday())
			.param("kind", kind.name())
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	/** Where the deadline is still to come now, what was said of the old one is over. */
	@EventListener
	void on(CalendarChanged event) {
		Instant now = this.clock.instant();
		Week current = Week.of(Indonesian.dateOf(now));
		for (Week week : List.of(current, current.next())) {
			Optional<Instant> was = event.change().before().rosterDeadline(week);
			Optional<Instant> is = event.change().after().rosterDeadline(week);
			if (!was.equals(is) && is.filter(now::isAfter).isEmpty()) {
				overtake(week);
			}
		}
	}

	private void overtake(Week week) {
		this.jdbc.sql("delete from roster_reminders where week_start = ? returning unit_code, kind")
			.param(week.monday())
			.query((row, number) -> new RosterReminderOvertaken(row.getString("unit_code"), week,
					Kind.valueOf(row.getString("kind"))))
			.list()
			.forEach(this.events::publishEvent);
	}

}
