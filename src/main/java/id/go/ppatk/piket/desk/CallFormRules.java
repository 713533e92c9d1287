package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Anonymous;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedTime;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * What must be said of a call, as far as its form alone shows it, and what the call is
 * then. Clause 5.c.iii.
 */
final class CallFormRules {

	private final LocalDate day;

	private final Instant now;

	/**
	 * The rules for a call of that day.
	 * @param day the WIB date of the call
	 * @param now nothing may lie after it
	 */
	CallFormRules(LocalDate day, Instant now) {
		this.day = day;
		this.now = now;
	}

	/**
	 * Reads what was typed.
	 * @param errors takes one sentence for each thing that is wrong
	 * @return the details, or empty when something is wrong
	 */
	Optional<CallDetails> read(CallForm form, Errors errors) {
		CallerKind kind = (form.callerKind() != null) ? form.callerKind() : CallerKind.likely(form.institution());
		if (!form.isWrongMenu()) {
			nameIsGivenOrWithheld(form, errors);
			institutionIsGivenUnlessMasyarakat(form, kind, errors);
		}
		contactIsGivenOrWithheld(form, errors);
		emailLooksLikeOne(form, errors);
		Optional<Times> times = times(form, errors);
		problemsAreWhole(form, errors);
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		boolean anonymous = form.nameWithheld() || Anonymous.is(form.callerName());
		return times.map((when) -> new CallDetails(when.receivedAt(), when.finishedAt(),
				anonymous ? null : CallForm.text(form.callerName()), kind,
				(kind != CallerKind.MASYARAKAT) ? CallForm.text(form.institution()) : null, contacts(form),
				form.problems().stream().map(CallFormRules::problem).toList()));
	}

	/**
	 * When a call was received and when it ended.
	 */
	record Times(Instant receivedAt, Instant finishedAt) {
	}

	/** Reads the times alone; empty when something is wrong with them. */
	Optional<Times> times(CallForm form, Errors errors) {
		Instant receivedAt = time(form.received(), "received", errors);
		Instant finishedAt = form.isOpenEnded() ? latest(receivedAt) : time(form.finished(), "finished", errors);
		finishedFollowsReceived(receivedAt, finishedAt, errors);
		nothingLiesAhead(receivedAt, finishedAt, errors);
		return (receivedAt != null && finishedAt != null) ? Optional.of(new Times(receivedAt, finishedAt))
				: Optional.empty();
	}

