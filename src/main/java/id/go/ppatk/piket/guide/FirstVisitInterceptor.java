package id.go.ppatk.piket.guide;

import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Shows on the first page after the sign-in what the role does, until the person closes
 * it: {@code /} tells the page that it leads to. A page that itself leads on, such as the
 * week's, hands on what it was told.
 */
class FirstVisitInterceptor implements HandlerInterceptor {

	/** What the page is told. */
	static final String SHOWN = "firstVisit";

	private final FirstVisits visits;

	FirstVisitInterceptor(FirstVisits visits) {
		this.visits = visits;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || !page.getViewName().startsWith("redirect:")
				|| !request.getMethod().equals("GET")) {
			return;
		}
		FlashMap next = RequestContextUtils.getOutputFlashMap(request);
		if (RequestContextUtils.getInputFlashMap(request) != null) {
			RequestContextUtils.getInputFlashMap(request).forEach(next::putIfAbsent);
		}
		if (request.getRequestURI().equals(request.getContextPath() + "/")
				&& request.getUserPrincipal() instanceof Authentication person
				&& person.getPrincipal() instanceof SignedIn me && !this.visits.isClosed(me)) {
			next.put(SHOWN, true);
		}
	}

}
