package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.PickUpCall;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Parks the call whose form is open, to answer another one or to do something else; the
 * form is kept as it stands, and stays open where somebody else was first.
 */
@Controller
class ParkingController {

	private final CallAccess access;

	private final FormDrafts drafts;

	private final PickUpNext pickUpNext;

	private final CallFormPages page;

	private final MessageSourceAccessor messages;

	ParkingController(CallAccess access, FormDrafts drafts, PickUpNext pickUpNext, CallFormPages page,
			MessageSourceAccessor messages) {
		this.access = access;
		this.drafts = drafts;
		this.pickUpNext = pickUpNext;
		this.page = page;
		this.messages = messages;
	}

	@PostMapping("/telepon/parkir")
	ModelAndView park(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam(name = "perbaikan", required = false) String number,
			@ModelAttribute PickUpNext.Next next, Model model, RedirectAttributes redirect) {
		Call corrected = (number != null) ? this.access.editable(number, me) : null;
		if (binding.hasErrors() || form.isTooLong()) {
			return new ModelAndView(show(form, corrected, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		boolean kept = ((corrected != null) ? this.drafts.saveCorrection(form, number, me) : this.drafts.save(form, me))
			.isPresent();
		if (kept && next.isAny()) {
			try {
				return new ModelAndView("redirect:" + this.pickUpNext.pickUp(next, me));
			}
			catch (PickUpCall.Gone ex) {
				model.addAttribute("refused", ex.getMessage());
				return new ModelAndView(show(form, corrected, me, model), HttpStatus.CONFLICT);
			}
		}
		redirect.addFlashAttribute("notice", message(kept ? "draft.parked" : "draft.closed"));
		return new ModelAndView("redirect:/telepon");
	}

	private String show(CallForm form, @Nullable Call corrected, SignedIn me, Model model) {
		try {
			Call call = (corrected != null) ? corrected : this.access.ofForm(form.formId(), me).orElse(null);
			return this.page.show(form, call, me, model);
		}
		catch (CallAccess.FormUsed ex) {
			return this.page.show(form.withNewId(), null, me, model);
		}
	}

	private String message(String key) {
		return this.messages.getMessage(key);
	}

}
