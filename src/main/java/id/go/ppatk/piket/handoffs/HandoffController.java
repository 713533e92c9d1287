package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The hand-offs: mine, my unit's, all; and one of them.
 */
@Controller
class HandoffController {

	private final HandoffList list;

	private final HandoffAccess access;

	private final HandoffPages page;

	private final Clock clock;

	HandoffController(HandoffList list, HandoffAccess access, HandoffPages page, Clock clock) {
		this.list = list;
		this.access = access;
		this.page = page;
		this.clock = clock;
	}

	@GetMapping("/tindak-lanjut")
	String list(@AuthenticationPrincipal SignedIn me, @ModelAttribute("filter") HandoffFilter asked,
			BindingResult binding, @RequestParam(name = "setelah", required = false) String after, Model model) {
		if (binding.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		List<HandoffListPage.Tab> tabs = this.list.tabs(me);
		HandoffFilter filter = asked.of(tabs);
		if (filter.lihat() == HandoffFilter.View.semua && !me.is(Role.SUPERVISOR)) {
			throw new AccessDeniedException("only the supervisor sees all");
		}
		HandoffList.Page page = this.list.page(filter, HandoffList.PageKey.parse(after).orElse(null), me);
		model.addAttribute("filter", filter)
			.addAttribute("page", new HandoffListPage(page.lines(), tabs, this.clock.instant(), after == null,
					filter.address(null), (page.next() != null) ? filter.address(page.next()) : null));
		return "handoffs/list";
	}

	@GetMapping("/tindak-lanjut/{number}")
	String handoff(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Model model) {
		Handoff handoff = this.access.readable(number, me);
		return this.page.show(handoff, MoveForm.empty(handoff.getVersion()), me, model);
	}

}
