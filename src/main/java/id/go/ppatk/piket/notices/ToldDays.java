package id.go.ppatk.piket.notices;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What letters told people of their own service on days.
 */
@Component
class ToldDays {

	/** Letters that say nothing else, and are not worth sending when it is not true. */
	private static final List<String> OF_ONE_DUTY = List.of(LetterKind.DUTY_TOMORROW.name(),
			LetterKind.DUTY_CHANGED.name());

	private final JdbcClient jdbc;

	private final Clock clock;

	ToldDays(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What somebody was told of a day.
	 *
	 * @param staffId who
	 * @param day which day
	 * @param served what the last letter said that was not withdrawn
	 * ({@link DayOfService#served}), or {@code null} where all were
	 * @param at when that letter was written, or {@code null} likewise
	 * @param waiting what letters about nothing but the person's service say that still
	 * wait
	 * @param letterId the last letter, withdrawn or not
	 */
	record Told(Long staffId, LocalDate day, @Nullable String served, @Nullable Instant at, List<String> waiting,
			Long letterId) {

		boolean saysOtherThan(DayOfService now) {
			return this.served != null && !this.served.equals(now.served());
		}

		boolean isWaitingToSayOtherThan(DayOfService now) {
			return this.waiting.stream().anyMatch((served) -> !served.equals(now.served()));
		}

	}

	void add(Long letterId, Collection<DayOfService> days) {
		days.forEach((day) -> this.jdbc.sql("insert into told_days (letter_id, duty_date, served) values (?, ?, ?)")
			.params(letterId, Date.valueOf(day.day()), day.served())
			.update());
	}

	/** Of that day and later ones, by day and person. */
	List<Told> since(LocalDate first) {
		return this.jdbc.sql("""
				select letters.recipient_id, told_days.duty_date, max(letters.id) letter_id,
				    (array_agg(told_days.served order by letters.id desc)
				        filter (where letters.state <> 'WITHDRAWN'))[1] served,
				    max(letters.written_at) filter (where letters.state <> 'WITHDRAWN') written_at,
				    coalesce(array_agg(told_days.served) filter (where letters.state = 'WAITING'
				        and letters.kind in (:kinds)), '{}') waiting
				from told_days join letters on letters.id = told_days.letter_id
				where told_days.duty_date >= :first and letters.recipient_id is not null group by 1, 2 order by 2, 1""")
			.param("first", Date.valueOf(first))
			.param("kinds", OF_ONE_DUTY)
			.query((row, number) -> {
				Timestamp at = row.getTimestamp("written_at");
				return new Told(row.getLong("recipient_id"), row.getDate("duty_date").toLocalDate(),
						row.getString("served"), (at != null) ? at.toInstant() : null,
						List.of((String[]) row.getArray("waiting").getArray()), row.getLong("letter_id"));
			})
			.list();
	}

	/**
	 * Takes back the letters about nothing but the person's service that still wait and
	 * say something else of the day.
	 * @return how many there were
	 */
	int withdrawUnless(DayOfService day, Long staffId) {
		return this.jdbc.sql("""
				update letters set state = 'WITHDRAWN', settled_at = :now, version = version + 1
				from told_days where told_days.letter_id = letters.id and letters.recipient_id = :person
				and told_days.duty_date = :day and told_days.served <> :served
				and letters.state = 'WAITING' and letters.kind in (:kinds)""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("person", staffId)
			.param("day", Date.valueOf(day.day()))
			.param("served", day.served())
			.param("kinds", OF_ONE_DUTY)
			.update();
	}

}
