package id.go.ppatk.piket.replies;

import id.go.ppatk.piket.replies.Reply.Outcome;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The replies that came, those that match nothing too.
 */
@Controller
class ReplyController {

	private final ReplyPages pages;

	ReplyController(ReplyPages pages) {
		this.pages = pages;
	}

	@GetMapping("/pemberitahuan/balasan")
	String replies(@RequestParam(name = "hasil", required = false) @Nullable Outcome outcome,
			@RequestParam(name = "sebelum", required = false) @Nullable Long before,
			@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(outcome, before, me));
		return "replies/replies";
	}

}
