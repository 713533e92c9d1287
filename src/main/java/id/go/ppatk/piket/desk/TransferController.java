package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AcceptTransfer;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.handoffs.IllegalMove;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Accepts a live transfer on the desk of the unit to which it was given. Clauses 5.c.xi
 * and 5.c.xii.
 */
@Controller
class TransferController {

	private final Handoffs handoffs;

	private final AcceptTransfer acceptTransfer;

	private final MessageSource messages;

	TransferController(Handoffs handoffs, AcceptTransfer acceptTransfer, MessageSource messages) {
		this.handoffs = handoffs;
		this.acceptTransfer = acceptTransfer;
		this.messages = messages;
	}

	@PostMapping("/telepon/sambungan/{number}/penerimaan")
	String accept(@AuthenticationPrincipal SignedIn me, @PathVariable String number, RedirectAttributes redirect) {
		Handoff transfer = this.handoffs.findByNumber(number)
			.filter((handoff) -> handoff.getKind().isTransfer())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.getUnitCode().equals(transfer.getToUnit()) || !(me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR))) {
			throw new AccessDeniedException("another unit's transfer");
		}
		try {
			Call call = this.acceptTransfer.accept(transfer, me.getId(), me.getUnitCode());
			return "redirect:/telepon/baru?nomor=" + call.getNumber();
		}
		catch (IllegalMove | OptimisticLockingFailureException ex) {
			return refused("transfer.gone", redirect);
		}
		catch (AcceptTransfer.RowFrozen ex) {
			return refused("transfer.frozen", redirect);
		}
	}

	private String refused(String key, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", this.messages.getMessage(key, null, Indonesian.LOCALE));
		return "redirect:/telepon";
	}

}
