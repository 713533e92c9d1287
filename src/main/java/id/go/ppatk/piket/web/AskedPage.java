package id.go.ppatk.piket.web;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that somebody asked for before they signed in, to which they come back: a page
 * of this application, never a part of one.
 */
public class AskedPage implements RequestCache {

	private static final VisitorCookie COOKIE = new VisitorCookie("PIKET-TUJUAN", Duration.ofMinutes(30));

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (HttpMethod.GET.matches(request.getMethod()) && !UnattendedRequests.isOfScript(request)) {
			COOKIE.write(address(request), request, response);
		}
	}

	private static String address(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

	@Override
	@Nullable public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return kept(request).map(SimpleSavedRequest::new).orElse(null);
	}

	/** A browser takes what begins with two slashes for the name of another server. */
	private static Optional<String> kept(HttpServletRequest request) {
		return COOKIE.read(request).filter((page) -> page.matches("/(?![/\\\\]).*"));
	}

	@Override
	@Nullable public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		kept(request).filter(address(request)::equals).ifPresent((page) -> COOKIE.remove(request, response));
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		COOKIE.remove(request, response);
	}

}
