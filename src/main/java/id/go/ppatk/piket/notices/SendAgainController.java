package id.go.ppatk.piket.notices;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Kirim ulang", of one letter or of all that have failed.
 */
@Controller
class SendAgainController {

	private final SendAgain sendAgain;

	private final MessageSourceAccessor messages;

	SendAgainController(SendAgain sendAgain, MessageSourceAccessor messages) {
		this.sendAgain = sendAgain;
		this.messages = messages;
	}

	@PostMapping("/pemberitahuan/{id:\\d+}/pengiriman")
	String one(@PathVariable Long id, RedirectAttributes redirect) {
		try {
			redirect.addFlashAttribute("notice", text("letter.again-one", this.sendAgain.send(id)));
		}
		catch (IllegalStateException ex) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "the letter is settled", ex);
		}
		return "redirect:/pemberitahuan";
	}

	@PostMapping("/pemberitahuan/pengiriman")
	String failed(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", text("letter.again-all", this.sendAgain.sendFailed()));
		return "redirect:/pemberitahuan";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
