package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.CorrectCall;
import id.go.ppatk.piket.intake.ProblemNumbers;
import id.go.ppatk.piket.intake.WrittenCall;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The correction of a call, until its recap is handed in.
 */
@Controller
class CorrectionController {

	private final CallAccess access;

	private final CorrectCall correctCall;

	private final CallFormPages page;

	private final CallReading reading;

	private final CallAnswers answers;

	private final FormDrafts drafts;

	private final RestoredNotice restored;

	private final CallerIdentity identity;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	CorrectionController(CallAccess access, CorrectCall correctCall, CallFormPages page, CallReading reading,
			CallAnswers answers, FormDrafts drafts, RestoredNotice restored, CallerIdentity identity,
			Indonesian indonesian, MessageSourceAccessor messages) {
		this.access = access;
		this.correctCall = correctCall;
		this.page = page;
		this.reading = reading;
		this.answers = answers;
		this.drafts = drafts;
		this.restored = restored;
		this.identity = identity;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@GetMapping("/telepon/{number}/perbaikan")
	String form(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Model model) {
		Call call = this.access.correctable(number, me);
		this.identity.recordLook(List.of(call), me, CallerIdentity.SeenIn.PERBAIKAN);
		UUID formId = FormDrafts.correction(number, me);
		Optional<FormDrafts.FormDraft> kept = this.drafts.find(formId, me);
		kept.ifPresent((draft) -> model.addAttribute("restored", this.restored.sentence(draft.savedAt())));
		CallForm form = kept.map(FormDrafts.FormDraft::form)
			.orElseGet(() -> CallForm
				.of(call, this.answers.articleIds(number), this.answers.missingProblems(number), this.page.unasked(),
						this.indonesian)
				.withId(formId));
		return this.page.show(form, call, me, model);
	}

	@PostMapping("/telepon/{number}/perbaikan")
	ModelAndView correct(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@Valid @ModelAttribute("callForm") CallForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Call call = this.access.correctable(number, me);
		if (binding.getTarget() == null || form.version() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Optional<WrittenCall> written = this.reading.readCorrection(form, call, me, binding);
		if (written.isEmpty()) {
			return new ModelAndView(this.page.show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.correctCall.correct(number, form.version(), written.get(), me);
		}
		catch (ProblemNumbers.StillHandedOn ex) {
			return this.page.showStillHandedOn(ex, form, call, me, model);
		}
		catch (AddresseeRefused ex) {
			binding.reject(ex.getMessageKey(), new Object[] { ex.getName() }, null);
			return new ModelAndView(this.page.show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (CorrectCall.CallFrozen ex) {
			return conflict("call.frozen", form, number, me, model);
		}
		catch (CorrectCall.CallChanged | ObjectOptimisticLockingFailureException ex) {
			return conflict("call.changed", form, number, me, model);
		}
		this.drafts.forgetCorrection(number, me);
		redirect.addFlashAttribute("notice", this.messages.getMessage("call.corrected", new Object[] { number }));
		return new ModelAndView("redirect:/telepon/" + number);
	}

	private ModelAndView conflict(String messageKey, CallForm form, String number, SignedIn me, Model model) {
		Call current = this.access.correctable(number, me);
		return this.page.showConflict(messageKey, current, form.withVersion(current.getVersion()), current, me, model);
	}

}
