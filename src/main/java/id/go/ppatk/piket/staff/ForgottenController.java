package id.go.ppatk.piket.staff;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Lupa kata sandi": sends a link to the address on file. Words and time of the answer
 * are the same whether somebody has that user name or not.
 */
@Controller
@RequestMapping("/kata-sandi/lupa")
class ForgottenController {

	/** Longer than a letter takes to write. */
	private static final Duration ANSWERED_AFTER = Duration.ofMillis(300);

	private final People acts;

	private final SignInAttempts attempts;

	private final Invitations invitations;

	ForgottenController(People acts, SignInAttempts attempts, Invitations invitations) {
		this.acts = acts;
		this.attempts = attempts;
		this.invitations = invitations;
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("letters", this.invitations.canLeave());
		return "staff/forgotten";
	}

	@PostMapping
	String ask(@RequestParam(defaultValue = "") String username, HttpServletRequest request)
			throws InterruptedException {
		long answerAt = System.nanoTime() + ANSWERED_AFTER.toNanos();
		String name = username.strip().toLowerCase(Locale.ROOT);
		if (name.isEmpty()) {
			return "redirect:/kata-sandi/lupa?kosong";
		}
		long minutes = this.attempts.askForLink(name, request.getRemoteAddr());
		if (minutes > 0) {
			return "redirect:/kata-sandi/lupa?tunggu=" + minutes;
		}
		this.acts.forgotPassword(name);
		TimeUnit.NANOSECONDS.sleep(answerAt - System.nanoTime());
		return "redirect:/kata-sandi/lupa?dikirim";
	}

}
