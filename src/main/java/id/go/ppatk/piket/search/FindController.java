package id.go.ppatk.piket.search;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search that stands in the head of each page. What is typed there may be a caller's
 * name or number: it is sent in the body of a request and kept in the session, so that it
 * stands in no address and the page can be gone back to. An address that names the words
 * itself works too.
 */
@Controller
class FindController {

	private final FindPages pages;

	FindController(FindPages pages) {
		this.pages = pages;
	}

	@PostMapping("/cari")
	String ask(@RequestParam(defaultValue = "") String kata, HttpSession session) {
		String words = FindPages.line(kata);
		if (words.isEmpty()) {
			return "redirect:/cari";
		}
		AskedWords asked = AskedWords.of(session).with(words);
		asked.keepIn(session);
		return "redirect:/cari?ke=" + asked.last();
	}

	@GetMapping("/cari")
	String found(@RequestParam(defaultValue = "") String kata, @RequestParam(required = false) @Nullable Integer ke,
			HttpSession session, Authentication person, Model model) {
		String words = (ke != null) ? AskedWords.of(session).at(ke) : FindPages.line(kata);
		model.addAttribute("page", this.pages.of(words, person));
		return "search/found";
	}

}