	/**
	 * The message that says what is unusual about the time at which a call was received
	 * or ended: a day without service, or hours outside of it; empty for an ordinary one
	 * and for one that cannot be read. Nothing of it is refused.
	 * @param ends whether the call ended then: at the closing it still may
	 */
	static Optional<MessageSourceResolvable> outside(@Nullable String typed, boolean ends, LocalDate day,
			ServiceCalendar calendar, Indonesian indonesian) {
		try {
			LocalTime time = TypedTime.read(typed);
			ServicePolicy policy = calendar.policy(day);
			if (!calendar.isServiceDay(day)) {
				return Optional.of(said("call-form.day-off"));
			}
			return (policy.isOpen(time) || (ends && time.equals(policy.getCloses()))) ? Optional.empty()
					: Optional.of(said("call-form.outside-hours", indonesian.time(policy.getOpens()),
							indonesian.time(policy.getCloses())));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private static MessageSourceResolvable said(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

	private static void nameIsGivenOrWithheld(CallForm form, Errors errors) {
		if (!form.nameWithheld() && CallForm.text(form.callerName()) == null) {
			errors.rejectValue("callerName", "call-form.name-missing");
		}
	}

	private static void institutionIsGivenUnlessMasyarakat(CallForm form, CallerKind kind, Errors errors) {
		if (kind != CallerKind.MASYARAKAT && CallForm.text(form.institution()) == null) {
			errors.rejectValue("institution", "call-form.institution-missing");
		}
	}

	private static void contactIsGivenOrWithheld(CallForm form, Errors errors) {
		if (form.contactWithheld()) {
			return;
		}
		try {
			boolean numbered = Contact.read(form.contact())
				.stream()
				.anyMatch((contact) -> contact.kind() == Contact.Kind.PHONE);
			if (!numbered && !form.isWrongMenu()) {
				errors.rejectValue("contact", "call-form.contact-missing");
			}
		}
		catch (Unreadable ex) {
			ex.reject("contact", errors);
		}
	}

	private static void emailLooksLikeOne(CallForm form, Errors errors) {
		try {
			if (Contact.read(form.email()).stream().anyMatch((contact) -> contact.kind() != Contact.Kind.EMAIL)) {
				errors.rejectValue("email", "call-form.email-unreadable");
			}
		}
		catch (Unreadable ex) {
			errors.rejectValue("email", "call-form.email-unreadable");
		}
	}

	private @Nullable Instant time(@Nullable String typed, String field, Errors errors) {
		LocalTime time = TypedTime.read(field, typed, errors);
		return (time != null) ? this.day.atTime(time).atZone(Indonesian.WIB).toInstant() : null;
	}

	/**
	 * The end of a call that nobody typed: now, and for one that is written down on a
	 * later day the moment at which it was received.
	 */
	private @Nullable Instant latest(@Nullable Instant receivedAt) {
		if (receivedAt == null) {
			return null;
		}
		LocalDate today = Indonesian.dateOf(this.now);
		boolean sameDay = Indonesian.dateOf(receivedAt).equals(today);
		return (sameDay && this.now.isAfter(receivedAt)) ? this.now : receivedAt;
	}

	private static void finishedFollowsReceived(@Nullable Instant receivedAt, @Nullable Instant finishedAt,
			Errors errors) {
		if (receivedAt != null && finishedAt != null && finishedAt.isBefore(receivedAt)) {
			errors.rejectValue("finished", "call-form.finished-before-received");
		}
	}

	private void nothingLiesAhead(@Nullable Instant receivedAt, @Nullable Instant finishedAt, Errors errors) {
		if (receivedAt != null && receivedAt.isAfter(this.now)) {
			errors.rejectValue("received", "call-form.time-ahead");
		}
		else if (finishedAt != null && finishedAt.isAfter(this.now)) {
			errors.rejectValue("finished", "call-form.time-ahead");
		}
	}

	private static void problemsAreWhole(CallForm form, Errors errors) {
		if (form.isTooLong()) {
			errors.reject("call-form.too-many-problems", new Object[] { CallForm.MOST_PROBLEMS }, null);
		}
		for (int i = 0; i < form.problems().size(); i++) {
			ProblemForm problem = form.problems().get(i);
			String path = "problems[" + i + "].";
			boolean astray = errors.hasFieldErrors(path + "to");
			if (problem.topicId() == null && !(astray && problem.outcome() == Outcome.SALAH_MENU)) {
				errors.rejectValue(path + "topicId", "call-form.topic-missing");
			}
			if (problem.outcome() == null) {
				errors.rejectValue(path + "outcome", "call-form.outcome-missing");
			}
			if (CallForm.text(problem.text()) == null && problem.needsText()) {
				errors.rejectValue(path + "text", "call-form.problem-missing");
			}
			if (CallForm.text(problem.remark()) == null && problem.needsRemark() && !astray) {
				errors.rejectValue(path + "remark", "call-form.remark-missing");
			}
			if (problem.isDiverted() && problem.channel() == null) {
				errors.rejectValue(path + "channel", "call-form.channel-missing");
			}
			if (problem.isDiverted() && problem.why() == null) {
				errors.rejectValue(path + "why", "call-form.why-missing");
			}
		}
	}

	/** A problem that is whole; with the number that the form carries, 0 without one. */
	static CallDetails.Problem problem(ProblemForm typed) {
		String text = CallForm.text(typed.text());
		String remark = CallForm.text(typed.remark());
		Diversion diversion = typed.isDiverted() ? new Diversion(typed.channel(), typed.why()) : null;
		return new CallDetails.Problem(Objects.requireNonNullElse(typed.number(), 0), typed.topicId(),
				Objects.requireNonNullElse((text != null) ? text : remark, ""), typed.outcome(), remark, diversion);
	}

	private static List<Contact> contacts(CallForm form) {
		Stream<Contact> typed = form.contactWithheld() ? Stream.of() : Contact.read(form.contact()).stream();
		return Stream.concat(typed, Contact.read(form.email()).stream()).distinct().toList();
	}

}
