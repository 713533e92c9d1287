package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Anonymous;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.telephony.RingingForm;
import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The call form as it was typed.
 *
 * @param formId the id of the form: whatever is sent twice is written once
 * @param version the version of the call that is being corrected
 * @param callDate the WIB date of a call that is written down later, as typed by a date
 * field; of a call that was taken with the button it is that call's own
 * @param dutyId the duty that a person who is not on duty chose
 * @param callerName the caller's name
 * @param nameWithheld whether the caller would not say it
 * @param callerKind whom the caller speaks for
 * @param institution the caller's institution
 * @param contact telephone numbers, parted by a slash, comma, semicolon or line
 * @param contactWithheld whether the caller would not give one
 * @param email the caller's e-mail address, if any
 * @param received the time at which the call was received
 * @param finished the time at which it ended; the clock's now when left blank
 * @param problems one or more
 * @param sufficiency the answer to the question before closing
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
		@Nullable Sufficiency sufficiency, @Nullable @Size(max = 300, message = "{field.too-long}") String lateReason,
		@Nullable @Size(max = 300, message = "{field.too-long}") String keepReason) {

	/** How many problems one call may hold. */
	static final int MOST_PROBLEMS = 10;

	private static final int MOST_ARTICLES = 10;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	/**
	 * One problem as it was typed.
	 *
	 * @param number the number that it has in the call, 0 for a new one; without one its
	 * place counts
	 * @param topicId the topic
	 * @param text what was asked
	 * @param outcome how it ended
	 * @param remark to whom, and whatever else is worth keeping
	 * @param channel to which other channel
	 * @param why why to another channel
	 * @param articles the articles that answered it
	 * @param missing whether the FAQ does not answer it
	 * @param to to whom it is handed on
	 * ({@link id.go.ppatk.piket.handoffs.Addressee#code()})
	 * @param atOnce whether the colleague to whom it was escalated answered at once
	 */
	record ProblemForm(@Nullable Integer number, @Nullable Long topicId,
			@Nullable @Size(max = 4000, message = "{field.too-long}") String text, @Nullable Outcome outcome,
			@Nullable @Size(max = 2000, message = "{field.too-long}") String remark,
			Diversion.@Nullable Channel channel, Diversion.@Nullable Why why, @Nullable List<Long> articles,
			@Nullable Boolean missing, @Nullable String to, @Nullable Boolean atOnce) {

		ProblemForm {
			articles = (articles != null)
					? articles.stream().filter(Objects::nonNull).distinct().limit(MOST_ARTICLES).toList() : List.of();
			missing = Boolean.TRUE.equals(missing);
			atOnce = Boolean.TRUE.equals(atOnce);
		}

		static ProblemForm empty() {
			return new ProblemForm(0, null, null, Outcome.TUNTAS, null, null, null, List.of(), false, null, false);
		}

		static ProblemForm of(int number, CallDetails.Problem problem) {
			Diversion diversion = problem.diversion();
			return new ProblemForm(number, problem.topicId(), problem.text(), problem.outcome(), problem.remark(),
					(diversion != null) ? diversion.channel() : null, (diversion != null) ? diversion.why() : null,
					List.of(), false, null, false);
		}

		/** What was only put through is still to be answered. */
		static ProblemForm passed(int number, CallDetails.Problem problem) {
			if (problem.outcome() != Outcome.SALAH_MENU) {
				return of(number, problem);
			}
			return new ProblemForm(number, problem.topicId(),
					problem.text().equals(problem.remark()) ? null : problem.text(), Outcome.TUNTAS, null, null, null,
					List.of(), false, null, false);
		}

		ProblemForm answered(List<Long> articles, boolean missing) {
			return new ProblemForm(this.number, this.topicId, this.text, this.outcome, this.remark, this.channel,
					this.why, articles, missing, this.to, this.atOnce);
		}

		/** Without what was said in confidence. */
		ProblemForm withoutSecrets() {
			return isConfidential() ? new ProblemForm(this.number, this.topicId, null, this.outcome, null, this.channel,
					this.why, List.of(), false, null, false) : this;
		}

		/** How it is told in Lampiran 1; what was typed of it comes first. */
		ProblemForm withRemark(Outcome outcome, String remark) {
			return new ProblemForm(this.number, this.topicId, this.text, outcome,
					(CallForm.text(this.remark) != null) ? this.remark : remark, this.channel, this.why, this.articles,
					this.missing, this.to, this.atOnce);
		}

		/** As if nobody had chosen to whom it goes. */
		ProblemForm unaddressed() {
			return new ProblemForm(this.number, this.topicId, this.text, this.outcome, this.remark, this.channel,
					this.why, this.articles, this.missing, null, this.atOnce);
		}

		private boolean isConfidential() {
			return isDiverted() && this.why == Diversion.Why.RAHASIA;
		}

		private boolean isDiverted() {
			return this.outcome == Outcome.DIALIHKAN_SARANA;
		}

		private boolean needsText() {
			return this.outcome != Outcome.SALAH_MENU && !isConfidential();
		}

		private boolean needsRemark() {
			return this.outcome != null && this.outcome != Outcome.TUNTAS
					&& this.outcome != Outcome.AKAN_DIHUBUNGI_KEMBALI && !isDiverted();
		}

	}

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
				(received != null) ? indonesian.time(received) : null, null, List.of(), null, null, null);
	}

	/**
	 * The form of a call that was put through: who calls and what about, as the officer
	 * before wrote it, and what is still to be answered.
	 * @param unknown how a caller reads whom nobody asked
	 */
	static CallForm passed(Call call, CallDetails details, String unknown, Indonesian indonesian) {
		boolean known = !unknown.equals(details.callerName());
		List<ProblemForm> problems = problems(call, details, ProblemForm::passed);
		return new CallForm(call.getFormId(), null, call.getCallDate().toString(), call.getDutyId(),
				known ? details.callerName() : null, known && details.callerName() == null,
				known ? details.callerKind() : null, details.institution(), text(contacts(details, Contact.Kind.PHONE)),
				false, contacts(details, Contact.Kind.EMAIL), indonesian.time(details.receivedAt()), null, problems,
				null, null, null);
	}

	/** The form that corrects a call. */
	static CallForm of(Call call, Indonesian indonesian) {
		CallDetails details = call.getDetails();
		return new CallForm(call.getFormId(), call.getVersion(), call.getCallDate().toString(), call.getDutyId(),
				details.callerName(), details.callerName() == null, details.callerKind(), details.institution(),
				contacts(details, Contact.Kind.PHONE), contacts(details, Contact.Kind.PHONE).isEmpty(),
				contacts(details, Contact.Kind.EMAIL), indonesian.time(details.receivedAt()),
				indonesian.time(details.finishedAt()), problems(call, details, ProblemForm::of), call.getSufficiency(),
				null, null);
	}

	private static List<ProblemForm> problems(Call call, CallDetails details,
			BiFunction<Integer, CallDetails.Problem, ProblemForm> form) {
		List<Integer> numbers = call.getProblemNumbers();
		return IntStream.range(0, numbers.size())
			.mapToObj((i) -> form.apply(numbers.get(i), details.problems().get(i)))
			.toList();
	}

	/** The contacts of that kind as the form takes them. */
	static String contacts(CallDetails details, Contact.Kind kind) {
		return details.contacts()
			.stream()
			.filter((contact) -> contact.kind() == kind)
			.map(Contact::raw)
			.reduce((one, other) -> one + " / " + other)
			.orElse("");
	}

	/** The WIB date as it was typed; empty when it is none. */
	Optional<LocalDate> day() {
		try {
			return Optional.of(LocalDate.parse((this.callDate != null) ? this.callDate.strip() : ""));
		}
		catch (DateTimeParseException ex) {
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
				this.finished, problems, this.sufficiency, this.lateReason, this.keepReason);
	}

	CallForm withContact(String number) {
		return new CallForm(this.formId, this.version, this.callDate, this.dutyId, this.callerName, this.nameWithheld,
				this.callerKind, this.institution, number, this.contactWithheld, this.email, this.received,
				this.finished, this.problems, this.sufficiency, this.lateReason, this.keepReason);
	}

	CallForm withId(UUID id) {
		return with(id, this.version, this.problems);
	}

	CallForm withFinished(String time) {
		return new CallForm(this.formId, this.version, this.callDate, this.dutyId, this.callerName, this.nameWithheld,
				this.callerKind, this.institution, this.contact, this.contactWithheld, this.email, this.received, time,
				this.problems, this.sufficiency, this.lateReason, this.keepReason);
	}

	/** Whether nobody typed when the call ended. */
	boolean isOpenEnded() {
		return text(this.finished) == null;
	}

	/** Whether it holds more problems than a call may. */
	boolean isTooLong() {
		return this.problems.size() > MOST_PROBLEMS;
	}

	CallForm withProblems(List<ProblemForm> problems) {
		return with(this.formId, this.version, problems);
	}

	CallForm withAnotherProblem() {
		return with(this.formId, this.version,
				Stream.concat(this.problems.stream(), Stream.of(ProblemForm.empty())).limit(MOST_PROBLEMS).toList());
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

	/**
	 * Reads what was typed. Clause 5.c.iii.
	 * @param day the WIB date of the call
	 * @param now nothing may lie after it
	 * @param errors takes one sentence for each thing that is wrong
	 * @return the details, or empty when something is wrong
	 */
	Optional<CallDetails> read(LocalDate day, Instant now, Indonesian indonesian, Errors errors) {
		nameIsGivenOrWithheld(errors);
		kindIsChosen(errors);
		institutionIsGivenUnlessMasyarakat(errors);
		contactIsGivenOrWithheld(errors);
		emailLooksLikeOne(errors);
		Instant receivedAt = time(day, this.received, "received", indonesian, errors);
		Instant finishedAt = (this.finished != null && !this.finished.isBlank())
				? time(day, this.finished, "finished", indonesian, errors) : latest(now, receivedAt);
		finishedFollowsReceived(receivedAt, finishedAt, errors);
		nothingLiesAhead(receivedAt, finishedAt, now, errors);
		problemsAreWhole(errors);
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		return Optional.of(new CallDetails(receivedAt, finishedAt, isAnonymous() ? null : text(this.callerName),
				this.callerKind, (this.callerKind != CallerKind.MASYARAKAT) ? text(this.institution) : null, contacts(),
				this.problems.stream().map(CallForm::problem).toList()));
	}

	private void nameIsGivenOrWithheld(Errors errors) {
		if (!this.nameWithheld && text(this.callerName) == null) {
			errors.rejectValue("callerName", "call-form.name-missing");
		}
	}

	private boolean isAnonymous() {
		return this.nameWithheld || Anonymous.is(this.callerName);
	}

	private void kindIsChosen(Errors errors) {
		if (this.callerKind == null) {
			errors.rejectValue("callerKind", "call-form.kind-missing");
		}
	}

	private void institutionIsGivenUnlessMasyarakat(Errors errors) {
		if (this.callerKind != null && this.callerKind != CallerKind.MASYARAKAT && text(this.institution) == null) {
			errors.rejectValue("institution", "call-form.institution-missing");
		}
	}

	private void contactIsGivenOrWithheld(Errors errors) {
		if (this.contactWithheld) {
			return;
		}
		if (numbers(this.contact).isEmpty()) {
			errors.rejectValue("contact", "call-form.contact-missing");
		}
		else if (!numbers(this.contact).stream().allMatch(RingingForm::looksLikeANumber)) {
			errors.rejectValue("contact", "call-form.contact-unreadable");
		}
	}

	private void emailLooksLikeOne(Errors errors) {
		if (text(this.email) != null && !EMAIL.matcher(this.email.strip()).matches()) {
			errors.rejectValue("email", "call-form.email-unreadable");
		}
	}

	private static @Nullable Instant time(LocalDate day, @Nullable String typed, String field, Indonesian indonesian,
			Errors errors) {
		try {
			return day.atTime(indonesian.parseTime((typed != null) ? typed : "")).atZone(Indonesian.WIB).toInstant();
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue(field, "call-form.time-unreadable");
			return null;
		}
	}

	/**
	 * The end of a call that nobody typed: now, and for one that is written down on a
	 * later day the moment at which it was received.
	 */
	private static @Nullable Instant latest(Instant now, @Nullable Instant receivedAt) {
		if (receivedAt == null) {
			return null;
		}
		LocalDate today = LocalDate.ofInstant(now, Indonesian.WIB);
		boolean sameDay = LocalDate.ofInstant(receivedAt, Indonesian.WIB).equals(today);
		return (sameDay && now.isAfter(receivedAt)) ? now : receivedAt;
	}

	private static void finishedFollowsReceived(@Nullable Instant receivedAt, @Nullable Instant finishedAt,
			Errors errors) {
		if (receivedAt != null && finishedAt != null && finishedAt.isBefore(receivedAt)) {
			errors.rejectValue("finished", "call-form.finished-before-received");
		}
	}

	private static void nothingLiesAhead(@Nullable Instant receivedAt, @Nullable Instant finishedAt, Instant now,
			Errors errors) {
		if (receivedAt != null && receivedAt.isAfter(now)) {
			errors.rejectValue("received", "call-form.time-ahead");
		}
		else if (finishedAt != null && finishedAt.isAfter(now)) {
			errors.rejectValue("finished", "call-form.time-ahead");
		}
	}

	private void problemsAreWhole(Errors errors) {
		if (isTooLong()) {
			errors.reject("call-form.too-many-problems", new Object[] { MOST_PROBLEMS }, null);
		}
		for (int i = 0; i < this.problems.size(); i++) {
			ProblemForm problem = this.problems.get(i);
			String path = "problems[" + i + "].";
			if (problem.topicId() == null) {
				errors.rejectValue(path + "topicId", "call-form.topic-missing");
			}
			if (problem.outcome() == null) {
				errors.rejectValue(path + "outcome", "call-form.outcome-missing");
			}
			if (text(problem.text()) == null && problem.needsText()) {
				errors.rejectValue(path + "text", "call-form.problem-missing");
			}
			if (text(problem.remark()) == null && problem.needsRemark()) {
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

	private static CallDetails.Problem problem(ProblemForm typed) {
		String text = text(typed.text());
		String remark = text(typed.remark());
		Diversion diversion = typed.isDiverted() ? new Diversion(typed.channel(), typed.why()) : null;
		return new CallDetails.Problem(typed.topicId(), Objects.requireNonNullElse((text != null) ? text : remark, ""),
				typed.outcome(), remark, diversion);
	}

	private List<Contact> contacts() {
		Stream<Contact> phones = this.contactWithheld ? Stream.of()
				: numbers(this.contact).stream().map(Contact::phone);
		return Stream.concat(phones, Stream.ofNullable(text(this.email)).map(Contact::email)).toList();
	}

	/** The telephone numbers of the field, each as typed. */
	static List<String> numbers(@Nullable String contact) {
		return (contact == null) ? List.of()
				: Stream.of(contact.split("[/,;\\n]")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/** Why it is late, and why it is saved in spite of a warning. */
	RecordCall.Reasons reasons() {
		return new RecordCall.Reasons(text(this.lateReason), text(this.keepReason));
	}

	/** The numbers of the problems, as {@link ProblemNumbers} takes them. */
	List<@Nullable Integer> problemNumbers() {
		List<@Nullable Integer> numbers = new ArrayList<>();
		this.problems.forEach((problem) -> numbers.add(problem.number()));
		return numbers;
	}

	/** How the call was answered. */
	CallAnswered answered() {
		return new CallAnswered(this.sufficiency,
				this.problems.stream()
					.map((problem) -> new CallAnswered.Problem(problem.articles(), problem.missing()))
					.toList());
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
