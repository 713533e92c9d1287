package id.go.ppatk.piket.desk;

import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.PickUpCall;
import id.go.ppatk.piket.intake.TakeCall;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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
 * form is kept as it stands.
 */
@Controller
class ParkingController {

	private final CallAccess access;

	private final TakeCall takeCall;

	private final FormDrafts drafts;

	private final PickUpCall pickUp;

	private final CallFormPages page;

	private final DeskPages desk;

	private final MessageSourceAccessor messages;

	ParkingController(CallAccess access, TakeCall takeCall, FormDrafts drafts, PickUpCall pickUp, CallFormPages page,
			DeskPages desk, MessageSourceAccessor messages) {
		this.access = access;
		this.takeCall = takeCall;
		this.drafts = drafts;
		this.pickUp = pickUp;
		this.page = page;
		this.desk = desk;
		this.messages = messages;
	}

	/**
	 * Which call is picked up instead; at most one.
	 *
	 * @param berikutnya the form of a call that is taken now
	 * @param masuk a call that rings
	 * @param sambungan the number of a live transfer
	 */
	record Next(@Nullable UUID berikutnya, @Nullable Long masuk, @Nullable String sambungan) {

		boolean isAny() {
			return this.berikutnya != null || this.masuk != null || this.sambungan != null;
		}

	}

	@PostMapping("/telepon/parkir")
	ModelAndView park(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam(name = "perbaikan", required = false) String number,
			@ModelAttribute Next next, Authentication authentication, Model model, RedirectAttributes redirect) {
		Call corrected = (number != null) ? this.access.editable(number, me) : null;
		if (binding.hasErrors() || form.isTooLong()) {
			Call call = (corrected != null) ? corrected : this.access.ofForm(form.formId(), me).orElse(null);
			return new ModelAndView(this.page.show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		boolean kept = ((corrected != null) ? this.drafts.saveCorrection(form, number, me) : this.drafts.save(form, me))
			.isPresent();
		if (kept && next.isAny()) {
			try {
				return new ModelAndView("redirect:" + pickUp(next, me));
			}
			catch (PickUpCall.Gone ex) {
				model.addAttribute("notice", message("draft.parked"));
				return this.desk.showRefusal(ex.getMessage(), me, authentication, model);
			}
		}
		redirect.addFlashAttribute("notice", message(kept ? "draft.parked" : "draft.closed"));
		return new ModelAndView("redirect:/telepon");
	}

	private String pickUp(Next next, SignedIn me) {
		if (next.sambungan() != null) {
			return this.pickUp.transfer(next.sambungan(), me);
		}
		return (next.masuk() != null) ? this.pickUp.ringing(next.masuk(), me)
				: "/telepon/baru?nomor=" + this.takeCall.take(next.berikutnya(), me).getNumber();
	}

	private String message(String key) {
		return this.messages.getMessage(key);
	}

}
