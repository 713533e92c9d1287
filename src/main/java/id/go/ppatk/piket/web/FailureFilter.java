package id.go.ppatk.piket.web;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with the {@link FailurePage} where a {@link Failure} keeps everything else from
 * answering: it stands before the session, the sign-in and the pages. The log says so
 * once a minute, and how often it came to that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureFilter extends OncePerRequestFilter {

	private static final Log log = LogFactory.getLog(FailureFilter.class);

	private static final long SILENCE = Duration.ofMinutes(1).toNanos();

	private final FailurePage page;

	private final Map<Failure, Told> told = new EnumMap<>(Failure.class);

	FailureFilter(FailurePage page) {
		this.page = page;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (Throwable ex) {
			Optional<Failure> failure = Failure.behind(ex);
			if (failure.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			tell(failure.get(), ex);
			this.page.send(failure.get(), response);
		}
	}

	private void tell(Failure failure, Throwable ex) {
		long now = System.nanoTime();
		synchronized (this.told) {
			Told before = this.told.getOrDefault(failure, new Told(now - SILENCE, 0));
			if (now - before.at() < SILENCE) {
				this.told.put(failure, new Told(before.at(), before.since() + 1));
				return;
			}
			this.told.put(failure, new Told(now, 0));
			log.error(failure + ": permintaan dijawab dengan halaman gangguan"
					+ ((before.since() > 0) ? ", juga " + before.since() + " permintaan lain sejak pesan terakhir" : "")
					+ ". " + rootCause(ex));
		}
	}

	private static Throwable rootCause(Throwable ex) {
		Throwable root = ex;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	/**
	 * What the log was told.
	 *
	 * @param at when
	 * @param since how often it would have been told since then
	 */
	private record Told(long at, int since) {
	}

}
