package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opens the form of a call, with what was typed of it before.
 */
@Controller
class CallFormController {

	private final CallAccess access;

	private final FormDrafts drafts;

	private final CallFormPages page;

	private final RestoredNotice restored;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	CallFormController(CallAccess access, FormDrafts drafts, CallFormPages page, RestoredNotice restored,
			Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.access = access;
		this.drafts = drafts;
		this.page = page;
		this.restored = restored;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/telepon/baru")
	String form(@AuthenticationPrincipal SignedIn me, Model model) {
		CallAccess.requireTaking(me);
		return this.page.show(blank(UUID.randomUUID()), null, me, model);
	}

	@GetMapping(path = "/telepon/baru", params = "nomor")
	String taken(@AuthenticationPrincipal SignedIn me, @RequestParam("nomor") String number, Model model) {
		CallAccess.requireTaking(me);
		Call call = this.access.editable(number, me);
		if (call.getState() == Call.State.RECORDED || call.getState() == Call.State.NO_MATTER) {
			return "redirect:/telepon/" + number;
		}
		return show(this.page.blank(call, me), call, me, model);
	}

	/** The form that bears that id: where somebody comes back to after signing in. */
	@GetMapping(path = "/telepon/baru", params = "konsep")
	String again(@AuthenticationPrincipal SignedIn me, @RequestParam("konsep") UUID formId, Model model,
			RedirectAttributes redirect) {
		CallAccess.requireTaking(me);
		try {
			Optional<Call> call = this.access.ofForm(formId, me);
			if (call.isPresent()) {
				return "redirect:/telepon/baru?nomor=" + call.get().getNumber();
			}
		}
		catch (CallAccess.FormUsed ex) {
			return notYours(redirect);
		}
		Optional<String> corrected = this.drafts.find(formId, me).map(FormDrafts.FormDraft::corrected);
		if (corrected.isPresent()) {
			return "redirect:/telepon/" + corrected.get() + "/perbaikan";
		}
		return this.drafts.isOfAnother(formId, me) ? notYours(redirect) : show(formId, me, model);
	}

	/** What is unusual about a time while it is typed, as a fragment of the form. */
	@GetMapping("/telepon/jam")
	String outside(@RequestParam(required = false) @Nullable String callDate,
			@RequestParam(required = false) @Nullable String received,
			@RequestParam(required = false) @Nullable String finished, Model model) {
		model.addAttribute("outside", this.page.outside(callDate, received, finished));
		return "desk/form :: outside";
	}

	/** Whether it is asked why the call is written down late, as its times are typed. */
	@GetMapping("/telepon/susulan")
	String late(@ModelAttribute("callForm") CallForm form, BindingResult binding, Model model) {
		model.addAttribute("late", binding.getTarget() != null && this.page.isLate(form));
		return "desk/form :: late";
	}

	private String notYours(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage("draft.not-yours"));
		return "redirect:/telepon";
	}

	private String show(UUID formId, SignedIn me, Model model) {
		CallAccess.requireTaking(me);
		return show(blank(formId), null, me, model);
	}

	private CallForm blank(UUID formId) {
		Instant now = this.clock.instant();
		return CallForm.empty(formId, Indonesian.dateOf(now), null, Indonesian.timeOf(now), this.indonesian);
	}

	private String show(CallForm blank, @Nullable Call call, SignedIn me, Model model) {
		Optional<FormDrafts.FormDraft> kept = this.drafts.find(blank.formId(), me);
		kept.ifPresent((draft) -> model.addAttribute("restored", this.restored.sentence(draft.savedAt())));
		return this.page.show(kept.map(FormDrafts.FormDraft::form).orElse(blank), call, me, model);
	}

}
