package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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

	private final StaffMembers people;

	private final Units units;

	private final TransactionTemplate transaction;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	WishController(Wishes wishes, StaffMembers people, Units units, TransactionTemplate transaction,
			MessageSourceAccessor messages, Clock clock) {
		this.wishes = wishes;
		this.people = people;
		this.units = units;
		this.transaction = transaction;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/piket/keinginan")
	String list(@AuthenticationPrincipal SignedIn me, Model model) {
		List<StaffMember> mine = mine(me);
		return show(mine, new WishForm((mine.size() == 1) ? mine.get(0).getId() : null, null, null), model);
	}

	@PostMapping("/piket/keinginan")
	ModelAndView keep(@Valid @ModelAttribute("wishForm") WishForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		List<StaffMember> mine = mine(me);
		if (binding.getTarget() == null || form.isOnWeekend()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		LocalDate until = form.lastDay(LocalDate.now(this.clock), binding);
		if (binding.hasErrors()) {
			return new ModelAndView(show(mine, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		StaffMember person = person(form.staffId(), mine);
		try {
			this.transaction.executeWithoutResult((status) -> keep(form, until));
		}
		catch (DataIntegrityViolationException ex) {
			binding.reject("constraint.wishes_once");
			return new ModelAndView(show(mine, form, model), HttpStatus.CONFLICT);
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
		Wish wish = this.wishes.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		StaffMember person = person(wish.getStaffId(), mine(me));
		this.transaction.executeWithoutResult((status) -> this.wishes.findById(id).ifPresent(this.wishes::delete));
		return done("wish.notice.removed", person, wish.getWeekday(), redirect);
	}

	/** Those whose wishes this person may keep. */
	private List<StaffMember> mine(SignedIn me) {
		List<String> coordinated = this.units.onDuty().stream().map(Unit::getCode).filter(me::coordinates).toList();
		Stream<StaffMember> officers = coordinated.isEmpty()
				? this.people.officers(me.getUnitCode()).stream().filter((person) -> person.getId().equals(me.getId()))
				: coordinated.stream().flatMap((unitCode) -> this.people.officers(unitCode).stream());
		return officers.toList();
	}

	private static StaffMember person(Long id, List<StaffMember> mine) {
		return mine.stream()
			.filter((person) -> person.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new AccessDeniedException("the wish of somebody else"));
	}

	private ModelAndView done(String key, StaffMember person, DayOfWeek weekday, RedirectAttributes redirect) {
		String day = this.messages.getMessage("wish.weekday." + weekday);
		redirect.addFlashAttribute("notice", this.messages.getMessage(key, new Object[] { person.getName(), day }));
		return new ModelAndView("redirect:/piket/keinginan");
	}

	private String show(List<StaffMember> mine, WishForm form, Model model) {
		Map<Long, List<Wish>> wishes = this.wishes.of(mine.stream().map(StaffMember::getId).toList())
			.stream()
			.collect(Collectors.groupingBy(Wish::getStaffId));
		model.addAttribute("people", mine)
			.addAttribute("wishes", wishes)
			.addAttribute("wishForm", form)
			.addAttribute("weekdays", Stream.of(DayOfWeek.values()).limit(5).toList())
			.addAttribute("today", LocalDate.now(this.clock));
		return "proposals/wishes";
	}

}
