package id.go.ppatk.piket.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * the same person replaces the older, but what anybody may ask for on the sign-in page
 * replaces only its like.
 */
@Component
public class PasswordLinks {

	/** What stands in a letter for the path of its link until it leaves. */
	public static final String MASKED = "/kata-sandi/********";

	static final Duration VALID = Purpose.HANDED.valid;

	/** What a link is for. */
	public enum Purpose {

		/** An administrator hands it over. */
		HANDED(Duration.ofHours(24)),
		/** A letter invites the person, who may read it after a weekend. */
		INVITED(Duration.ofDays(3)),
		/** Somebody asked for it on the sign-in page. */
		FORGOTTEN(Duration.ofHours(1));

		private final Duration valid;

		Purpose(Duration valid) {
			this.valid = valid;
		}

		/** How long the link holds. */
		public Duration valid() {
			return this.valid;
		}

	}

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
	 * Makes a link to hand over.
	 * @param staffId whose password it sets, or {@code null} for the first administrator
	 * @param by who made it, or {@code null} for the application itself
	 * @return the whole address, to be handed over once
	 */
	@Transactional
	String make(@Nullable Long staffId, @Nullable Long by) {
		return this.address + path(staffId, by, Purpose.HANDED);
	}

	/**
	 * Makes the link of a letter that leaves now, so that nobody has it but who gets the
	 * letter.
	 * @param written when the letter was written
	 * @return its path, to stand in the place of {@link #MASKED}; empty when the person
	 * is not active, or has been handed a link or has chosen a password since
	 */
	@Transactional
	public Optional<String> ofLetter(Long staffId, Purpose purpose, Instant written) {
		boolean wanted = this.jdbc.sql("""
				select exists (select 1 from staff_members where id = :staff and active)
				and not exists (select 1 from password_links where staff_id = :staff
				    and (used_at > :written or (purpose = 'HANDED' and created_at > :written)))""")
			.param("staff", staffId)
			.param("written", Timestamp.from(written))
			.query(Boolean.class)
			.single();
		return wanted ? Optional.of(path(staffId, null, purpose)) : Optional.empty();
	}

	/** Ends the links of the person that were not used. */
	@Transactional
	void end(Long staffId) {
		this.jdbc.sql("delete from password_links where staff_id = ? and used_at is null").param(staffId).update();
	}

	private String path(@Nullable Long staffId, @Nullable Long by, Purpose purpose) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.jdbc
			.sql("delete from password_links where staff_id is not distinct from :staff and used_at is null"
					+ ((purpose == Purpose.FORGOTTEN) ? " and purpose = 'FORGOTTEN'" : ""))
			.param("staff", staffId)
			.update();
		this.jdbc.sql("""
				insert into password_links (staff_id, token_hash, created_at, created_by, expires_at, purpose)
				values (?, ?, ?, ?, ?, ?)""")
			.param(staffId)
			.param(hash(token))
			.param(Timestamp.from(this.clock.instant()))
			.param(by)
			.param(Timestamp.from(this.clock.instant().plus(purpose.valid)))
			.param(purpose.name())
			.update();
		return "/kata-sandi/" + token;
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

	/**
	 * Uses the link up, and ends the person's others; {@code false} when somebody else
	 * just did.
	 */
	@Transactional
	boolean use(Link link) {
		boolean first = this.jdbc.sql("update password_links set used_at = ? where id = ? and used_at is null")
			.param(Timestamp.from(this.clock.instant()))
			.param(link.id())
			.update() == 1;
		if (first && link.staffId() != null) {
			end(link.staffId());
		}
		return first;
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
