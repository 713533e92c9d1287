package id.go.ppatk.piket.recaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.SharedCounts;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The recaps that were handed in and not acknowledged yet, the oldest first: for the
 * supervisor those to look at, of all days; for a coordinator those of the unit, with
 * what the supervisor asked for.
 */
@Component
class RecapQueue implements SharedCounts.Source {

	/** So many are listed and counted; the others follow as these are done. */
	static final int MOST = 100;

	/** How a number is told that is not counted to its end. */
	static final String MANY = MOST - 1 + "+";

	private static final String KEY = """
			(to_char(recap.duty_date, 'YYYY-MM-DD') || '/' || recap.unit_code || '-' || duty.post) collate "C\"""";

	private static final String ACKNOWLEDGED = """
			exists (select from recap_acknowledgements seen where seen.duty_id = recap.duty_id and seen.undone_at is null)""";

	private static final String ASKED = """
			exists (select from addendum_requests request where request.duty_id = recap.duty_id
			    and not exists (select from recap_addenda addendum where addendum.request_id = request.id))""";

	/** What the supervisor looks at. */
	private static final String TO_LOOK_AT = "not " + ACKNOWLEDGED + " and not " + ASKED;

	/** What is not finished in a unit. */
	private static final String OF_THE_UNIT = "recap.unit_code = :unit and (not " + ACKNOWLEDGED + " or " + ASKED + ")";

	private static final String LINES = """
			select recap.duty_date, recap.unit_code, duty.post, recap.submitted_at, recap.nil_declared, recap.obstacles,
			    recap.content ->> 'officerName' officer, recap.content ->> 'onBehalfBy' on_behalf,
			    jsonb_array_length(recap.content -> 'rows') calls,
			    (select coalesce(sum(kind.number::int), 0) from jsonb_each_text(recap.content #> '{noMatters,counts}') kind (name, number)) no_matters,
			    %s acknowledged, (select count(*) from addendum_requests request where request.duty_id = recap.duty_id) requests,
			    (select count(*) from recap_addenda addendum where addendum.duty_id = recap.duty_id and addendum.request_id is not null) answers,
			    (select count(*) from recap_addenda addendum where addendum.duty_id = recap.duty_id and addendum.request_id is null) additions,
			    of_calls.*
			from daily_recaps recap join duties duty on duty.id = recap.duty_id
			cross join lateral (
			    select count(*) filter (where call.off_duty) off_duty,
			        count(*) filter (where call.late_reason is not null and not call.added_after_recap) entered_late,
			        count(*) filter (where exists (select from kept_warnings warning where warning.call_id = call.id)) warned,
			        count(*) filter (where call.added_after_recap) later,
			        coalesce(sum((select count(*) from call_addenda addendum where addendum.call_id = call.id)), 0) corrections
			    from calls call where call.duty_id = recap.duty_id and call.state in ('RECORDED', 'NO_MATTER')) of_calls
			where %s order by %s limit :most""";

	private static final String PLACE = """
			select count(*), count(*) filter (where place < :key), count(*) filter (where place = :key),
			    max(place) filter (where place < :key), min(place) filter (where place > :key), min(place)
			from (select %s place from daily_recaps recap join duties duty on duty.id = recap.duty_id where %s) queue""";

	private static final String COUNT = "select count(*) unseen from (select from daily_recaps recap where "
			+ TO_LOOK_AT + " limit :most_recaps) unseen";

	private final JdbcClient jdbc;

	private final ServiceCalendars calendars;

	private final Clock clock;

	RecapQueue(JdbcClient jdbc, ServiceCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Where a recap stands in the queue.
	 *
	 * @param length how many the queue has
	 * @param ahead how many of them come before it
	 * @param isQueued whether it is one of them
	 * @param previous the key of the one before it, or {@code null}
	 * @param next the key of the one after it, or {@code null}
	 * @param first the key of the oldest, or {@code null} when there is none
	 */
	record Place(int length, int ahead, boolean isQueued, @Nullable String previous, @Nullable String next,
			@Nullable String first) {

		/**
		 * What is looked at after it: the next one, then the oldest that was left out.
		 */
		@Nullable String then() {
			return (this.next != null) ? this.next : this.first;
		}

	}

	/** The oldest of them. */
	List<QueuedRecap> of(SignedIn me) {
		return lines(where(me), Map.of("unit", me.getUnitCode()));
	}

	/** Those of which an addendum is still to come. */
	List<QueuedRecap> asked(SignedIn me) {
		return RecapAccess.mayReview(me) ? lines(ASKED, Map.of()) : List.of();
	}

	/** The recap of that duty, which was handed in, whether it waits or not. */
	QueuedRecap about(Duty duty) {
		return lines("recap.duty_id = :duty", Map.of("duty", duty.getId())).get(0);
	}

	/** Where the recap of that key stands among them. */
	Place place(String key, SignedIn me) {
		return this.jdbc.sql(PLACE.formatted(KEY, where(me)))
			.param("key", key)
			.param("unit", me.getUnitCode())
			.query((row, number) -> new Place(row.getInt(1), row.getInt(2), row.getInt(3) > 0, row.getString(4),
					row.getString(5), row.getString(6)))
			.single();
	}

	private static String where(SignedIn me) {
		return RecapAccess.mayReview(me) ? TO_LOOK_AT : OF_THE_UNIT;
	}

	private List<QueuedRecap> lines(String where, Map<String, Object> parameters) {
		List<QueuedRecap> lines = this.jdbc.sql(LINES.formatted(ACKNOWLEDGED, where, KEY))
			.params(parameters)
			.param("most", MOST)
			.query((row, number) -> line(row))
			.list();
		if (lines.isEmpty()) {
			return List.of();
		}
		ServiceCalendar calendar = this.calendars.around(lines.get(0).day(), lines.get(lines.size() - 1).day());
		return lines.stream().map((line) -> line.late(lateness(line, calendar))).toList();
	}

	private Duration lateness(QueuedRecap line, ServiceCalendar calendar) {
		LocalDate day = line.day();
		return (calendar.counts(day) && calendar.isServed(day, line.unitCode(), line.post())) ? RecapStatus
			.of(line.submittedAt(), calendar.endOfService(day), calendar.recapDeadline(day), this.clock.instant())
			.lateness() : Duration.ZERO;
	}

	private static QueuedRecap line(ResultSet row) throws SQLException {
		return new QueuedRecap(row.getObject("duty_date", LocalDate.class), row.getString("unit_code"),
				row.getInt("post"), row.getString("officer"), row.getString("on_behalf"),
				row.getTimestamp("submitted_at").toInstant(), Duration.ZERO, row.getInt("calls"),
				row.getInt("no_matters"), row.getBoolean("nil_declared"), row.getString("obstacles"),
				RecapReview.State.of(row.getBoolean("acknowledged"), row.getLong("requests"), row.getLong("answers")),
				row.getInt("off_duty"), row.getInt("entered_late"), row.getInt("warned"),
				row.getInt("later") + row.getInt("corrections") + row.getInt("additions"));
	}

	/** How many wait for the person to look at them; {@link #MOST} stands for more. */
	static int unseen(Map<String, Integer> counted) {
		return counted.getOrDefault("unseen", 0);
	}

	@Override
	public Optional<SharedCounts.Counting> counting(Authentication person) {
		return (person.getPrincipal() instanceof SignedIn me && RecapAccess.mayReview(me))
				? Optional.of(new SharedCounts.Counting(COUNT, List.of("unseen"), Map.of("most_recaps", MOST)))
				: Optional.empty();
	}

}
