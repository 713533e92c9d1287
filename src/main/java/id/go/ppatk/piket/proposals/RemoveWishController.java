package id.go.ppatk.piket.proposals;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Removes a wish ("penghapusan").
 */
@Controller
class RemoveWishController {

	private final ProposalAccess access;

	private final SaveWishes saveWishes;

	private final MessageSourceAccessor messages;

	RemoveWishController(ProposalAccess access, SaveWishes saveWishes, MessageSourceAccessor messages) {
		this.access = access;
		this.saveWishes = saveWishes;
		this.messages = messages;
	}

	@PostMapping("/piket/keinginan/{id:\\d+}/penghapusan")
	String remove(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Wish wish = this.access.wish(id, me);
		StaffMember person = this.access.wishing(wish.getStaffId(), me);
		this.saveWishes.remove(id);
		redirect.addFlashAttribute("notice", this.messages.getMessage("wish.notice.removed",
				new Object[] { person.getName(), this.messages.getMessage("wish.weekday." + wish.getWeekday()) }));
		return "redirect:/piket/keinginan";
	}

}
