package id.go.ppatk.piket.web;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Reads a date back in full while it is typed; the only parameter is the field, whatever
 * its name.
 */
@Controller
class DateEchoController {

	@GetMapping("/tanggal")
	String echo(@RequestParam Map<String, String> field, Model model) {
		model.addAttribute("typed", field.values().stream().findFirst().orElse(""));
		return "fragments/date :: echo";
	}

}
