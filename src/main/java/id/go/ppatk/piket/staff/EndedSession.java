package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.util.regex.Pattern;

import id.go.ppatk.piket.web.UnattendedRequests;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What becomes of a form that was sent when its session had ended. A call form is opened
 * again, after the sign-in where it is needed, with what was kept of it; other forms lead
 * to the sign-in page. Requests of scripts are refused, the page's script knows why. Of
 * an address that no rule names, who is signed in hears that there is none.
 */
class EndedSession implements AccessDeniedHandler {

	private static final Pattern FORM_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		String page = (denied instanceof CsrfException && !UnattendedRequests.isOfScript(request)) ? page(request)
				: null;
		if (page != null) {
			response.sendRedirect(request.getContextPath() + page);
			return;
		}
		if (isSignedIn() && !AccessRules.name(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		this.refusal.handle(request, response, denied);
	}

	private static @Nullable String page(HttpServletRequest request) {
		String formId = request.getParameter("formId");
		if (formId != null && request.getRequestURI().startsWith(request.getContextPath() + "/telepon")
				&& FORM_ID.matcher(formId).matches()) {
			return "/telepon/baru?konsep=" + formId;
		}
		return isSignedIn() ? null : "/masuk?berakhir";
	}

	private static boolean isSignedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
	}

}
