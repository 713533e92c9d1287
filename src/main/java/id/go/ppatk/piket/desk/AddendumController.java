package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One call as it was written down, and what is added to it once its recap is handed in.
 */
@Controller
class AddendumController {

	private final CallAccess access;

	private final CallPages pages;

	private final AddToCall addToCall;

	private final MessageSourceAccessor messages;

	AddendumController(CallAccess access, CallPages pages, AddToCall addToCall, MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.addToCall = addToCall;
		this.messages = messages;
	}

	@GetMapping("/telepon/{number}")
	String call(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Model model) {
		return this.pages.show(this.access.readable(number, me), me, model);
	}

	@PostMapping("/telepon/{number}/tambahan")
	ModelAndView add(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@Valid @ModelAttribute("addendumForm") AddendumForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Call call = this.access.editable(number, me);
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!this.pages.isFrozen(call)) {
			binding.reject("addendum.not-frozen");
		}
		form.check(binding);
		if (binding.hasErrors()) {
			return again(call, HttpStatus.UNPROCESSABLE_CONTENT, me, model);
		}
		if (!this.addToCall.add(form, call, me)) {
			model.addAttribute("addendumForm", form.withNewId()).addAttribute("addendumUsed", true);
			return again(call, HttpStatus.CONFLICT, me, model);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("addendum.saved", new Object[] { number }));
		return new ModelAndView("redirect:/telepon/" + number);
	}

	private ModelAndView again(Call call, HttpStatus status, SignedIn me, Model model) {
		model.addAttribute("adding", true);
		return new ModelAndView(this.pages.show(call, me, model), status);
	}

}
