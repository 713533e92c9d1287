package id.go.ppatk.piket.dashboards;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * The wallboard of a screen in the room. An address that never was is 404, one that was
 * revoked 410; both say so in words and show nothing else.
 */
@Controller
class ScreenController {

	private final BoardAddresses addresses;

	private final Board board;

	ScreenController(BoardAddresses addresses, Board board) {
		this.addresses = addresses;
		this.board = board;
	}

	@GetMapping(BoardAddresses.PATH + "{token}")
	ModelAndView screen(@PathVariable String token,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		Boolean stands = this.addresses.stands(token).orElse(null);
		if (!Boolean.TRUE.equals(stands)) {
			return new ModelAndView("dashboards/screen", (stands != null) ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
		}
		return new ModelAndView((part != null) ? "dashboards/board :: board" : "dashboards/screen").addObject("page",
				this.board.at(BoardAddresses.PATH + token, true));
	}

}
