package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.Instant;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The script, asked for once more when pagi has become siang or siang sore: a part of the
 * desk and of the call form.
 */
@Controller
class SpokenScriptController {

	private final ServiceCalendars calendars;

	private final Scripts scripts;

	private final Clock clock;

	SpokenScriptController(ServiceCalendars calendars, Scripts scripts, Clock clock) {
		this.calendars = calendars;
		this.scripts = scripts;
		this.clock = clock;
	}

	@GetMapping("/telepon/naskah")
	String script(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "diterima", required = false) @Nullable Instant received, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("script", SpokenScript.at(now, received, this.calendars.around(Indonesian.dateOf(now)),
				me.getName(), this.scripts.book()));
		return "knowledge/spoken :: script";
	}

}
