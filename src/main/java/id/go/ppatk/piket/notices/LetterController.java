package id.go.ppatk.piket.notices;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * "Pemberitahuan": the letters that were sent, wait or failed. What a letter says is for
 * the supervisor only.
 */
@Controller
@RequestMapping("/pemberitahuan")
class LetterController {

	private final LettersPages pages;

	private final Letters letters;

	LetterController(LettersPages pages, Letters letters) {
		this.pages = pages;
		this.letters = letters;
	}

	@GetMapping
	String list(@RequestParam(name = "keadaan", required = false) Letter.@Nullable State state,
			@RequestParam(name = "jenis", required = false) @Nullable LetterKind kind,
			@RequestParam(name = "sebelum", required = false) @Nullable Long before,
			@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(state, kind, before, me));
		return "notices/letters";
	}

	@GetMapping("/{id:\\d+}")
	String letter(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Letter letter = this.letters.withEnclosures(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("page", new LetterPage(letter, LettersPages.isReadable(me)));
		return "notices/letter";
	}

}
