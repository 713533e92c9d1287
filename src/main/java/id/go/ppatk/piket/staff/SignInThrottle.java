package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.time.Duration;

import id.go.ppatk.piket.web.VisitorCookie;
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
 * Slows down who fails to sign in too often on the sign-in page ({@link SignInAttempts}).
 */
class SignInThrottle extends OncePerRequestFilter implements AuthenticationFailureHandler {

	/** Brings what was typed back into the field. */
	static final VisitorCookie TYPED_NAME = new VisitorCookie("PIKET-NAMA", Duration.ofMinutes(1));

	private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/masuk");

	private final SignInAttempts attempts;

	SignInThrottle(SignInAttempts attempts) {
		this.attempts = attempts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SIGN_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long minutes = this.attempts.minutesToWait(username(request), request.getRemoteAddr());
		if (minutes > 0) {
			keepTypedName(request, response);
			response.sendRedirect(request.getContextPath() + "/masuk?tunggu=" + minutes);
			return;
		}
		chain.doFilter(request, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		this.attempts.failed(username(request), request.getRemoteAddr());
		keepTypedName(request, response);
		response.sendRedirect(request.getContextPath() + "/masuk?gagal");
	}

	private static String username(HttpServletRequest request) {
		return String.valueOf(request.getParameter("username"));
	}

	private static void keepTypedName(HttpServletRequest request, HttpServletResponse response) {
		String typed = request.getParameter("username");
		if (typed != null && typed.length() <= 60) {
			TYPED_NAME.write(typed, request, response);
		}
	}

}
