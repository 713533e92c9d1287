package id.go.ppatk.piket.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Sampaikan beberapa pekan": drafts of several weeks are handed in with one act. Each
 * has a deadline, rules and a letter of its own: what one week is refused for keeps no
 * other week from being on time. Clause 5.a.
 */
@Controller
class DraftsController {

	private final RosterAccess access;

	private final DraftsPages pages;

	private final SaveRoster saveRoster;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	DraftsController(RosterAccess access, DraftsPages pages, SaveRoster saveRoster, MessageSourceAccessor messages,
			Indonesian indonesian) {
		this.access = access;
		this.pages = pages;
		this.saveRoster = saveRoster;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@GetMapping("/piket/penyampaian")
	String drafts(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(me));
		return "roster/drafts";
	}

	@PostMapping("/piket/penyampaian")
	String submit(@RequestParam(name = "jadwal", required = false) List<String> chosen,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		List<Chosen> drafts = (chosen != null) ? chosen.stream().map(Chosen::parse).toList() : List.of();
		drafts.forEach((draft) -> this.access.writable(draft.week(), draft.unitCode(), me));
		List<String> submitted = new ArrayList<>();
		ArrayList<String> refusals = new ArrayList<>();
		drafts.forEach((draft) -> {
			try {
				this.saveRoster.submit(draft.week(), this.access.writable(draft.week(), draft.unitCode(), me),
						new RosterForm(draft.version(), Map.of(), ""), me.getId());
				submitted.add(name(draft));
			}
			catch (RosterRefused refused) {
				refusals.add(name(draft) + ": " + why(refused));
			}
		});
		if (!submitted.isEmpty()) {
			redirect.addFlashAttribute("notice", this.messages.getMessage("roster.several.submitted",
					new Object[] { submitted.size(), String.join("; ", submitted) }));
		}
		redirect.addFlashAttribute("refusals", drafts.isEmpty()
				? new ArrayList<>(List.of(this.messages.getMessage("roster.several.none-chosen"))) : refusals);
		return "redirect:/piket/penyampaian";
	}

	private String name(Chosen draft) {
		return draft.unitCode() + " " + this.indonesian.week(draft.week().monday());
	}

	private String why(RosterRefused refused) {
		return refused.getViolations().isEmpty()
				? this.messages.getMessage("roster.several.refused." + refused.getReason())
				: refused.getViolations().stream().map(this.messages::getMessage).collect(Collectors.joining(" "));
	}

}
