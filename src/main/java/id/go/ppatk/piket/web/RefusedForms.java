package id.go.ppatk.piket.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the address of a form of the roster be got after it was sent and not accepted:
 * what was typed last is kept in the session, and comes with the next request for that
 * address, as if it had been sent with it. It is forgotten when the form is accepted, and
 * when the address is asked for with a query of its own. Calls never pass here: what
 * callers say is kept in drafts alone.
 */
@Component
class RefusedForms extends OncePerRequestFilter {

	private static final String PATHS = "/piket/";

	private static final Set<Integer> SHOWN_AGAIN = Set.of(200, 409, 422);

	private static final int LONGEST = 100_000;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith(request.getContextPath() + PATHS);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if ("POST".equals(request.getMethod())) {
			HttpSession session = request.getSession();
			session.setAttribute(Form.class.getName(), Form.of(request));
			chain.doFilter(request, response);
			if (!SHOWN_AGAIN.contains(response.getStatus())) {
				session.removeAttribute(Form.class.getName());
			}
			return;
		}
		Form kept = kept(request);
		if (kept == null || !kept.path().equals(request.getRequestURI())) {
			chain.doFilter(request, response);
		}
		else if (request.getQueryString() != null) {
			request.getSession().removeAttribute(Form.class.getName());
			chain.doFilter(request, response);
		}
		else {
			chain.doFilter(new SentAgain(request, kept.fields()), response);
		}
	}

	@Nullable private static Form kept(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? (Form) session.getAttribute(Form.class.getName()) : null;
	}

	/**
	 * What was typed.
	 *
	 * @param path where it was sent
	 * @param fields the fields of the form, without its token
	 */
	private record Form(String path, HashMap<String, String[]> fields) implements Serializable {

		/** What that request sent, or {@code null} where it is too much to keep. */
		@Nullable static Form of(HttpServletRequest request) {
			HashMap<String, String[]> fields = new HashMap<>(request.getParameterMap());
			fields.remove("_csrf");
			int length = fields.values().stream().flatMap(Arrays::stream).mapToInt(String::length).sum();
			return (length <= LONGEST) ? new Form(request.getRequestURI(), fields) : null;
		}

	}

	/** A request that brings what was typed before. */
	private static final class SentAgain extends HttpServletRequestWrapper {

		private final Map<String, String[]> fields;

		SentAgain(HttpServletRequest request, Map<String, String[]> fields) {
			super(request);
			this.fields = fields;
		}

		@Override
		@Nullable public String getParameter(String name) {
			String[] values = getParameterValues(name);
			return (values != null && values.length > 0) ? values[0] : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Collections.unmodifiableMap(this.fields);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.fields.keySet());
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.fields.get(name);
		}

	}

}
