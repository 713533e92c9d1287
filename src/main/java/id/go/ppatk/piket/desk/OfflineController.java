package id.go.ppatk.piket.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page that browsers keep for the time when the server does not answer
 * ({@code static/sw.js}). It is the same for everybody and holds nobody's data.
 */
@Controller
class OfflineController {

	@GetMapping("/luring")
	String page() {
		return "desk/offline";
	}

}
