package id.go.ppatk.piket.staff;

import java.io.IOException;
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
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down who fails to sign in too often: by name and address, and by address alone.
 * The buckets stand in the database, so that several instances agree; they hold no names.
 */
class SignInThrottle extends OncePerRequestFilter implements AuthenticationFailureHandler {

	static final int FAILURES_BY_NAME = 5;

	static final int FAILURES_BY_ADDRESS = 50;

	/** The session attribute that brings what was typed back into the field. */
	static final String TYPED_NAME = "typedUsername";

	private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/masuk");

	private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);

	private static final int EXPIRED_AT_ONCE = 1000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	SignInThrottle(DataSource database) {
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

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		for (Bucket bucket : buckets(request)) {
			long wait = bucket.of(this.buckets).estimateAbilityToConsume(1).getNanosToWaitForRefill();
			if (wait > 0) {
				keepTypedName(request);
				response.sendRedirect(request.getContextPath() + "/masuk?tunggu=" + (wait / 60_000_000_000L + 1));
				return;
			}
		}
		chain.doFilter(request, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		buckets(request).forEach((bucket) -> bucket.of(this.buckets).tryConsume(1));
		this.buckets.removeExpired(EXPIRED_AT_ONCE);
		keepTypedName(request);
		response.sendRedirect(request.getContextPath() + "/masuk?gagal");
	}

	private static void keepTypedName(HttpServletRequest request) {
		String typed = request.getParameter("username");
		if (typed != null && typed.length() <= 60) {
			request.getSession().setAttribute(TYPED_NAME, typed);
		}
	}

	private static List<Bucket> buckets(HttpServletRequest request) {
		String name = String.valueOf(request.getParameter("username")).strip().toLowerCase(Locale.ROOT);
		return List.of(new Bucket(name + "\n" + request.getRemoteAddr(), FAILURES_BY_NAME),
				new Bucket(request.getRemoteAddr(), FAILURES_BY_ADDRESS));
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
