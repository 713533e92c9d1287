package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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

	private final Wishes wishes;

	private final ProposalAccess access;

	private final WishesPages pages;

	private final TransactionTemplate transaction;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	WishController(Wishes wishes, ProposalAccess access, WishesPages pages, TransactionTemplate transaction,
			MessageSourceAccessor messages, Clock clock) {
		this.wishes = wishes;
		this.access = access;
		this.pages = pages;
		this.transaction = transaction;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/piket/keinginan")
	String list(@AuthenticationPrincipal SignedIn me, Model model) {
		WishesPage page = this.pages.of(me);
		return show(page, WishForm.blank(page.people()), model);
	}

	@PostMapping("/piket/keinginan")
	ModelAndView keep(@Valid @ModelAttribute("wishForm") WishForm form, BindingResult binding,
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
			this.transaction.executeWithoutResult((status) -> keep(form, until));
		}
		catch (DataIntegrityViolationException ex) {
			binding.reject("constraint.wishes_once");
			return new ModelAndView(show(this.pages.of(me), form, model), HttpStatus.CONFLICT);
		}
		return done("wish.notice.kept", person, form.weekday(), redirect);
	}

	private void keep(WishForm form, LocalDate until) {
		Wish wish = this.wishes.of(form.staffId(), (short) form.weekday().getValue())
			.orElseGet(() -> new Wish(form.staffId(), form.weekday(), until));
		wish.holdUntil(until);
		this.wishes.save(wish);
	}

	@PostMapping("/piket/keinginan/{id:\\d+}/penghapusan")
	ModelAndView remove(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Wish wish = this.access.wish(id, me);
		StaffMember person = this.access.wishing(wish.getStaffId(), me);
		this.transaction.executeWithoutResult((status) -> this.wishes.findById(id).ifPresent(this.wishes::delete));
		return done("wish.notice.removed", person, wish.getWeekday(), redirect);
	}

	private ModelAndView done(String key, StaffMember person, DayOfWeek weekday, RedirectAttributes redirect) {
		String day = this.messages.getMessage("wish.weekday." + weekday);
		redirect.addFlashAttribute("notice", this.messages.getMessage(key, new Object[] { person.getName(), day }));
		return new ModelAndView("redirect:/piket/keinginan");
	}

	private String show(WishesPage page, WishForm form, Model model) {
		model.addAttribute("page", page).addAttribute("wishForm", form);
		return "proposals/wishes";
	}

}
