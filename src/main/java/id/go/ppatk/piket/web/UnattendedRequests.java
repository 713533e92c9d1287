package id.go.ppatk.piket.web;

import java.io.IOException;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Lets what a page asks by itself while nobody is there be answered without keeping the
 * session alive: such a request reads its session and leaves it as it is, its last access
 * too. So a desk hears of each call for as long as the session lasts, and no longer.
 */
@Configuration(proxyBeanMethods = false)
public class UnattendedRequests {

	/** With this header a page's script says that nobody is there. */
	public static final String HEADER = "X-Unattended";

	/**
	 * Stands before Spring Session's own filter, which then finds that the request has
	 * been seen to.
	 */
	@Bean
	<S extends Session> FilterRegistrationBean<Filter> unattendedRequestFilter(SessionRepository<S> sessions,
			CookieSerializer cookies) {
		CookieHttpSessionIdResolver cookie = new CookieHttpSessionIdResolver();
		cookie.setCookieSerializer(cookies);
		SessionRepositoryFilter<S> reading = new SessionRepositoryFilter<>(new ReadSessions<>(sessions));
		reading.setHttpSessionIdResolver(cookie);
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new OnlyUnattended(reading));
		filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
		filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
		return filter;
	}

	/** Who listens for signals is not there by that, whatever else the page does. */
	private static boolean isUnattended(HttpServletRequest request) {
		return request.getHeader(HEADER) != null || isForSignals(request);
	}

	/** A browser sends no header of ours with what it opens to listen. */
	public static boolean isForSignals(HttpServletRequest request) {
		return MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
	}

	/** Whether a script sends it, for a part of a page that is open. */
	public static boolean isOfScript(HttpServletRequest request) {
		return request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null
				|| isForSignals(request);
	}

	private record OnlyUnattended(Filter reading) implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			if (isUnattended((HttpServletRequest) request)) {
				this.reading.doFilter(request, response, chain);
			}
			else {
				chain.doFilter(request, response);
			}
		}

	}

	/** Finds sessions, and keeps nothing of what a request does to them. */
	private record ReadSessions<S extends Session>(SessionRepository<S> sessions) implements SessionRepository<S> {

		@Override
		public S createSession() {
			return this.sessions.createSession();
		}

		@Override
		public void save(S session) {
			// It stays as it was.
		}

		@Override
		public S findById(String id) {
			return this.sessions.findById(id);
		}

		@Override
		public void deleteById(String id) {
			this.sessions.deleteById(id);
		}

	}

}
