package id.go.ppatk.piket.desk;

import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The calls that ring for a unit, on the desk of its officers.
 */
@Controller
class RingingController {

	private final RingingCalls ringing;

	private final RecordCall recordCall;

	private final TransferDesk transfers;

	private final MessageSource messages;

	RingingController(RingingCalls ringing, RecordCall recordCall, TransferDesk transfers, MessageSource messages) {
		this.ringing = ringing;
		this.recordCall = recordCall;
		this.transfers = transfers;
		this.messages = messages;
	}

	@GetMapping("/telepon/masuk")
	String ringing(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("ringing", this.ringing.waitingFor(me));
		this.transfers.waiting(me, model);
		return "desk/ringing :: calls";
	}

	@PostMapping("/telepon/masuk/{id:\\d+}/penerimaan")
	String accept(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, RedirectAttributes redirect) {
		Optional<UUID> formId = this.ringing.accept(id, me);
		if (formId.isEmpty()) {
			redirect.addFlashAttribute("refused", this.messages.getMessage("ringing.gone", null, Indonesian.LOCALE));
			return "redirect:/telepon";
		}
		Call call = this.recordCall.take(formId.get(), me);
		return (call.getState() == Call.State.OPEN) ? "redirect:/telepon/baru?nomor=" + call.getNumber()
				: "redirect:/telepon/" + call.getNumber();
	}

}
