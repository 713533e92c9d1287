package id.go.ppatk.piket.desk;

import java.util.Objects;
import java.util.Optional;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.ProblemNumbers;
import id.go.ppatk.piket.intake.RecordCall;
import id.go.ppatk.piket.intake.WrittenCall;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Notice;
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
		return write(requireForm(form, binding), me, binding, model, redirect);
	}

	/**
	 * Puts a caller through who chose the wrong menu, with what is known so far. Clause
	 * 5.c.xi.
	 */
	@PostMapping("/telepon/salah-menu")
	ModelAndView putThrough(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam("ke") String to, Model model, RedirectAttributes redirect) {
		return write(requireForm(form, binding).asWrongMenu(to), me, binding, model, redirect);
	}

	private static CallForm requireForm(CallForm form, BindingResult binding) {
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return form;
	}

	/** Writes it down; what is refused stands in the form again as it was typed. */
	private ModelAndView write(CallForm form, SignedIn me, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		CallForm typed = (CallForm) Objects.requireNonNull(binding.getTarget());
		try {
			Call taken = this.access.ofForm(form.formId(), me).orElse(null);
			Optional<WrittenCall> written = this.reading.read(form, taken, me, binding);
			if (written.isEmpty()) {
				return refused(typed, taken, me, model);
			}
			Call call = this.recordCall.record(form.formId(), written.get(), me);
			Notice.say(this.messages.getMessage(savedKey(form, call), new Object[] { call.getNumber() }), redirect)
				.at("/telepon/" + call.getNumber());
			return new ModelAndView("redirect:/telepon");
		}
		catch (CallAccess.FormUsed ex) {
			return showUsed(typed, ex.number(), me, model);
		}
		catch (AddresseeRefused ex) {
			binding.reject(ex.getMessageKey(), new Object[] { ex.getName() }, null);
			return refused(typed, this.access.ofForm(form.formId(), me).orElse(null), me, model);
		}
		catch (ProblemNumbers.StillHandedOn ex) {
			String number = this.access.ofForm(form.formId(), me).orElseThrow().getNumber();
			return this.page.showStillHandedOn(ex, typed, this.access.editable(number, me), me, model);
		}
	}

	private ModelAndView refused(CallForm typed, @Nullable Call taken, SignedIn me, Model model) {
		return new ModelAndView(this.page.show(typed, taken, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String savedKey(CallForm form, Call call) {
		if (call.isAddedAfterRecap()) {
			return "call.saved-after-recap";
		}
		return form.isWrongMenu() ? "call.put-through" : "call.saved";
	}

	/** Everything typed, in a form of its own, beside the call that has the old one. */
	private ModelAndView showUsed(CallForm form, @Nullable String number, SignedIn me, Model model) {
		Call other = (number != null) ? this.access.editable(number, me) : null;
		return this.page.showConflict((other != null) ? "call-form.used" : "call-form.used-by-other", other,
				form.withNewId(), null, me, model);
	}

}
