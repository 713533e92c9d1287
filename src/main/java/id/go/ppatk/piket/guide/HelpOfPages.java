package id.go.ppatk.piket.guide;

import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives each page its part of the guide, for "?" in the layout.
 */
@ControllerAdvice
class HelpOfPages {

	private final PageChapters chapters;

	HelpOfPages(PageChapters chapters) {
		this.chapters = chapters;
	}

	@ModelAttribute("help")
	@Nullable Help help(HttpServletRequest request, @AuthenticationPrincipal @Nullable SignedIn me) {
		return (me != null) ? this.chapters.about(request.getServletPath(), me) : null;
	}

}
