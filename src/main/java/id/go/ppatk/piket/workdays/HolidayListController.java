package id.go.ppatk.piket.workdays;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An uploaded list beside what stands: it is looked through, or put aside ("pembatalan").
 */
@Controller
class HolidayListController {

	private final HolidayProposals proposals;

	private final HolidayPages pages;

	private final MessageSourceAccessor messages;

	HolidayListController(HolidayProposals proposals, HolidayPages pages, MessageSourceAccessor messages) {
		this.proposals = proposals;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/libur/impor/{id:\\d+}")
	String look(@PathVariable Long id, Model model) {
		model.addAttribute("page", this.pages.of(this.proposals.existing(id)));
		return "workdays/proposal";
	}

	@PostMapping("/pengaturan/libur/impor/{id:\\d+}/pembatalan")
	String putAside(@PathVariable Long id, RedirectAttributes redirect) {
		this.proposals.remove(this.proposals.existing(id).id());
		redirect.addFlashAttribute("notice", this.messages.getMessage("holiday-import.put-aside"));
		return "redirect:/pengaturan/libur/impor";
	}

}
