package id.go.ppatk.piket.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What is remembered of a visitor who has not signed in stands in their browser: a
 * session in the database is for who has.
 *
 * @param name the cookie's name
 * @param keptFor how long the browser keeps it
 */
public record VisitorCookie(String name, Duration keptFor) {

	private static final int LONGEST = 2000;

	/** Keeps a text; one that is too long is not kept. */
	public void write(String text, HttpServletRequest request, HttpServletResponse response) {
		String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		if (value.length() <= LONGEST) {
			add(value, this.keptFor, request, response);
		}
	}

	/** What was kept, if it can be read. */
	public Optional<String> read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, this.name);
		try {
			return Optional.ofNullable(cookie)
				.map((kept) -> new String(Base64.getUrlDecoder().decode(kept.getValue()), StandardCharsets.UTF_8))
				.filter((text) -> !text.isEmpty());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Keeps it no longer. */
	public void remove(HttpServletRequest request, HttpServletResponse response) {
		if (WebUtils.getCookie(request, this.name) != null) {
			add("", Duration.ZERO, request, response);
		}
	}

	private void add(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.name, value)
					.path(request.getContextPath() + "/")
					.maxAge(age)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
