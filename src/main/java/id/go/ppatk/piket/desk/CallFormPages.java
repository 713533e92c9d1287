package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerKinds;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.ProblemNumbers;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.knowledge.SpokenScript;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.web.ChangedMeanwhile;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reads what the call form shows around what is typed.
 */
@Component
class CallFormPages {

	private final PostChoices choices;

	private final OfferedTopics topics;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Scripts scripts;

	private final DeskShifts shifts;

	private final ExchangeEntries exchange;

	private final TransferDesk transfers;

	private final HandedCalls handed;

	private final HandingChoices handings;

	private final CallerKinds kinds;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	CallFormPages(PostChoices choices, OfferedTopics topics, OnDuty onDuty, ServiceCalendars calendars, Scripts scripts,
			DeskShifts shifts, ExchangeEntries exchange, TransferDesk transfers, HandedCalls handed,
			HandingChoices handings, CallerKinds kinds, Indonesian indonesian, MessageSourceAccessor messages,
			Clock clock) {
		this.choices = choices;
		this.topics = topics;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.scripts = scripts;
		this.shifts = shifts;
		this.exchange = exchange;
		this.transfers = transfers;
		this.handed = handed;
		this.handings = handings;
		this.kinds = kinds;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The form of a call that was taken, before anything is typed; of one that was put
	 * through, with what is known. What nobody asked is open.
	 */
	CallForm blank(Call call, SignedIn me) {
		return call.getPassedDetails()
			.map((details) -> CallForm.ofPassed(call, details, unasked(), otherQuestions(call, me), this.indonesian))
			.orElseGet(() -> CallForm.empty(call.getFormId(), call.getCallDate(), call.getDutyId(),
					Indonesian.timeOf(call.getReceivedAt()), this.indonesian));
	}

	/** How a caller reads whom nobody asked. */
	Set<String> unasked() {
		return Set.of(this.messages.getMessage("call.caller-unasked"),
				this.messages.getMessage("operator.caller-unknown"));
	}

	private @Nullable Long otherQuestions(Call call, SignedIn me) {
		return this.topics.otherQuestions(me.getUnitCode(), call.getCallDate()).map(Topic::getId).orElse(null);
	}

	/** Whether something was typed of a taken call. */
	boolean isTyped(CallForm form, Call call, SignedIn me) {
		return form.holdsMoreThan(this.exchange.fill(blank(call, me), call));
	}

	/** Shows the form; {@code call} is the one that was taken or is being corrected. */
	String show(CallForm form, @Nullable Call call, SignedIn me, Model model) {
		boolean correction = call != null && call.getState() == Call.State.RECORDED;
		model.addAttribute("callForm", (correction || call == null) ? form : this.exchange.fill(form, call))
			.addAttribute("page", page(form, call, correction, me));
		if (!model.containsAttribute("focus")) {
			model.addAttribute("focus", "callerName");
		}
		return "desk/form";
	}

	private CallFormPage page(CallForm form, @Nullable Call call, boolean correction, SignedIn me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		LocalDate day = (call != null) ? call.getCallDate()
				: form.day(today).filter((typed) -> !typed.isAfter(today) && isServed(typed)).orElse(today);
		String unit = correction ? call.getUnitCode() : me.getUnitCode();
		ServiceCalendar calendar = this.calendars.around(today);
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		return new CallFormPage(call, correction, now, today, day,
				SpokenScript.at(now, (call != null && !correction) ? call.getReceivedAt() : null, calendar,
						me.getName(), this.scripts.book()),
				posts, correction ? List.of() : this.choices.on(day, me), this.topics.byUnit(day, me.getUnitCode()),
				this.kinds.of(form.institution()), correction ? List.of() : this.handings.behindOtherMenus(unit),
				this.handings.elsewhere(unit),
				correction ? this.handings.offered(form, call, me) : this.handings.offered(form, me),
				this.handings.notPassedOn(form, unit), (call != null) ? this.handed.open(call) : Map.of(),
				outside(form, day), isLate(form, day, now), this.transfers.incoming(me, true),
				this.shifts.of(me, form.formId(), posts, Indonesian.timeOf(now)));
	}

	/** What is unusual about the times as typed, by their fields. */
	private Map<String, MessageSourceResolvable> outside(CallForm form, LocalDate day) {
		Map<String, MessageSourceResolvable> outside = new HashMap<>();
		outside(form.received(), false, day).ifPresent((said) -> outside.put("received", said));
		outside(form.finished(), true, day).ifPresent((said) -> outside.put("finished", said));
		return outside;
	}

	private Optional<MessageSourceResolvable> outside(@Nullable String typed, boolean ends, LocalDate day) {
		return CallFormRules.outside(typed, ends, day, this.calendars.around(day), this.indonesian);
	}

	/** What is unusual about one time while it is typed; {@code null} for nothing. */
	@Nullable MessageSourceResolvable outside(@Nullable String day, @Nullable String received, @Nullable String finished) {
		LocalDate today = Indonesian.dateOf(this.clock.instant());
		try {
			LocalDate read = (day == null || day.isBlank()) ? today : TypedDate.read(day, today);
			return outside((received != null) ? received : finished, received == null, read).orElse(null);
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	/** Whether a call with these times as typed is written down late. */
	boolean isLate(CallForm form) {
		Instant now = this.clock.instant();
		return form.day(Indonesian.dateOf(now)).filter((day) -> isLate(form, day, now)).isPresent();
	}

	private static boolean isLate(CallForm form, LocalDate day, Instant now) {
		return new CallFormRules(day, now).times(form, new BeanPropertyBindingResult(form, "callForm"))
			.filter((times) -> Call.isLate(times.finishedAt(), now))
			.isPresent();
	}

	/** Shows everything typed beside the call that stands in its way. */
	ModelAndView showConflict(String messageKey, @Nullable Call other, CallForm form, @Nullable Call call, SignedIn me,
			Model model) {
		CallFormPage.Conflict current = new CallFormPage.Conflict(messageKey,
				(other != null) ? other.getNumber() : null, (other != null) ? other.getDetails() : null,
				(other != null) ? this.topics.names() : Map.of());
		return ChangedMeanwhile.answer("callForm", current, model, () -> show(form, call, me, model));
	}

	/**
	 * Shows the form with the problem that a hand-off still needs, which was put back.
	 */
	ModelAndView showStillHandedOn(ProblemNumbers.StillHandedOn refused, CallForm form, Call call, SignedIn me,
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
