package id.go.ppatk.piket.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The call form as it was typed.
 *
 * @param formId the id of the form: whatever is sent twice is written once
 * @param version the version of the call that is being corrected
 * @param callDate the WIB date of a call that is written down later, as typed; of a call
 * that was taken with the button it is that call's own
 * @param dutyId the duty that a person who is not on duty chose
 * @param callerName the caller's name
 * @param nameWithheld whether the caller would not say it
 * @param callerKind whom the caller speaks for, where somebody chose; else it follows
 * from the institution
 * @param institution the caller's institution
 * @param contact telephone numbers, parted by a slash, comma, semicolon or line, and
 * perhaps an e-mail address among them
 * @param contactWithheld whether the caller would not give one
 * @param email the caller's e-mail address, if any
 * @param received the time at which the call was received
 * @param finished the time at which it ended; the clock's now when left blank
 * @param problems one or more
 * @param sufficiency the answer to the question before closing
 * @param saidBefore what the caller answered before a further problem came up, while the
 * question is still to be asked again
 * @param lateReason why it is written down late
 * @param keepReason why it is saved in spite of a warning
 */
public record CallForm(@NotNull UUID formId, @Nullable Integer version,
		@Nullable @Size(max = 40, message = "{field.too-long}") String callDate, @Nullable Long dutyId,
		@Nullable @Size(max = 120, message = "{field.too-long}") String callerName, @Nullable Boolean nameWithheld,
		@Nullable CallerKind callerKind, @Nullable @Size(max = 160, message = "{field.too-long}") String institution,
		@Nullable @Size(max = 254, message = "{field.too-long}") String contact, @Nullable Boolean contactWithheld,
		@Nullable @Size(max = 254, message = "{field.too-long}") String email,
		@Nullable @Size(max = 40, message = "{field.too-long}") String received,
		@Nullable @Size(max = 40, message = "{field.too-long}") String finished, List<@Valid ProblemForm> problems,
		@Nullable Sufficiency sufficiency, @Nullable Sufficiency saidBefore,
		@Nullable @Size(max = 300, message = "{field.too-long}") String lateReason,
		@Nullable @Size(max = 300, message = "{field.too-long}") String keepReason) {

	/** How many problems one call may hold. */
	static final int MOST_PROBLEMS = 10;

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "CallForm " + this.formId;
	}

	public CallForm {
		nameWithheld = Boolean.TRUE.equals(nameWithheld);
		contactWithheld = Boolean.TRUE.equals(contactWithheld);
		problems = (problems != null) ? problems.stream().filter(Objects::nonNull).toList() : List.of();
		problems = problems.isEmpty() ? List.of(ProblemForm.empty()) : problems;
	}

	/** The form of a call that has just been taken, or of one that nobody took. */
	static CallForm empty(UUID formId, LocalDate day, @Nullable Long dutyId, @Nullable LocalTime received,
			Indonesian indonesian) {
		return new CallForm(formId, null, day.toString(), dutyId, null, false, null, null, null, false, null,
				(received != null) ? indonesian.time(received) : null, null, List.of(), null, null, null, null);
	}

	/**
	 * The form of a call that was put through: who calls and what about, as far as the
	 * officer before knew it, and what is still to be answered. What nobody asked is
	 * open.
	 * @param unasked how a caller reads whom nobody asked
	 * @param otherQuestions the topic under which a call stands that nobody asked about
	 */
	static CallForm ofPassed(Call call, CallDetails details, Set<String> unasked, @Nullable Long otherQuestions,
			Indonesian indonesian) {
		boolean known = details.callerName() == null || !unasked.contains(details.callerName());
		return new CallForm(call.getFormId(), null, call.getCallDate().toString(), call.getDutyId(),
				known ? details.callerName() : null, known && details.callerName() == null,
				(details.institution() != null) ? details.callerKind() : null, details.institution(),
				text(details.contacts(Contact.Kind.PHONE)), false, details.contacts(Contact.Kind.EMAIL),
				indonesian.time(details.receivedAt()), null,
				details.problems().stream().map((problem) -> ProblemForm.ofPassed(problem, otherQuestions)).toList(),
				null, null, null, null);
	}

	/**
	 * The form that corrects a call.
	 * @param used the articles that answered its problems, by their numbers
	 * @param missing the numbers of those that no article answers
	 * @param unasked how a caller reads whom nobody asked
	 */
	static CallForm of(Call call, Map<Integer, List<Long>> used, Set<Integer> missing, Set<String> unasked,
			Indonesian indonesian) {
		CallDetails details = call.getDetails();
		boolean known = details.callerName() == null || !unasked.contains(details.callerName());
		List<ProblemForm> problems = details.problems()
			.stream()
			.map((problem) -> ProblemForm.of(problem)
				.withAnswers(used.getOrDefault(problem.number(), List.of()), missing.contains(problem.number())))
			.toList();
		return new CallForm(call.getFormId(), call.getVersion(), call.getCallDate().toString(), call.getDutyId(),
				known ? details.callerName() : null, details.callerName() == null,
				(known || details.institution() != null) ? details.callerKind() : null, details.institution(),
				details.contacts(Contact.Kind.PHONE), known && details.contacts(Contact.Kind.PHONE).isEmpty(),
				details.contacts(Contact.Kind.EMAIL), indonesian.time(details.receivedAt()),
				indonesian.time(details.finishedAt()), problems, call.getSufficiency(), null, null, null);
	}

	/** The WIB date as it was typed; empty when it is none. */
	Optional<LocalDate> day(LocalDate today) {
		try {
			return Optional.of(TypedDate.read(this.callDate, today));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	/** What was typed, in a form that nobody has sent yet. */
	CallForm withNewId() {
		return with(UUID.randomUUID(), null, this.problems);
	}

	CallForm withVersion(int version) {
		return with(this.formId, version, this.problems);
	}

	/** What may be kept of it before it is saved: nothing that was said in confidence. */
	CallForm withoutSecrets() {
		return with(this.formId, this.version, this.problems.stream().map(ProblemForm::withoutSecrets).toList());
	}

	private CallForm with(UUID formId, @Nullable Integer version, List<ProblemForm> problems) {
		return new CallForm(formId, version, this.callDate, this.dutyId, this.callerName, this.nameWithheld,
				this.callerKind, this.institution, this.contact, this.contactWithheld, this.email, this.received,
				this.finished, problems, this.sufficiency, this.saidBefore, this.lateReason, this.keepReason);
	}

	CallForm withContact(String number) {
		return new CallForm(this.formId, this.version, this.callDate, this.dutyId, this.callerName, this.nameWithheld,
				this.callerKind, this.institution, number, this.contactWithheld, this.email, this.received,
				this.finished, this.problems, this.sufficiency, this.saidBefore, this.lateReason, this.keepReason);
	}

	CallForm withId(UUID id) {
		return with(id, this.version, this.problems);
	}

	CallForm withFinished(String time) {
		return new CallForm(this.formId, this.version, this.callDate, this.dutyId, this.callerName, this.nameWithheld,
				this.callerKind, this.institution, this.contact, this.contactWithheld, this.email, this.received, time,
				this.problems, this.sufficiency, this.saidBefore, this.lateReason, this.keepReason);
	}

	/** With whom the caller speaks for. */
	CallForm withCaller(@Nullable String name, CallerKind kind) {
		return new CallForm(this.formId, this.version, this.callDate, this.dutyId, name, this.nameWithheld, kind,
				this.institution, this.contact, this.contactWithheld, this.email, this.received, this.finished,
				this.problems, this.sufficiency, this.saidBefore, this.lateReason, this.keepReason);
	}

	private CallForm withAnswer(@Nullable Sufficiency answer, @Nullable Sufficiency before) {
		return new CallForm(this.formId, this.version, this.callDate, this.dutyId, this.callerName, this.nameWithheld,
				this.callerKind, this.institution, this.contact, this.contactWithheld, this.email, this.received,
				this.finished, this.problems, answer, before, this.lateReason, this.keepReason);
	}

	/**
	 * Whether the caller chose the wrong menu and asked nothing else: then only where the
	 * caller goes is to be said. Clauses 5.c.xi and 5.c.xii.
	 */
	boolean isWrongMenu() {
		return this.problems.stream().allMatch((problem) -> problem.outcome() == Outcome.SALAH_MENU);
	}

	/**
	 * The caller chose the wrong menu: what is spoken about, the last problem, goes
	 * there.
	 * @param to the unit ({@link id.go.ppatk.piket.handoffs.Addressee#code()})
	 */
	CallForm asWrongMenu(String to) {
		List<ProblemForm> all = new ArrayList<>(this.problems);
		all.add(all.remove(all.size() - 1).asWrongMenu(to));
		return withProblems(all);
	}

	/**
	 * What the caller answered last to the question before closing, or {@code null} when
	 * it was not asked. Clause 5.c.iv.
	 */
	@Nullable Sufficiency lastAnswer() {
		return (this.sufficiency != null) ? this.sufficiency : this.saidBefore;
	}

	/** Whether nobody typed when the call ended. */
	boolean isOpenEnded() {
		return text(this.finished) == null;
	}

	/**
	 * Whether something stands in it that does not stand in the other one. What the
	 * exchange tells meanwhile counts for nothing.
	 */
	boolean holdsMoreThan(CallForm blank) {
		return !comparable(blank).equals(blank.comparable(blank));
	}

	private CallForm comparable(CallForm blank) {
		String end = text(this.finished);
		return new CallForm(blank.formId, null, null, null, text(this.callerName), this.nameWithheld, this.callerKind,
				text(this.institution), text(this.contact), this.contactWithheld, text(this.email), text(this.received),
				(end != null) ? end : text(blank.finished),
				this.problems.stream().map(ProblemForm::comparable).toList(), lastAnswer(), null, null, null);
	}

	/** Whether it holds more problems than a call may. */
	boolean isTooLong() {
		return this.problems.size() > MOST_PROBLEMS;
	}

	CallForm withProblems(List<ProblemForm> problems) {
		return with(this.formId, this.version, problems);
	}

	/**
	 * With one problem more, after which the caller is asked anew whether that was all.
	 */
	CallForm withAnotherProblem() {
		return with(this.formId, this.version,
				Stream.concat(this.problems.stream(), Stream.of(ProblemForm.empty())).limit(MOST_PROBLEMS).toList())
			.withAnswer(null, lastAnswer());
	}

	/** Whether something was typed of that problem. */
	boolean isTyped(int index) {
		return index >= 0 && index < this.problems.size() && this.problems.get(index).isTyped();
	}

	CallForm withoutProblem(int index) {
		List<ProblemForm> kept = new ArrayList<>(this.problems);
		if (index >= 0 && index < kept.size()) {
			kept.remove(index);
		}
		return with(this.formId, this.version, kept);
	}

	/** With a problem that was removed, before those that came up after it. */
	CallForm withProblemBack(ProblemForm problem) {
		List<ProblemForm> all = new ArrayList<>(this.problems);
		long before = all.stream()
			.takeWhile((kept) -> kept.number() != null && kept.number() > 0 && kept.number() < problem.number())
			.count();
		all.add((int) before, problem);
		return with(this.formId, this.version, all);
	}

	/** What was typed there, or {@code null} for nothing. */
	static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
