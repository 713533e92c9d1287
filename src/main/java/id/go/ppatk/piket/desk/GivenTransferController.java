package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.handoffs.GiveAgain;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.IllegalMove;
import id.go.ppatk.piket.intake.CallBackInstead;
import id.go.ppatk.piket.intake.CorrectCall;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What who gave a caller does when nobody accepts: another officer, another unit, or a
 * call back. The answer is the part of the page that shows it, so that a form that is
 * open stays. Clauses 5.c.xi and 5.c.xii.
 */
@Controller
class GivenTransferController {

	private final GiveAgain giveAgain;

	private final CallBackInstead callBack;

	private final TransferDesk transfers;

	private final MessageSourceAccessor messages;

	GivenTransferController(GiveAgain giveAgain, CallBackInstead callBack, TransferDesk transfers,
			MessageSourceAccessor messages) {
		this.giveAgain = giveAgain;
		this.callBack = callBack;
		this.transfers = transfers;
		this.messages = messages;
	}

	@PostMapping("/telepon/sambungan/{number}/penerusan")
	String again(@AuthenticationPrincipal SignedIn me, @PathVariable String number, @RequestParam("kepada") String to,
			@RequestParam(name = "isian", defaultValue = "false") boolean parks, Model model) {
		Handoff transfer = this.giveAgain.given(number, me);
		Addressee addressee = Addressee.read(to).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		try {
			this.giveAgain.to(transfer, addressee, me.getId());
		}
		catch (AddresseeRefused ex) {
			model.addAttribute("notGiven", message(ex.getMessageKey(), ex.getName()));
		}
		catch (IllegalMove | OptimisticLockingFailureException ex) {
			model.addAttribute("notGiven", message("transfer.too-late"));
		}
		return show(me, parks, model);
	}

	@PostMapping("/telepon/sambungan/{number}/panggilan-balik")
	String callBack(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@RequestParam(name = "isian", defaultValue = "false") boolean parks, Model model) {
		Handoff transfer = this.giveAgain.given(number, me);
		try {
			this.callBack.promise(transfer, me);
		}
		catch (CallBackInstead.NoNumber ex) {
			model.addAttribute("notGiven", message("transfer.no-number", ex.getMessage()))
				.addAttribute("incomplete", ex.getMessage());
		}
		catch (CorrectCall.CallFrozen | CorrectCall.CallChanged | OptimisticLockingFailureException ex) {
			model.addAttribute("notGiven", message("transfer.too-late"));
		}
		return show(me, parks, model);
	}

	private String show(SignedIn me, boolean parks, Model model) {
		model.addAttribute("incoming", this.transfers.incoming(me, parks))
			.addAttribute("given", this.transfers.givenBy(me));
		return "desk/ringing :: calls";
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
