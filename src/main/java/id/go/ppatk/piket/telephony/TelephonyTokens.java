package id.go.ppatk.piket.telephony;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tokens with which a telephone exchange tells of calls. Only the hash of a token is
 * kept, so it is shown once.
 */
@Component
public class TelephonyTokens {

	private final JdbcClient jdbc;

	private final Clock clock;

	TelephonyTokens(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A token, without its secret.
	 *
	 * @param name which exchange bears it
	 * @param revokedAt when it ended, or {@code null} while it stands
	 */
	record Token(Long id, String name, Instant createdAt, @Nullable Instant revokedAt) {
	}

	/**
	 * Makes a token.
	 * @return its secret, to be shown once
	 */
	public String make(String name, Long by) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.jdbc.sql("insert into telephony_tokens (name, token_hash, created_at, created_by) values (?, ?, ?, ?)")
			.param(name)
			.param(hash(secret))
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.update();
		return secret;
	}

	/** Ends a token; nothing happens to one that has ended. */
	void revoke(Long id, Long by) {
		this.jdbc.sql("update telephony_tokens set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.param(id)
			.update();
	}

	/** All tokens, those that stand first. */
	List<Token> all() {
		return this.jdbc.sql("""
				select id, name, created_at, revoked_at from telephony_tokens
				order by revoked_at desc nulls first, created_at desc, id desc limit 100""")
			.query((row, number) -> new Token(row.getLong("id"), row.getString("name"),
					row.getTimestamp("created_at").toInstant(),
					(row.getTimestamp("revoked_at") != null) ? row.getTimestamp("revoked_at").toInstant() : null))
			.list();
	}

	/** The id of the latest token of that name, unless it was revoked. */
	public Optional<Long> of(String name) {
		return this.jdbc.sql("select max(id) from telephony_tokens where name = ? and revoked_at is null")
			.param(name)
			.query(Long.class)
			.optional();
	}

	/** The id of the token with that secret, unless it was revoked. */
	Optional<Long> find(String secret) {
		return this.jdbc.sql("select id from telephony_tokens where token_hash = ? and revoked_at is null")
			.param(hash(secret))
			.query(Long.class)
			.optional();
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
