package id.go.ppatk.piket.desk;

import java.util.Optional;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.ProblemNumbers;
import id.go.ppatk.piket.intake.RecordCall;
import id.go.ppatk.piket.intake.WrittenCall;
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

	private final CallFormPages page;

	private final CallReading reading;

	private final MessageSourceAccessor messages;

	CallController(CallAccess access, RecordCall recordCall, CallFormPages page, CallReading reading,
			MessageSourceAccessor messages) {
		this.access = access;
		this.recordCall = recordCall;
		this.page = page;
		this.reading = reading;
		this.messages = messages;
	}

	@PostMapping("/telepon")
	ModelAndView record(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("callForm") CallForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return record(form, this.access.ofForm(form.formId(), me).orElse(null), me, binding, model, redirect);
		}
		catch (CallAccess.FormUsed ex) {
			return showUsed(form, ex.number(), me, model);
		}
		catch (AddresseeRefused ex) {
			binding.reject(ex.getMessageKey(), new Object[] { ex.getName() }, null);
			return new ModelAndView(this.page.show(form, this.access.ofForm(form.formId(), me).orElse(null), me, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ProblemNumbers.StillHandedOn ex) {
			String number = this.access.ofForm(form.formId(), me).orElseThrow().getNumber();
			return this.page.showStillHandedOn(ex, form, this.access.editable(number, me), me, model);
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
	private ModelAndView showUsed(CallForm form, @Nullable String number, SignedIn me, Model model) {
		Call other = (number != null) ? this.access.editable(number, me) : null;
		return this.page.showConflict((other != null) ? "call-form.used" : "call-form.used-by-other", other,
				form.withNewId(), null, me, model);
	}

}
