package id.go.ppatk.piket.desk;

import java.util.Optional;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes a call down.
 */
@Controller
class CallController {

	private final CallAccess access;

	private final RecordCall recordCall;

	private final CallPages pages;

	private final CallFormPage page;

	private final CallReading reading;

	private final MessageSourceAccessor messages;

	CallController(CallAccess access, RecordCall recordCall, CallPages pages, CallFormPage page, CallReading reading,
			MessageSourceAccessor messages) {
		this.access = access;
		this.recordCall = recordCall;
		this.pages = pages;
		this.page = page;
		this.reading = reading;
		this.messages = messages;
	}

	/** One problem more or less; everything typed stays. */
	@PostMapping("/telepon/permasalahan")
	String problems(@AuthenticationPrincipal SignedIn me, @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam(name = "hapus", required = false) Integer removed,
			@RequestParam(name = "perbaikan", required = false) String corrected, Model model) {
		readable(binding);
		CallForm changed = (removed != null) ? form.withoutProblem(removed) : form.withAnotherProblem();
		model.addAttribute("focus", "problems[" + (changed.problems().size() - 1) + "].topicId");
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

	@PostMapping("/telepon")
	ModelAndView record(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("callForm") CallForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		readable(binding);
		try {
			return record(form, this.access.ofForm(form.formId(), me).orElse(null), me, binding, model, redirect);
		}
		catch (CallAccess.FormUsed ex) {
			return used(form, ex.number(), me, model);
		}
		catch (AddresseeRefused ex) {
			binding.reject(ex.getMessageKey(), new Object[] { ex.getName() }, null);
			return new ModelAndView(this.page.show(form, this.access.ofForm(form.formId(), me).orElse(null), me, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ProblemNumbers.StillHandedOn ex) {
			String number = this.access.ofForm(form.formId(), me).orElseThrow().getNumber();
			return this.page.stillHandedOn(ex, form, this.access.editable(number, me), me, model);
		}
	}

	private ModelAndView record(CallForm form, @Nullable Call taken, SignedIn me, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Optional<WrittenCall> written = this.reading.read(form, taken, me, binding);
		if (written.isEmpty()) {
			return new ModelAndView(this.page.show(form, taken, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Call call = this.recordCall.record(form.formId(), written.get(), me);
		redirect.addFlashAttribute("notice", this.messages.getMessage(
				call.isAddedAfterRecap() ? "call.saved-after-recap" : "call.saved", new Object[] { call.getNumber() }));
		return new ModelAndView("redirect:/telepon");
	}

	/** Everything typed, in a form of its own, beside the call that has the old one. */
	private ModelAndView used(CallForm form, @Nullable String number, SignedIn me, Model model) {
		if (number != null) {
			model.addAttribute("details", this.access.editable(number, me).getDetails())
				.addAttribute("topics", this.pages.topicNames());
		}
		model.addAttribute("conflict", (number != null) ? "call-form.used" : "call-form.used-by-other")
			.addAttribute("conflictNumber", number);
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "callForm");
		return new ModelAndView(this.page.show(form.withNewId(), null, me, model), HttpStatus.CONFLICT);
	}

	private static void readable(BindingResult binding) {
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}
