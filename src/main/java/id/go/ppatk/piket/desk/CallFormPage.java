package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the call form shows around what is typed: the script, who is on duty, the choices,
 * and the calls that wait meanwhile.
 */
@Component
class CallFormPage {

	private final PostChoices choices;

	private final CallPages pages;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Scripts scripts;

	private final DeskShift shift;

	private final RingingCalls ringing;

	private final ExchangeEntries exchange;

	private final TransferDesk transfers;

	private final HandedCalls handed;

	private final HandingChoices problems;

	private final Clock clock;

	CallFormPage(PostChoices choices, CallPages pages, OnDuty onDuty, ServiceCalendars calendars, Scripts scripts,
			DeskShift shift, RingingCalls ringing, ExchangeEntries exchange, TransferDesk transfers, HandedCalls handed,
			HandingChoices problems, Clock clock) {
		this.choices = choices;
		this.pages = pages;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.scripts = scripts;
		this.shift = shift;
		this.ringing = ringing;
		this.exchange = exchange;
		this.transfers = transfers;
		this.handed = handed;
		this.problems = problems;
		this.clock = clock;
	}

	/** Shows the form; {@code call} is the one that was taken or is being corrected. */
	String show(CallForm form, @Nullable Call call, SignedIn me, Model model) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		LocalDate day = (call != null) ? call.getCallDate()
				: form.day().filter((typed) -> !typed.isAfter(today) && isServed(typed)).orElse(today);
		ServiceCalendar calendar = this.calendars.around(today);
		boolean correction = call != null && call.getState() == Call.State.RECORDED;
		List<Duty> choices = correction ? List.of() : this.choices.on(day, me);
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		model.addAttribute("callForm", (correction || call == null) ? form : this.exchange.fill(form, call))
			.addAttribute("call", call)
			.addAttribute("correction", correction)
			.addAttribute("script",
					Script.at(now, (call != null && !correction) ? call.getReceivedAt() : null, calendar, me.getName(),
							this.scripts.book()))
			.addAttribute("posts", posts)
			.addAttribute("now", now)
			.addAttribute("today", today)
			.addAttribute("choices", choices)
			.addAttribute("offered", this.pages.offered(day, me.getUnitCode()))
			.addAttribute("callerKinds", CallerKind.values())
			.addAttribute("outcomes", Outcome.values())
			.addAttribute("handings", correction ? List.of() : this.problems.offered(form, me))
			.addAttribute("channels", Diversion.Channel.values())
			.addAttribute("whys", Diversion.Why.values())
			.addAttribute("sufficiencies", Sufficiency.values())
			.addAttribute("mostProblems", CallForm.MOST_PROBLEMS)
			.addAttribute("handedOn", (call != null) ? this.handed.open(call) : Map.of())
			.addAttribute("ringing", this.ringing.waitingFor(me))
			.addAttribute("parks", true);
		this.transfers.waiting(me, model);
		this.shift.show(me, form.formId(), posts, Indonesian.timeOf(now), model);
		if (!model.containsAttribute("focus")) {
			model.addAttribute("focus", "callerName");
		}
		return "desk/form";
	}

	/**
	 * Shows the form with the problem that a hand-off still needs, which was put back.
	 */
	ModelAndView stillHandedOn(ProblemNumbers.StillHandedOn refused, CallForm form, Call call, SignedIn me,
			Model model) {
		CallForm whole = form.withProblemBack(ProblemForm.of(call.getProblem(refused.problem()).orElseThrow()));
		BindingResult errors = new BeanPropertyBindingResult(whole, "callForm");
		errors.reject("handing.still-handed-on", new Object[] { refused.getMessage() }, null);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "callForm", errors);
		return new ModelAndView(show(whole, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private boolean isServed(LocalDate day) {
		return this.calendars.around(day).isWithinPiket(day);
	}

}
