package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.staff.SignedIn;
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
 * One problem more or less on a call form; everything typed stays, and nothing is saved.
 * Before one goes in which something stands it is asked.
 */
@Controller
class ProblemController {

	private final CallAccess access;

	private final CallFormPages page;

	ProblemController(CallAccess access, CallFormPages page) {
		this.access = access;
		this.page = page;
	}

	@PostMapping("/telepon/permasalahan")
	String change(@AuthenticationPrincipal SignedIn me, @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam(name = "hapus", required = false) @Nullable Integer removed,
			@RequestParam(name = "yakin", defaultValue = "false") boolean sure,
			@RequestParam(name = "perbaikan", required = false) @Nullable String corrected, Model model) {
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		CallForm changed = changed(form, removed, sure, model);
		if (corrected != null) {
			return this.page.show(changed, this.access.editable(corrected, me), me, model);
		}
		try {
			return this.page.show(changed, this.access.ofForm(form.formId(), me).orElse(null), me, model);
		}
		catch (CallAccess.FormUsed ex) {
			return this.page.show(changed.withNewId(), null, me, model);
		}
	}

	/** What was typed of a problem is not thrown away unasked. */
	private static CallForm changed(CallForm form, @Nullable Integer removed, boolean sure, Model model) {
		if (removed != null && !sure && form.isTyped(removed)) {
			model.addAttribute("removing", removed).addAttribute("focus", "");
			return form;
		}
		CallForm changed = (removed != null) ? form.withoutProblem(removed) : form.withAnotherProblem();
		model.addAttribute("focus", "problems[" + (changed.problems().size() - 1) + "].topicId");
		return changed;
	}

}
