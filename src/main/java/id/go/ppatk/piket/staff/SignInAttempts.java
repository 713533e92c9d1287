package id.go.ppatk.piket.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.springframework.stereotype.Component;

/**
 * Counts failures to sign in: by name and address, and by address alone. The buckets
 * stand in the database, so that several instances agree; they hold no names.
 */
@Component
class SignInAttempts {

	static final int FAILURES_BY_NAME = 5;

	static final int FAILURES_BY_ADDRESS = 50;

	private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);

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
			.map((nanos) -> nanos / 60_000_000_000L + 1)
			.findFirst()
			.orElse(0);
	}

	void failed(String username, String address) {
		buckets(username, address).forEach((bucket) -> bucket.of(this.buckets).tryConsume(1));
		this.buckets.removeExpired(EXPIRED_AT_ONCE);
	}

	private static List<Bucket> buckets(String username, String address) {
		return List.of(new Bucket(username.strip().toLowerCase(Locale.ROOT) + "\n" + address, FAILURES_BY_NAME),
				new Bucket(address, FAILURES_BY_ADDRESS));
	}

	private record Bucket(String whose, int failures) {

		io.github.bucket4j.Bucket of(ProxyManager<String> buckets) {
			BucketConfiguration configuration = BucketConfiguration.builder()
				.addLimit((limit) -> limit.capacity(this.failures).refillGreedy(1, ONE_MORE_AFTER))
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
