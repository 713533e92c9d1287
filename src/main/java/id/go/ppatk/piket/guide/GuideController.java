package id.go.ppatk.piket.guide;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The guide as it is read.
 */
@Controller
class GuideController {

	private final GuidePages pages;

	private final RoomSheets sheets;

	GuideController(GuidePages pages, RoomSheets sheets) {
		this.pages = pages;
		this.sheets = sheets;
	}

	@GetMapping("/panduan")
	String contents(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.contents(me));
		return "guide/guide";
	}

	@GetMapping("/panduan/{chapter}")
	String chapter(@PathVariable String chapter, @AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page",
				this.pages.chapter(chapter, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "guide/chapter";
	}

	@GetMapping("/panduan/lembar")
	String sheet(Model model) {
		model.addAttribute("page", this.sheets.today());
		return "guide/sheet";
	}

}
