package id.go.ppatk.piket.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token without which no form is taken: in the session of who has one, in a cookie
 * otherwise. A sign-in ends the one of the cookie, the end of the session its own.
 */
public class FormTokens implements CsrfTokenRepository {

	private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

	private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

	/**
	 * Names the cookie.
	 */
	public FormTokens() {
		this.cookie.setCookieName("PIKET-FORMULIR");
		this.cookie.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return this.session.generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (token == null) {
			this.session.saveToken(null, request, response);
			this.cookie.saveToken(null, request, response);
		}
		else if (request.getSession(false) != null) {
			this.session.saveToken(token, request, response);
		}
		else {
			this.cookie.saveToken(token, request, response);
		}
	}

	@Override
	@Nullable public CsrfToken loadToken(HttpServletRequest request) {
		CsrfToken ofSession = this.session.loadToken(request);
		return (ofSession != null) ? ofSession : this.cookie.loadToken(request);
	}

}
