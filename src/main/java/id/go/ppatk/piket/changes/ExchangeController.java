package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.Week;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tukar piket: one proposes, both accept. Officers propose their own duty, coordinators
 * that of an officer of the unit.
 */
@Controller
class ExchangeController {

	private final ReplacementPages duties;

	private final ExchangeChoices choices;

	private final ExchangeDuties exchangeDuties;

	private final Exchanges exchanges;

	private final ChangesPages pages;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	ExchangeController(ReplacementPages duties, ExchangeChoices choices, ExchangeDuties exchangeDuties,
			Exchanges exchanges, ChangesPages pages, StaffMembers people, MessageSourceAccessor messages, Clock clock) {
		this.duties = duties;
		this.choices = choices;
		this.exchangeDuties = exchangeDuties;
		this.exchanges = exchanges;
		this.pages = pages;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/piket/pergantian/pertukaran/baru")
	String form(@RequestParam("tugas") String address, @AuthenticationPrincipal SignedIn me, Model model) {
		Duty duty = own(address, me);
		return show(new ExchangeForm(UUID.randomUUID(), address, null, null), duty, model);
	}

	@PostMapping("/piket/pergantian/pertukaran")
	ModelAndView propose(@Valid @ModelAttribute("exchangeForm") ExchangeForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.formId() == null || form.duty() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Duty duty = own(form.duty(), me);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!binding.hasErrors()) {
			try {
				this.exchangeDuties.propose(form.formId(), duty.getId(), this.duties.duty(form.other(), me).getId(),
						form.strippedNote(), me.getId());
				return done("exchange.proposed", Week.of(duty.getDutyDate()), redirect);
			}
			catch (ChangeRefused refused) {
				model.addAttribute("refused", refused.getSentences());
				status = refused.getStatus();
			}
		}
		return new ModelAndView(show(form, duty, model), status);
	}

	@PostMapping("/piket/pergantian/pertukaran/{id:\\d+}/persetujuan")
	ModelAndView accept(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		existing(id, me);
		try {
			Exchange exchange = this.exchangeDuties.accept(id, me.getId());
			return done(exchange.isAccepted() ? "exchange.accepted" : "exchange.agreed",
					Week.of(LocalDate.now(this.clock)), redirect);
		}
		catch (ChangeRefused refused) {
			return refused(refused, me, model);
		}
	}

	@PostMapping("/piket/pergantian/pertukaran/{id:\\d+}/penolakan")
	ModelAndView decline(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		existing(id, me);
		try {
			this.exchangeDuties.decline(id, me.getId());
			return done("exchange.declined", Week.of(LocalDate.now(this.clock)), redirect);
		}
		catch (ChangeRefused refused) {
			return refused(refused, me, model);
		}
	}

	private ModelAndView refused(ChangeRefused refused, SignedIn me, Model model) {
		model.addAttribute("refused", refused.getSentences())
			.addAttribute("page", this.pages.of(Week.of(LocalDate.now(this.clock)), me));
		return new ModelAndView("changes/changes", refused.getStatus());
	}

	private ModelAndView done(String notice, Week week, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(notice));
		return new ModelAndView("redirect:/piket/pergantian?pekan=" + week);
	}

	private void existing(Long id, SignedIn me) {
		Exchange exchange = this.exchanges.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!exchange.concerns(me.getId())) {
			throw new AccessDeniedException("an exchange of others");
		}
	}

	private Duty own(String address, SignedIn me) {
		Duty duty = this.duties.duty(address, me);
		if (duty.getId() == null || duty.getOfficerId() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nobody is named for that duty");
		}
		if (!me.getId().equals(duty.getOfficerId()) && !me.coordinates(duty.getUnitCode())) {
			throw new AccessDeniedException("the duty of somebody else");
		}
		return duty;
	}

	private String show(ExchangeForm form, Duty duty, Model model) {
		List<ExchangeChoices.Choice> others = this.choices.of(duty);
		model.addAttribute("exchangeForm", form)
			.addAttribute("duty", duty)
			.addAttribute("officer", this.people.findById(duty.getOfficerId()).orElseThrow().getName())
			.addAttribute("choices", others);
		return "changes/exchange";
	}

}
