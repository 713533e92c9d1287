package id.go.ppatk.piket.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each address has told last. It is compared with what is true when the address is
 * read: an event that differs in anything gets a higher sequence, one that is gone is
 * told as cancelled, all others stay as they were. Whatever moved an event, a name, an
 * absence, a holiday or the hours, need not be known here; and what changed and was taken
 * back before anybody read it is no change.
 */
@Component
class ToldEvents {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	ToldEvents(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * The events as the address tells them now. It writes only what has changed. Of two
	 * that read at once one writes: who finds the revision moved since the feed was read
	 * tells what the other has written.
	 * @param feed read before the events were
	 * @param from the first moment of which the events are all known
	 * @param until the first moment after it
	 * @param events what is true
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<ToldEvent> tell(CalendarFeeds.Feed feed, Instant from, Instant until, List<DutyEvent> events) {
		List<ToldEvent> told = told(feed, from, until);
		List<DutyEvent> changed = changed(told, events);
		if (changed.isEmpty()) {
			return told;
		}
		if (isFirst(feed)) {
			write(feed, changed);
			this.jdbc.sql("delete from calendar_feed_events where feed_id = ? and starts_at < ?")
				.params(feed.id(), Timestamp.from(from))
				.update();
		}
		return told(feed, from, until);
	}

	private List<ToldEvent> told(CalendarFeeds.Feed feed, Instant from, Instant until) {
		return this.jdbc
			.sql("select * from calendar_feed_events where feed_id = ? and starts_at >= ? and starts_at < ?")
			.params(feed.id(), Timestamp.from(from), Timestamp.from(until))
			.query(ToldEvents::told)
			.stream()
			.sorted(Comparator.comparing((ToldEvent told) -> told.event().from())
				.thenComparing((told) -> told.event().uid()))
			.toList();
	}

	private static ToldEvent told(ResultSet row, int number) throws SQLException {
		return new ToldEvent(
				new DutyEvent(row.getString("uid"), row.getTimestamp("starts_at").toInstant(),
						row.getTimestamp("ends_at").toInstant(), row.getBoolean("confirmed"), row.getString("summary"),
						row.getString("description"), row.getString("location")),
				row.getInt("sequence"), row.getTimestamp("changed_at").toInstant());
	}

	/**
	 * What is to be told anew. What fell away is cancelled as it was told: so a calendar
	 * finds it where it stands.
	 */
	private static List<DutyEvent> changed(List<ToldEvent> told, List<DutyEvent> events) {
		Map<String, DutyEvent> known = told.stream()
			.map(ToldEvent::event)
			.collect(Collectors.toMap(DutyEvent::uid, Function.identity()));
		Set<String> gone = new HashSet<>(known.keySet());
		events.stream().filter(DutyEvent::confirmed).map(DutyEvent::uid).forEach(gone::remove);
		return Stream
			.concat(events.stream().filter((event) -> event.confirmed() || !known.containsKey(event.uid())),
					gone.stream().map((uid) -> known.get(uid).cancelled()))
			.filter((event) -> !event.equals(known.get(event.uid())))
			.toList();
	}

	/** Whether nobody has changed what the address tells since the feed was read. */
	private boolean isFirst(CalendarFeeds.Feed feed) {
		return this.jdbc.sql("update calendar_feeds set revision = revision + 1 where id = ? and revision = ?")
			.params(feed.id(), feed.revision())
			.update() == 1;
	}

	private void write(CalendarFeeds.Feed feed, List<DutyEvent> changed) {
		Timestamp now = Timestamp.from(this.clock.instant());
		this.batches.batchUpdate("""
				insert into calendar_feed_events (feed_id, uid, sequence, changed_at, starts_at, ends_at, confirmed,
				    summary, description, location)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict on constraint calendar_feed_events_pk do update set sequence = excluded.sequence,
				    changed_at = excluded.changed_at, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
				    confirmed = excluded.confirmed, summary = excluded.summary, description = excluded.description,
				    location = excluded.location""",
				changed.stream()
					.map((event) -> new Object[] { feed.id(), event.uid(), feed.revision() + 1, now,
							Timestamp.from(event.from()), Timestamp.from(event.until()), event.confirmed(),
							event.summary(), event.description(), event.location() })
					.toList());
	}

}
