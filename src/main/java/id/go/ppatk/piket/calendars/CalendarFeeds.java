package id.go.ppatk.piket.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private addresses under which a calendar reads duties: one of each person and one
 * of each unit at a time. Only the hash of an address is kept, so it is shown once; a
 * newer one ends the older.
 */
@Component
class CalendarFeeds {

	private static final String COLUMNS = "id, staff_id, unit_code, created_at, revoked_at is null as stands, revision";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String address;

	CalendarFeeds(JdbcClient jdbc, Clock clock, @Value("${piket.url}") String address) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.address = address;
	}

	/**
	 * An address, without its secret.
	 *
	 * @param staffId whose duties it shows, or {@code null} for those of the whole unit
	 * @param unitCode the unit, or the person's unit when the address was made
	 * @param stands whether it was not revoked
	 * @param revision how often what it tells has changed
	 */
	record Feed(Long id, @Nullable Long staffId, String unitCode, Instant createdAt, boolean stands, int revision) {

		private static Feed of(ResultSet row, int number) throws SQLException {
			return new Feed(row.getLong("id"), row.getObject("staff_id", Long.class), row.getString("unit_code"),
					row.getTimestamp("created_at").toInstant(), row.getBoolean("stands"), row.getInt("revision"));
		}

	}

	/**
	 * Makes an address; the one that stood ends.
	 * @param staffId whose, or {@code null} for the whole unit
	 * @return the whole address, to be shown once
	 * @throws org.springframework.dao.DataIntegrityViolationException when another one
	 * was made in the same moment
	 */
	@Transactional
	String renew(@Nullable Long staffId, String unitCode, Long by) {
		revoke(staffId, unitCode, by);
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.jdbc.sql("""
				insert into calendar_feeds (staff_id, unit_code, token_hash, created_at, created_by)
				values (?, ?, ?, ?, ?)""")
			.param(staffId)
			.param(unitCode)
			.param(hash(token))
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.update();
		return this.address + "/kalender/" + token + ".ics";
	}

	/** Ends the address that stands, if there is one; what it told is not kept. */
	@Transactional
	void revoke(@Nullable Long staffId, String unitCode, Long by) {
		this.jdbc
			.sql("""
					update calendar_feeds set revoked_at = ?, revoked_by = ?
					where revoked_at is null and (staff_id = ? or (?::bigint is null and staff_id is null and unit_code = ?))""")
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.param(staffId)
			.param(staffId)
			.param(unitCode)
			.update();
		this.jdbc.sql(
				"delete from calendar_feed_events where feed_id in (select id from calendar_feeds where revoked_at is not null)")
			.update();
	}

	/** The address of the person that stands. */
	Optional<Feed> of(Long staffId) {
		return this.jdbc.sql("select " + COLUMNS + " from calendar_feeds where revoked_at is null and staff_id = ?")
			.param(staffId)
			.query(Feed::of)
			.optional();
	}

	/** The addresses of whole units that stand. */
	List<Feed> ofUnits() {
		return this.jdbc.sql("select " + COLUMNS + " from calendar_feeds where revoked_at is null and staff_id is null")
			.query(Feed::of)
			.list();
	}

	/** The address of that token, though it may have been revoked. */
	Optional<Feed> find(String token) {
		return this.jdbc.sql("select " + COLUMNS + " from calendar_feeds where token_hash = ?")
			.param(hash(token))
			.query(Feed::of)
			.optional();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
