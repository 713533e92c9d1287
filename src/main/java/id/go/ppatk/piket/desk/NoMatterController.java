package id.go.ppatk.piket.desk;

import java.util.Optional;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.CloseWithoutMatter;
import id.go.ppatk.piket.intake.CorrectCall;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Calls without a matter: one key of the form writes one down, and it can be taken back.
 */
@Controller
class NoMatterController {

	private final CallAccess access;

	private final CloseWithoutMatter closeWithoutMatter;

	private final CallReading reading;

	private final CallFormPages page;

	private final MessageSourceAccessor messages;

	NoMatterController(CallAccess access, CloseWithoutMatter closeWithoutMatter, CallReading reading,
			CallFormPages page, MessageSourceAccessor messages) {
		this.access = access;
		this.closeWithoutMatter = closeWithoutMatter;
		this.reading = reading;
		this.page = page;
		this.messages = messages;
	}

	@PostMapping("/telepon/tanpa-permasalahan")
	ModelAndView close(@AuthenticationPrincipal SignedIn me, @RequestParam("jenis") NoMatter why,
			@ModelAttribute("callForm") CallForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.formId() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		try {
			return close(form, why, this.access.ofForm(form.formId(), me).orElse(null), me, model, redirect);
		}
		catch (CallAccess.FormUsed ex) {
			return notice("redirect:/telepon", (ex.number() != null) ? "no-matter.has-one" : "draft.not-yours",
					ex.number(), redirect);
		}
		catch (CorrectCall.CallFrozen ex) {
			return notice("redirect:/telepon", "no-matter.frozen", null, redirect);
		}
	}

	private ModelAndView close(CallForm form, NoMatter why, @Nullable Call taken, SignedIn me, Model model,
			RedirectAttributes redirect) {
		BindingResult errors = new BeanPropertyBindingResult(form, "callForm");
		Optional<CloseWithoutMatter.Told> told = this.reading.readWithoutMatter(form, why, taken, me, errors);
		if (told.isEmpty()) {
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "callForm", errors);
			return new ModelAndView(this.page.show(form, taken, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Call call = this.closeWithoutMatter.close(form.formId(), told.get(), me);
		redirect.addFlashAttribute("closed", call.getNumber());
		return notice("redirect:/telepon", "no-matter.saved", call.getNumber(), redirect,
				this.messages.getMessage(why.messageKey()));
	}

	/** Takes it back: the form of the call is open again. */
	@PostMapping("/telepon/{number}/pembukaan")
	ModelAndView reopen(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			RedirectAttributes redirect) {
		try {
			this.closeWithoutMatter.reopen(number, me);
			return new ModelAndView("redirect:/telepon/baru?nomor=" + number);
		}
		catch (CorrectCall.CallFrozen ex) {
			return notice("redirect:/telepon/" + number, "no-matter.frozen", number, redirect);
		}
	}

	private ModelAndView notice(String to, String messageKey, @Nullable String number, RedirectAttributes redirect,
			Object... more) {
		Object[] arguments = { (number != null) ? number : "", (more.length > 0) ? more[0] : "" };
		redirect.addFlashAttribute("notice", this.messages.getMessage(messageKey, arguments));
		return new ModelAndView(to);
	}

}
