package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.handoffs.Handoff;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands a problem on after the call, from the call's page.
 */
@Controller
class LaterHandingController {

	private final CallAccess access;

	private final LaterHandingPages pages;

	private final HandOnLater handOnLater;

	private final MessageSourceAccessor messages;

	LaterHandingController(CallAccess access, LaterHandingPages pages, HandOnLater handOnLater,
			MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.handOnLater = handOnLater;
		this.messages = messages;
	}

	@GetMapping("/telepon/{number}/tindak-lanjut")
	String form(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@RequestParam(name = "permasalahan", required = false) Integer problem, Model model) {
		Call call = this.access.correctable(number, me);
		return show(this.pages.form(call, problem, me), call, me, model);
	}

	@PostMapping("/telepon/{number}/tindak-lanjut")
	ModelAndView open(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@Valid @ModelAttribute("laterForm") LaterHandingForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Call call = this.access.correctable(number, me);
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		form.check(call, binding);
		if (!binding.hasErrors()) {
			try {
				Handoff handoff = this.handOnLater.open(form, call, me);
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("handing.opened", new Object[] { handoff.getNumber() }));
				return new ModelAndView("redirect:/tindak-lanjut/" + handoff.getNumber());
			}
			catch (AddresseeRefused ex) {
				binding.rejectValue("to", ex.getMessageKey(), new Object[] { ex.getName() }, null);
			}
		}
		return new ModelAndView(show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String show(LaterHandingForm form, Call call, SignedIn me, Model model) {
		model.addAttribute("laterForm", form).addAttribute("page", this.pages.of(call, me));
		return "desk/later";
	}

}
