package id.go.ppatk.piket.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.springframework.stereotype.Component;

/**
 * Counts failures to sign in, by name and address and by address alone, and links that
 * are asked for, by name and by address. The buckets stand in the database, so that
 * several instances agree; they hold no names.
 */
@Component
class SignInAttempts {

	static final int FAILURES_BY_NAME = 5;

	static final int FAILURES_BY_ADDRESS = 50;

	/** How many links may be asked for with one user name. */
	static final int LINKS_BY_NAME = 3;

	/** How many links may be asked for from one address. */
	static final int LINKS_BY_ADDRESS = 20;

	private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);

	private static final Duration ONE_MORE_LINK_AFTER = Duration.ofMinutes(20);

	private static final int EXPIRED_AT_ONCE = 1000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	SignInAttempts(DataSource database) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("sign_in_buckets")
			.idColumn("id")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.expirationAfterWrite(ExpirationAfterWriteStrategy
				.basedOnTimeForRefillingBucketUpToMax(ONE_MORE_AFTER.multipliedBy(FAILURES_BY_ADDRESS)))
			.build();
	}

	/** For how many minutes that name may not be tried from there; 0 when it may. */
	long minutesToWait(String username, String address) {
		return buckets(username, address).stream()
			.mapToLong((bucket) -> bucket.of(this.buckets).estimateAbilityToConsume(1).getNanosToWaitForRefill())
			.filter((nanos) -> nanos > 0)
			.map(SignInAttempts::minutes)
			.findFirst()
			.orElse(0);
	}

	void failed(String username, String address) {
		buckets(username, address).forEach((bucket) -> bucket.of(this.buckets).tryConsume(1));
		this.buckets.removeExpired(EXPIRED_AT_ONCE);
	}

	/**
	 * Counts that a link is asked for with that user name from there, whether somebody
	 * has it or not.
	 * @return for how many minutes none may be asked for; 0 when this one may
	 */
	long askForLink(String username, String address) {
		this.buckets.removeExpired(EXPIRED_AT_ONCE);
		return Stream
			.of(new Bucket("link from\n" + address, LINKS_BY_ADDRESS, ONE_MORE_AFTER),
					new Bucket("link of\n" + username, LINKS_BY_NAME, ONE_MORE_LINK_AFTER))
			.map((bucket) -> bucket.of(this.buckets).tryConsumeAndReturnRemaining(1))
			.filter((probe) -> !probe.isConsumed())
			.map((probe) -> minutes(probe.getNanosToWaitForRefill()))
			.findFirst()
			.orElse(0L);
	}

	private static long minutes(long nanos) {
		return nanos / 60_000_000_000L + 1;
	}

	private static List<Bucket> buckets(String username, String address) {
		return List.of(new Bucket(username.strip().toLowerCase(Locale.ROOT) + "\n" + address, FAILURES_BY_NAME,
				ONE_MORE_AFTER), new Bucket(address, FAILURES_BY_ADDRESS, ONE_MORE_AFTER));
	}

	private record Bucket(String whose, int most, Duration oneMoreAfter) {

		io.github.bucket4j.Bucket of(ProxyManager<String> buckets) {
			BucketConfiguration configuration = BucketConfiguration.builder()
				.addLimit((limit) -> limit.capacity(this.most).refillGreedy(1, this.oneMoreAfter))
				.build();
			return buckets.builder().build(key(), () -> configuration);
		}

		private String key() {
			try {
				return HexFormat.of()
					.formatHex(
							MessageDigest.getInstance("SHA-256").digest(this.whose.getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
