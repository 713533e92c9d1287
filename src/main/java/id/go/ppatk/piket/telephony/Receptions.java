package id.go.ppatk.piket.telephony;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts how callers were received. Pages that read much put the query into one of their
 * own statements.
 */
@Component
public class Receptions {

	/**
	 * A query with a row for each unit at whose menu something rang, and one of all
	 * together, also where nothing did. Its parameters are {@link #parameters}.
	 */
	public static final String BY_UNIT = """
			select coalesce(ring.unit_code, '') told_unit, count(*) filter (where served and picked_up) answered,
			    count(*) filter (where served and not picked_up) unanswered,
			    count(*) filter (where served and waited <= :told_within) in_time,
			    percentile_cont(array[0.5, 0.9]) within group (order by waited) filter (where served) waited,
			    count(*) filter (where not served) outside, array_agg(distinct told_hour) filter (where served) hours
			from (
			    select unit_code, not outside_hours served, picked_up_at is not null picked_up,
			        case when picked_up_at is not null
			            then extract(epoch from greatest(picked_up_at, rang_at) - rang_at)::float8 end waited,
			        date_trunc('hour', rang_at at time zone interval '7 hours') told_hour
			    from (select *, coalesce(answered_at, accepted_at) picked_up_at from ringing_calls) told
			    where rang_at >= :told_from and rang_at < :told_until
			    and (picked_up_at is not null or finished_at is not null or rang_at < :wait_over)) ring
			group by grouping sets ((ring.unit_code), ())""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration within;

	Receptions(JdbcClient jdbc, Clock clock, @Value("${piket.telephony.answer-within:30s}") Duration within) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.within = within;
	}

	/** How the callers of those days were received. */
	public ReceptionOfUnits of(Period period, ServiceCalendar calendar) {
		Map<String, Reception> receptions = new HashMap<>();
		this.jdbc.sql(BY_UNIT).params(parameters(period)).query((row) -> {
			receptions.put(row.getString("told_unit"), reception(row));
		});
		return ofUnits(receptions, period, calendar);
	}

	/** The same from the rows of {@link #BY_UNIT}, by their units. */
	public ReceptionOfUnits ofUnits(Map<String, Reception> receptions, Period period, ServiceCalendar calendar) {
		return new ReceptionOfUnits(receptions, this.within,
				ReceptionOfUnits.hoursBegun(period, calendar, this.clock.instant()));
	}

	/** What {@link #BY_UNIT} needs. */
	public Map<String, Object> parameters(Period period) {
		return Map.of("told_within", this.within.toMillis() / 1000.0, "told_from", begin(period.first()), "told_until",
				begin(period.last().plusDays(1)), "wait_over",
				Timestamp.from(this.clock.instant().minus(RingingCalls.LONGEST_WAIT)));
	}

	private static Timestamp begin(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Indonesian.WIB).toInstant());
	}

	/** A row of {@link #BY_UNIT}. */
	public static Reception reception(ResultSet row) throws SQLException {
		Array waited = row.getArray("waited");
		Double[] seconds = (waited != null) ? (Double[]) waited.getArray() : new Double[] { null, null };
		Array hours = row.getArray("hours");
		return new Reception(row.getLong("answered"), row.getLong("unanswered"), row.getLong("in_time"),
				duration(seconds[0]), duration(seconds[1]), row.getLong("outside"),
				(hours != null) ? Arrays.stream((Timestamp[]) hours.getArray()).map(Timestamp::toLocalDateTime).toList()
						: List.<LocalDateTime>of());
	}

	private static @Nullable Duration duration(@Nullable Double seconds) {
		return (seconds != null) ? Duration.ofSeconds(Math.round(seconds)) : null;
	}

}
