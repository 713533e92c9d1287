package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps what is typed of a call until it is written down, while somebody types
 * ({@code static/js/call-form.js}).
 */
@Controller
class DraftController {

	private final CallAccess access;

	private final FormDrafts drafts;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	DraftController(CallAccess access, FormDrafts drafts, Indonesian indonesian, MessageSourceAccessor messages) {
		this.access = access;
		this.drafts = drafts;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@PostMapping("/telepon/konsep")
	ResponseEntity<Map<String, String>> keep(@AuthenticationPrincipal SignedIn me,
			@Valid @ModelAttribute("callForm") CallForm form, BindingResult binding,
			@RequestParam(name = "perbaikan", required = false) String corrected) {
		if (binding.hasErrors() || form.isTooLong()) {
			return ResponseEntity.unprocessableContent().build();
		}
		Optional<Instant> kept = (corrected != null)
				? this.drafts.saveCorrection(form, this.access.editable(corrected, me).getNumber(), me)
				: this.drafts.save(form, me);
		return kept.map((at) -> ResponseEntity.ok(Map.of("savedAt", this.indonesian.time(at))))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
	}

	@PostMapping("/telepon/konsep/{formId}/pembuangan")
	String discard(@AuthenticationPrincipal SignedIn me, @PathVariable UUID formId, RedirectAttributes redirect) {
		if (this.drafts.throwAway(formId, me)) {
			redirect.addFlashAttribute("notice", this.messages.getMessage("draft.discarded"))
				.addFlashAttribute("thrownAway", formId);
		}
		return "redirect:/telepon";
	}

	@PostMapping("/telepon/konsep/{formId}/pemulihan")
	String bringBack(@AuthenticationPrincipal SignedIn me, @PathVariable UUID formId) {
		this.drafts.bringBack(formId, me);
		return "redirect:/telepon/baru?konsep=" + formId;
	}

}
