package id.go.ppatk.piket.desk;

import java.util.Optional;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.TakeCall;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Notice;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Abandons a call that nobody will write down ("pembatalan"): asked once where something
 * was typed, which stays; and takes that back ("pemulihan").
 */
@Controller
class CancellationController {

	private final CallAccess access;

	private final TakeCall takeCall;

	private final FormDrafts drafts;

	private final CallFormPages form;

	private final CallPages page;

	private final MessageSourceAccessor messages;

	CancellationController(CallAccess access, TakeCall takeCall, FormDrafts drafts, CallFormPages form, CallPages page,
			MessageSourceAccessor messages) {
		this.access = access;
		this.takeCall = takeCall;
		this.drafts = drafts;
		this.form = form;
		this.page = page;
		this.messages = messages;
	}

	/** From the form, with what stands in it, or from the page of the call. */
	@PostMapping("/telepon/{number}/pembatalan")
	ModelAndView cancel(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@Valid @ModelAttribute("callForm") CallForm form, BindingResult binding,
			@RequestParam(name = "yakin", defaultValue = "false") boolean sure, Model model,
			RedirectAttributes redirect) {
		Call call = this.access.editable(number, me);
		if (call.getState() == Call.State.RECORDED) {
			return new ModelAndView("redirect:/telepon/" + number);
		}
		if (call.getFormId().equals(form.formId())) {
			if (binding.hasErrors() || form.isTooLong()) {
				return new ModelAndView(this.form.show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
			}
			if (this.form.isTyped(form, call, me)) {
				this.drafts.save(form, me);
				if (!sure) {
					model.addAttribute("cancelling", true);
					return new ModelAndView(this.form.show(form, call, me, model));
				}
			}
		}
		else if (!sure && isKept(call, me)) {
			model.addAttribute("cancelling", true);
			return new ModelAndView(this.page.show(call, me, model));
		}
		this.takeCall.cancel(call);
		Notice.say(message("call.cancelled", number), redirect)
			.at("/telepon/" + number)
			.undoneBy("/telepon/" + number + "/pemulihan");
		return new ModelAndView("redirect:/telepon");
	}

	/** Whether something was typed of the call, by whomever. */
	private boolean isKept(Call call, SignedIn me) {
		Optional<CallForm> own = this.drafts.find(call.getFormId(), me).map(FormDrafts.FormDraft::form);
		return own.map((typed) -> this.form.isTyped(typed, call, me))
			.orElseGet(() -> this.drafts.isOfAnother(call.getFormId(), me));
	}

	@PostMapping("/telepon/{number}/pemulihan")
	String resume(@AuthenticationPrincipal SignedIn me, @PathVariable String number, RedirectAttributes redirect) {
		Call call = this.access.editable(number, me);
		if (call.getState() != Call.State.CANCELLED) {
			return "redirect:/telepon/" + number;
		}
		this.takeCall.resume(call);
		redirect.addFlashAttribute("notice", message("call.resumed", number));
		return "redirect:/telepon/baru?nomor=" + number;
	}

	private String message(String key, String number) {
		return this.messages.getMessage(key, new Object[] { number });
	}

}
