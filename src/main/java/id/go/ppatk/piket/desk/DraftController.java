package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
 * Keeps what is typed of a call until it is written down: by itself while somebody types
 * ({@code static/js/entry.js}), and when the call is parked for another.
 */
@Controller
class DraftController {

	private final FormDrafts drafts;

	private final RecordCall recordCall;

	private final CallPages pages;

	private final CallFormPage page;

	private final Indonesian indonesian;

	private final MessageSource messages;

	DraftController(FormDrafts drafts, RecordCall recordCall, CallPages pages, CallFormPage page, Indonesian indonesian,
			MessageSource messages) {
		this.drafts = drafts;
		this.recordCall = recordCall;
		this.pages = pages;
		this.page = page;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@PostMapping("/telepon/konsep")
	ResponseEntity<Map<String, String>> keep(@AuthenticationPrincipal SignedIn me,
			@Valid @ModelAttribute("callForm") CallForm form, BindingResult binding,
			@RequestParam(name = "perbaikan", required = false) String corrected) {
		if (isUnreadable(form, binding)) {
			return ResponseEntity.unprocessableContent().build();
		}
		return keep(form, corrected, me).map((at) -> ResponseEntity.ok(Map.of("savedAt", this.indonesian.time(at))))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
	}

	private Optional<Instant> keep(CallForm form, @Nullable String corrected, SignedIn me) {
		if (corrected == null) {
			return this.drafts.keep(form, me);
		}
		this.pages.editable(corrected, me);
		return this.drafts.keepCorrection(form, corrected, me);
	}

	/** Parks a call, to answer the next one or to do something else. */
	@PostMapping("/telepon/parkir")
	ModelAndView park(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam(name = "berikutnya", required = false) UUID next, Model model,
			RedirectAttributes redirect) {
		if (isUnreadable(form, binding)) {
			Call call = this.recordCall.taken(form.formId(), me).orElse(null);
			return new ModelAndView(this.page.show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Optional<Instant> kept = this.drafts.keep(form, me);
		if (next != null && kept.isPresent()) {
			return new ModelAndView("redirect:/telepon/baru?nomor=" + this.recordCall.take(next, me).getNumber());
		}
		notice((kept.isPresent()) ? "draft.parked" : "draft.closed", redirect);
		return new ModelAndView("redirect:/telepon");
	}

	@PostMapping("/telepon/konsep/{formId}/pembuangan")
	String discard(@AuthenticationPrincipal SignedIn me, @PathVariable UUID formId, RedirectAttributes redirect) {
		this.drafts.discard(formId, me);
		notice("draft.discarded", redirect);
		return "redirect:/telepon";
	}

	private void notice(String key, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(key, null, Indonesian.LOCALE));
	}

	private static boolean isUnreadable(CallForm form, BindingResult binding) {
		return binding.hasErrors() || form.problems().size() > CallForm.MOST_PROBLEMS;
	}

}
