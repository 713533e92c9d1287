package id.go.ppatk.piket.dashboards;

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

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The addresses under which screens show the wallboard. Only the hash of an address is
 * kept, so it is shown once.
 */
@Component
class BoardAddresses {

	static final String PATH = "/layar/";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String url;

	BoardAddresses(JdbcClient jdbc, Clock clock, @Value("${piket.url}") String url) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.url = url;
	}

	/**
	 * An address, without its secret.
	 *
	 * @param name which screen shows it
	 * @param revokedAt when it ended, or {@code null} while it stands
	 */
	public record Address(Long id, String name, Instant createdAt, @Nullable Instant revokedAt) {
	}

	/**
	 * Makes an address.
	 * @return the whole of it, to be shown once
	 */
	String make(String name, Long by) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.jdbc.sql("insert into board_addresses (name, token_hash, created_at, created_by) values (?, ?, ?, ?)")
			.param(name)
			.param(hash(token))
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.update();
		return this.url + PATH + token;
	}

	/** Ends an address; nothing happens to one that has ended. */
	void revoke(Long id, Long by) {
		this.jdbc.sql("update board_addresses set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.param(id)
			.update();
	}

	/** All addresses, those that stand first. */
	List<Address> all() {
		return this.jdbc.sql("""
				select id, name, created_at, revoked_at from board_addresses
				order by revoked_at desc nulls first, created_at desc, id desc limit 100""")
			.query((row, number) -> new Address(row.getLong("id"), row.getString("name"),
					row.getTimestamp("created_at").toInstant(),
					(row.getTimestamp("revoked_at") != null) ? row.getTimestamp("revoked_at").toInstant() : null))
			.list();
	}

	/** Whether the address of that token stands; empty for one that never was. */
	Optional<Boolean> stands(String token) {
		return this.jdbc.sql("select revoked_at is null from board_addresses where token_hash = ?")
			.param(hash(token))
			.query(Boolean.class)
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
