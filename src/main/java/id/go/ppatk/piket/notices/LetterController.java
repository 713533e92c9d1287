package id.go.ppatk.piket.notices;

import id.go.ppatk.piket.staff.Role;
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

	private final LetterPages pages;

	private final Letters letters;

	private final SendLetters sendLetters;

	private final ReplyMailbox mailbox;

	LetterController(LetterPages pages, Letters letters, SendLetters sendLetters, ReplyMailbox mailbox) {
		this.pages = pages;
		this.letters = letters;
		this.sendLetters = sendLetters;
		this.mailbox = mailbox;
	}

	@GetMapping
	String list(@RequestParam(name = "keadaan", required = false) Letter.@Nullable State state,
			@RequestParam(name = "jenis", required = false) @Nullable LetterKind kind,
			@RequestParam(name = "sebelum", required = false) @Nullable Long before,
			@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.find(state, kind, before))
			.addAttribute("counts", this.pages.counts())
			.addAttribute("configured", this.sendLetters.isConfigured())
			.addAttribute("trouble", this.mailbox.trouble())
			.addAttribute("readable", me.is(Role.SUPERVISOR))
			.addAttribute("state", state)
			.addAttribute("kind", kind)
			.addAttribute("isFirst", before == null)
			.addAttribute("states", Letter.State.values())
			.addAttribute("kinds", LetterKind.values());
		return "notices/letters";
	}

	@GetMapping("/{id:\\d+}")
	String letter(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		model
			.addAttribute("letter",
					this.letters.withEnclosures(id)
						.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
			.addAttribute("readable", me.is(Role.SUPERVISOR));
		return "notices/letter";
	}

}
