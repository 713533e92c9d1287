package id.go.ppatk.piket.handoffs;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.ChangedMeanwhile;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The moves of a hand-off.
 */
@Controller
class MoveController {

	private final MakeMove makeMove;

	private final HandoffAccess access;

	private final HandoffPages page;

	private final MessageSourceAccessor messages;

	MoveController(MakeMove makeMove, HandoffAccess access, HandoffPages page, MessageSourceAccessor messages) {
		this.makeMove = makeMove;
		this.access = access;
		this.page = page;
		this.messages = messages;
	}

	@PostMapping("/tindak-lanjut/{number}/{act:penerimaan|jawaban|pengembalian|penerusan|penarikan|penyelesaian}")
	ModelAndView make(@AuthenticationPrincipal SignedIn me, @PathVariable String number, @PathVariable String act,
			@Valid @ModelAttribute("moveForm") MoveForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.version() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Handoff handoff = this.access.readable(number, me);
		HandoffMove.Kind kind = MakeMove.kind(act);
		if (!handoff.getLegalMoves().contains(kind) || handoff.getVersion() != form.version()) {
			return tooLate(number, form, me, model);
		}
		if (!HandoffAccess.moves(handoff, me).contains(kind)) {
			throw new AccessDeniedException("another person's move");
		}
		form.check(kind, binding);
		if (binding.hasErrors()) {
			return wrong(handoff, form, me, model);
		}
		try {
			this.makeMove.make(kind, handoff.getId(), form, me.getId());
		}
		catch (AddresseeRefused ex) {
			binding.rejectValue("to", ex.getMessageKey(), new Object[] { ex.getName() }, null);
			return wrong(handoff, form, me, model);
		}
		catch (IllegalMove | OptimisticLockingFailureException ex) {
			return tooLate(number, form, me, model);
		}
		redirect.addFlashAttribute("notice", message("handoff.moved." + kind, number));
		return new ModelAndView("redirect:/tindak-lanjut/" + number);
	}

	private ModelAndView wrong(Handoff handoff, MoveForm form, SignedIn me, Model model) {
		return new ModelAndView(this.page.show(handoff, form, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** How it stands now, with everything typed. */
	private ModelAndView tooLate(String number, MoveForm form, SignedIn me, Model model) {
		Handoff now = this.access.readable(number, me);
		return ChangedMeanwhile.answer("moveForm", this.page.tooLate(now, form), model,
				() -> this.page.show(now, form.withVersion(now.getVersion()), me, model));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
