package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * To whom a problem goes, as soon as its outcome is chosen. A part of the call form;
 * nothing is saved.
 */
@Controller
class HandingController {

	private final CallAccess access;

	private final HandingChoices problems;

	HandingController(CallAccess access, HandingChoices problems) {
		this.access = access;
		this.problems = problems;
	}

	/**
	 * The choices of one problem. What was only proposed ("usul") is proposed again when
	 * the topic changes; what somebody chose stays. In a correction nothing is chosen
	 * while the outcome is the one that stands.
	 */
	@PostMapping("/telepon/penerus")
	String choices(@AuthenticationPrincipal SignedIn me, @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam("ke") int index,
			@RequestParam(name = "perbaikan", required = false) @Nullable String corrected, HttpServletRequest request,
			Model model) {
		if (binding.getTarget() == null || index < 0 || index >= form.problems().size()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		ProblemForm problem = form.problems().get(index);
		boolean handed = corrected == null
				|| HandingChoices.isHandedAnew(problem, index, this.access.correctable(corrected, me).getProblems());
		boolean onlyProposed = problem.to() != null && problem.to().equals(request.getParameter("usul" + index));
		model
			.addAttribute("offered",
					handed ? this.problems.offered(onlyProposed ? problem.withoutAddressee() : problem, me).orElse(null)
							: null)
			.addAttribute("other",
					(handed || problem.whyNotPassedOn() != null)
							? this.problems.notPassedOn(problem, me.getUnitCode()).orElse(null) : null)
			.addAttribute("problem", problem)
			.addAttribute("i", index);
		return "desk/handing :: follows";
	}

}
