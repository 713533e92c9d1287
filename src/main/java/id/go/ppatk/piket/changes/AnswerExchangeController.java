package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tukar piket is answered: both officers accept, or one of them declines.
 */
@Controller
class AnswerExchangeController {

	private final ChangesAccess access;

	private final ExchangeDuties exchangeDuties;

	private final ChangesPages pages;

	private final MessageSourceAccessor messages;

	private final ServiceCalendars calendars;

	AnswerExchangeController(ChangesAccess access, ExchangeDuties exchangeDuties, ChangesPages pages,
			MessageSourceAccessor messages, ServiceCalendars calendars) {
		this.access = access;
		this.exchangeDuties = exchangeDuties;
		this.pages = pages;
		this.messages = messages;
		this.calendars = calendars;
	}

	@PostMapping("/piket/pergantian/pertukaran/{id:\\d+}/persetujuan")
	ModelAndView accept(@PathVariable Long id, @RequestParam(name = "pekan", required = false) @Nullable Week week,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		this.access.exchange(id, me);
		try {
			Exchange exchange = this.exchangeDuties.accept(id, me.getId());
			return done(exchange.isAccepted() ? "exchange.accepted" : "exchange.agreed", week, redirect);
		}
		catch (ChangeRefused refused) {
			return refusal(refused, week, me, model);
		}
	}

	@PostMapping("/piket/pergantian/pertukaran/{id:\\d+}/penolakan")
	ModelAndView decline(@PathVariable Long id, @RequestParam(name = "pekan", required = false) @Nullable Week week,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		this.access.exchange(id, me);
		try {
			this.exchangeDuties.decline(id, me.getId());
			return done("exchange.declined", week, redirect);
		}
		catch (ChangeRefused refused) {
			return refusal(refused, week, me, model);
		}
	}

	private ModelAndView refusal(ChangeRefused refused, @Nullable Week week, SignedIn me, Model model) {
		model.addAttribute("refused", refused.getSentences()).addAttribute("page", this.pages.of(shown(week), me));
		return new ModelAndView("changes/changes", refused.getStatus());
	}

	private ModelAndView done(String notice, @Nullable Week week, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(notice));
		return new ModelAndView("redirect:/piket/pergantian?pekan=" + shown(week));
	}

	/** The week on the screen from which it was answered. */
	private Week shown(@Nullable Week week) {
		return (week != null) ? week : this.calendars.thisWeek();
	}

}
