package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who could take a duty over and cover its breaks, and what stays unserved, for other
 * hours and another choice: a fragment of the screen of a replacement.
 */
@Controller
class CandidatesController {

	private final ChangesAccess access;

	private final ReplacementPages pages;

	CandidatesController(ChangesAccess access, ReplacementPages pages) {
		this.access = access;
		this.pages = pages;
	}

	@GetMapping("/piket/pergantian/calon")
	String candidates(@RequestParam String duty, @RequestParam DutyRole role,
			@RequestParam(defaultValue = "") String starts, @RequestParam(defaultValue = "") String ends,
			@RequestParam(required = false) @Nullable Long replacing,
			@RequestParam(required = false) @Nullable String substitute, @AuthenticationPrincipal SignedIn me,
			Model model) {
		ReplacementForm form = new ReplacementForm(null, duty, role, null, starts, ends, replacing, substitute, null,
				null);
		model.addAttribute("page", this.pages.of(this.access.duty(duty, me), form, me))
			.addAttribute("replacementForm", form);
		return "changes/replacement :: candidates";
	}

}
