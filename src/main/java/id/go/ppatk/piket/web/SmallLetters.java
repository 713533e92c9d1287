package id.go.ppatk.piket.web;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address that somebody typed in small letters leads to the page that it means:
 * {@code /telepon/cc-20261124-0007}, {@code /piket/2026-w48/dp},
 * {@code /telepon/cari?unit=dp&hasil=tuntas}.
 */
@Component
class SmallLetters extends OncePerRequestFilter {

	private static final String NUMBER = "(?:[Cc][Cc]|[Tt][Ll])-[0-9]{8}-[0-9]+";

	private static final String WEEK = "[0-9]{4}-w[0-9]{1,2}";

	/** A unit or a post stands after what it is of. */
	private static final Pattern IN_PATH = Pattern.compile(
			"(?<=/)(?:" + NUMBER + "|" + WEEK + ")(?=[/.]|$)" + "|(?<=/(?:pengaturan|kalender)/unit/)[a-z]{2,3}(?=/|$)"
					+ "|(?<=/[0-9]{4}-[0-9]{2}-[0-9]{2}/|/[0-9]{4}-[wW][0-9]{2}/)[a-z]{2,3}(?:-[0-9]+)?(?=[/.]|$)");

	/** What is chosen from a list, a week, and the call of a form. */
	private static final Pattern IN_QUERY = Pattern
		.compile("(?<=[?&]unit=)[a-z]{2,3}(?=&|$)|(?<=[?&](?:hasil|keadaan|jenis|peran)=)[a-z_]+(?=&|$)" + "|(?<==)"
				+ WEEK + "(?=&|$)|(?<=/telepon/baru\\?nomor=)" + NUMBER + "(?=&|$)");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"GET".equals(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		String asked = request.getRequestURI() + query;
		String meant = large(IN_QUERY, large(IN_PATH, request.getRequestURI()) + query);
		if (meant.equals(asked)) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.FOUND.value());
		response.setHeader(HttpHeaders.LOCATION, meant);
	}

	private static String large(Pattern small, String text) {
		return small.matcher(text).replaceAll((MatchResult match) -> match.group().toUpperCase(Locale.ROOT));
	}

}
