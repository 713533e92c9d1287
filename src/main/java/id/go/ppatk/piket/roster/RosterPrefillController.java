package id.go.ppatk.piket.roster;

import java.util.Map;
import java.util.function.BiFunction;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Fills the form of a week for its coordinator: the same page again, nothing saved.
 */
@Controller
class RosterPrefillController {

	private final RosterAccess access;

	private final RosterPages pages;

	private final PrefillRoster prefillRoster;

	RosterPrefillController(RosterAccess access, RosterPages pages, PrefillRoster prefillRoster) {
		this.access = access;
		this.pages = pages;
		this.prefillRoster = prefillRoster;
	}

	@PostMapping("/piket/{week}/{unitCode}/salinan")
	String copy(@PathVariable Week week, @PathVariable String unitCode, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
		Unit unit = this.access.writable(week, unitCode, me);
		return show(week, unit, parameters, me, model, response,
				(form, text) -> this.prefillRoster.fromTheWeekBefore(week, unit, form));
	}

	@PostMapping("/piket/{week}/{unitCode}/pengosongan")
	String clear(@PathVariable Week week, @PathVariable String unitCode, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
		Unit unit = this.access.writable(week, unitCode, me);
		return show(week, unit, parameters, me, model, response,
				(form, text) -> this.prefillRoster.empty(week, unit, form));
	}

	@PostMapping("/piket/{week}/{unitCode}/tempelan")
	String paste(@PathVariable Week week, @PathVariable String unitCode, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
		Unit unit = this.access.writable(week, unitCode, me);
		return show(week, unit, parameters, me, model, response, (form, text) -> {
			if (text.isBlank()) {
				throw RosterRefused.because(RosterRefused.Reason.NOTHING_PASTED);
			}
			if (text.length() > PastedNames.LONGEST) {
				throw RosterRefused.because(RosterRefused.Reason.PASTED_TOO_MUCH);
			}
			return this.prefillRoster.fromAList(week, unit, form, text);
		});
	}

	private String show(Week week, Unit unit, Map<String, String> parameters, SignedIn me, Model model,
			HttpServletResponse response, BiFunction<RosterForm, String, Prefilled> act) {
		RosterForm form = RosterForm.read(parameters);
		String text = parameters.getOrDefault("tempelan", "").replace("\r\n", "\n");
		model.addAttribute("pasted", text);
		try {
			Prefilled prefilled = act.apply(form, text);
			model.addAttribute("prefilled", prefilled);
			model.addAttribute("page", this.pages.of(week, me, unit, prefilled.form(), null));
		}
		catch (RosterRefused refused) {
			response.setStatus(refused.getStatus().value());
			model.addAttribute("page", this.pages.of(week, me, unit, form, refused));
		}
		return "roster/week";
	}

}
