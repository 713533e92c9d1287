package id.go.ppatk.piket.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links to choose a password. Only the hash of a link is kept; a newer link of
 * the same person replaces the older.
 */
@Component
class PasswordLinks {

	static final Duration VALID = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String address;

	PasswordLinks(JdbcClient jdbc, Clock clock, @Value("${piket.url}") String address) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.address = address;
	}

	/**
	 * A link that stands.
	 *
	 * @param id the link's id
	 * @param staffId whose password it sets, or {@code null} for the first administrator
	 */
	record Link(Long id, @Nullable Long staffId) {
	}

	/**
	 * Makes a link.
	 * @param staffId whose password it sets, or {@code null} for the first administrator
	 * @param by who made it, or {@code null} for the application itself
	 * @return the whole address, to be handed over once
	 */
	@Transactional
	String make(@Nullable Long staffId, @Nullable Long by) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.jdbc.sql("delete from password_links where staff_id is not distinct from ? and used_at is null")
			.param(staffId)
			.update();
		this.jdbc.sql("""
				insert into password_links (staff_id, token_hash, created_at, created_by, expires_at)
				values (?, ?, ?, ?, ?)""")
			.param(staffId)
			.param(hash(token))
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.param(Timestamp.from(this.clock.instant().plus(VALID)))
			.update();
		return this.address + "/kata-sandi/" + token;
	}

	/** The link of that token; empty when it was used, is too old or never was. */
	Optional<Link> find(String token) {
		return this.jdbc
			.sql("select id, staff_id from password_links where token_hash = ? and used_at is null and expires_at > ?")
			.param(hash(token))
			.param(Timestamp.from(this.clock.instant()))
			.query((row, number) -> new Link(row.getLong("id"), row.getObject("staff_id", Long.class)))
			.optional();
	}

	/** Uses the link up; {@code false} when somebody else just did. */
	boolean use(Link link) {
		return this.jdbc.sql("update password_links set used_at = ? where id = ? and used_at is null")
			.param(Timestamp.from(this.clock.instant()))
			.param(link.id())
			.update() == 1;
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
