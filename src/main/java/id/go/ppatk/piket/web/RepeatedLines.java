package id.go.ppatk.piket.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Says a warning or an error of libraries once a minute: when the database is lost each
 * request and each task would say so, with all it stands on. What the application says
 * itself is said as often as it says it.
 */
public class RepeatedLines extends TurboFilter implements ApplicationListener<ApplicationPreparedEvent> {

	private static final long SILENCE = Duration.ofMinutes(1).toNanos();

	private static final int MOST = 500;

	private static final String OURS = "id.go.ppatk.";

	private final Map<String, Long> said = new LinkedHashMap<>();

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
			loggers.addTurboFilter(this);
		}
	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] arguments, @Nullable Throwable thrown) {
		if (format == null || !level.isGreaterOrEqual(Level.WARN) || logger.getName().startsWith(OURS)
				|| !logger.isEnabledFor(level)) {
			return FilterReply.NEUTRAL;
		}
		return isNew(logger.getName() + '\n' + ((thrown != null) ? kind(thrown) : format), System.nanoTime())
				? FilterReply.NEUTRAL : FilterReply.DENY;
	}

	/** What was thrown, and where. */
	private static String kind(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		StackTraceElement[] stack = root.getStackTrace();
		return root.getClass().getName() + ((stack.length > 0) ? stack[0] : "");
	}

	boolean isNew(String line, long now) {
		synchronized (this.said) {
			Iterator<Long> oldest = this.said.values().iterator();
			while (oldest.hasNext() && (now - oldest.next() >= SILENCE || this.said.size() > MOST)) {
				oldest.remove();
			}
			return this.said.putIfAbsent(line, now) == null;
		}
	}

}
