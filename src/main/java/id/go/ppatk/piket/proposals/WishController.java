package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Keinginan petugas": on which weekdays people would rather not serve, kept by
 * themselves, by their coordinator or by the supervisor.
 */
@Controller
class WishController {

	private final ProposalAccess access;

	private final WishesPages pages;

	private final SaveWishes saveWishes;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	WishController(ProposalAccess access, WishesPages pages, SaveWishes saveWishes, MessageSourceAccessor messages,
			Clock clock) {
		this.access = access;
		this.pages = pages;
		this.saveWishes = saveWishes;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/piket/keinginan")
	String list(@AuthenticationPrincipal SignedIn me, Model model) {
		WishesPage page = this.pages.of(me);
		return show(page, WishForm.blank(page.people()), model);
	}

	@PostMapping("/piket/keinginan")
	ModelAndView save(@Valid @ModelAttribute("wishForm") WishForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.isOnWeekend()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		LocalDate until = form.lastDay(LocalDate.now(this.clock), binding);
		if (binding.hasErrors()) {
			return new ModelAndView(show(this.pages.of(me), form, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		StaffMember person = this.access.wishing(form.staffId(), me);
		try {
			this.saveWishes.save(form.staffId(), form.weekday(), until);
		}
		catch (DataIntegrityViolationException ex) {
			binding.reject("constraint.wishes_once");
			return new ModelAndView(show(this.pages.of(me), form, model), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("wish.notice.kept",
				new Object[] { person.getName(), this.messages.getMessage("wish.weekday." + form.weekday()) }));
		return new ModelAndView("redirect:/piket/keinginan");
	}

	private String show(WishesPage page, WishForm form, Model model) {
		model.addAttribute("page", page).addAttribute("wishForm", form);
		return "proposals/wishes";
	}

}
