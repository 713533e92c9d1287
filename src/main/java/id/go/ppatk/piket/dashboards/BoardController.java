package id.go.ppatk.piket.dashboards;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * "Papan pantau": the wallboard. It asks for itself again.
 */
@Controller
class BoardController {

	private final Board board;

	BoardController(Board board) {
		this.board = board;
	}

	@GetMapping("/papan")
	String board(@RequestHeader(name = "HX-Request", required = false) String part, Model model) {
		model.addAttribute("page", this.board.at("/papan", false));
		return (part != null) ? "dashboards/board :: board" : "dashboards/board";
	}

}
