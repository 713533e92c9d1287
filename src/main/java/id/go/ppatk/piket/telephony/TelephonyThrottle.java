package id.go.ppatk.piket.telephony;

import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.springframework.stereotype.Component;

/**
 * How often an exchange may tell something, and an address that knows no token may ask.
 * The buckets stand in the database, so that several instances agree.
 */
@Component
class TelephonyThrottle {

	/** More in a minute comes from no exchange of one office. */
	static final int REQUESTS_A_MINUTE = 300;

	/** More in a minute is somebody who guesses. */
	static final int REFUSALS_A_MINUTE = 30;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	TelephonyThrottle(DataSource database) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("telephony_buckets")
			.idColumn("id")
			.stateColumn("state")
			.expiresAtColumn("expires_at")
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
	}

	/** Whether the token may send one more request. */
	boolean allows(Long tokenId) {
		return consume("token " + tokenId, REQUESTS_A_MINUTE);
	}

	/** Whether the address may be refused in the usual way once more. */
	boolean allowsRefusal(String address) {
		return consume("address " + address, REFUSALS_A_MINUTE);
	}

	private boolean consume(String key, int aMinute) {
		BucketConfiguration configuration = BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
			.build();
		return this.buckets.builder().build(key, () -> configuration).tryConsume(1);
	}

}
