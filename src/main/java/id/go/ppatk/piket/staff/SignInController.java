package id.go.ppatk.piket.staff;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page and the way to one's own first page.
 */
@Controller
class SignInController {

	@GetMapping("/masuk")
	String signIn() {
		return "staff/sign-in";
	}

	@GetMapping("/")
	String firstPage(@AuthenticationPrincipal SignedIn me) {
		if (me.is(Role.SUPERVISOR)) {
			return "redirect:/dasbor";
		}
		if (me.is(Role.KOORDINATOR)) {
			return "redirect:/piket";
		}
		if (me.is(Role.PETUGAS) || me.is(Role.OPERATOR)) {
			return "redirect:/telepon";
		}
		return me.is(Role.ADMIN) ? "redirect:/pengaturan/pegawai" : "redirect:/faq";
	}

}
