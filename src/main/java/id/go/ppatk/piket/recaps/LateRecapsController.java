package id.go.ppatk.piket.recaps;

import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Rekap terlambat": the recaps of all days that are late, the oldest first, some at a
 * time. Clause 5.b.
 */
@Controller
class LateRecapsController {

	static final String PATH = "/rekap/terlambat";

	static final int PAGE_SIZE = 100;

	private final Recaps recaps;

	LateRecapsController(Recaps recaps) {
		this.recaps = recaps;
	}

	/**
	 * Some of the late recaps.
	 *
	 * @param recaps these, the oldest first
	 * @param count how many there are
	 * @param next the number of the next page, or {@code null} at the end
	 */
	record Page(List<LateRecap> recaps, int count, Integer next) {
	}

	@GetMapping(PATH)
	String late(@RequestParam(name = "halaman", defaultValue = "1") int number, @AuthenticationPrincipal SignedIn me,
			Model model) {
		List<LateRecap> late = this.recaps.late()
			.stream()
			.filter((recap) -> RecapAccess.maySee(recap.unitCode(), me))
			.toList();
		int from = Math.min(Math.max(number - 1, 0) * PAGE_SIZE, late.size());
		int until = Math.min(from + PAGE_SIZE, late.size());
		model.addAttribute("page",
				new Page(late.subList(from, until), late.size(), (until < late.size()) ? number + 1 : null));
		return "recaps/late";
	}

}
