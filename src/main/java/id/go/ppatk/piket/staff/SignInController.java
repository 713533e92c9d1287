package id.go.ppatk.piket.staff;

import java.util.Optional;

import id.go.ppatk.piket.workdays.Beginning;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page and the way to one's own first page.
 */
@Controller
class SignInController {

	private final Optional<SampleAccounts> samples;

	private final Beginning beginning;

	SignInController(Optional<SampleAccounts> samples, Beginning beginning) {
		this.samples = samples;
		this.beginning = beginning;
	}

	@GetMapping("/masuk")
	String signIn(Model model, HttpServletRequest request, HttpServletResponse response) {
		model.addAttribute("typed", SignInThrottle.TYPED_NAME.read(request).orElse(null));
		SignInThrottle.TYPED_NAME.remove(request, response);
		this.samples.ifPresent((accounts) -> model.addAttribute("samples", accounts));
		return "staff/sign-in";
	}

	/** Who keeps the people is first asked when the piket begins, until that is known. */
	@GetMapping("/")
	String firstPage(@AuthenticationPrincipal SignedIn me) {
		if ((me.is(Role.ADMIN) || me.is(Role.SUPERVISOR) && !me.isPlh()) && this.beginning.isToBeSaid()) {
			return "redirect:" + Beginning.PAGE;
		}
		if (me.is(Role.SUPERVISOR)) {
			return "redirect:/dasbor";
		}
		if (me.is(Role.KOORDINATOR)) {
			return "redirect:/piket";
		}
		if (me.is(Role.PETUGAS) || me.is(Role.OPERATOR)) {
			return "redirect:/telepon";
		}
		if (me.is(Role.PIC)) {
			return "redirect:/tindak-lanjut";
		}
		return me.is(Role.ADMIN) ? "redirect:/pengaturan/pegawai" : "redirect:/faq";
	}

}
