package id.go.ppatk.piket.staff;

import java.io.IOException;

import id.go.ppatk.piket.web.UnattendedRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 401 to what a script sends for somebody who is signed in no more, before its
 * token is looked at: a token that is missed begins a session, whose cookie would take
 * the place of one that somebody just signs in with.
 */
class SignedOutScripts extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) || !UnattendedRequests.isOfScript(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
