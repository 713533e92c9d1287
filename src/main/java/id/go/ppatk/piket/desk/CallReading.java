package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.CallerKinds;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.intake.CloseWithoutMatter;
import id.go.ppatk.piket.intake.WrittenCall;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Reads what was typed of a call, with the checks that need more than the form: the day,
 * the post, the topics, why it is late, and whether something should not be written down.
 */
@Component
class CallReading {

	private final PostChoices posts;

	private final Topics topics;

	private final OfferedTopics offeredTopics;

	private final CallerKinds kinds;

	private final HandingChoices handings;

	private final Handoffs handoffs;

	private final ExchangeEntries exchange;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	CallReading(PostChoices posts, Topics topics, OfferedTopics offeredTopics, CallerKinds kinds,
			HandingChoices handings, Handoffs handoffs, ExchangeEntries exchange, ServiceCalendars calendars,
			MessageSourceAccessor messages, Clock clock) {
		this.posts = posts;
		this.topics = topics;
		this.offeredTopics = offeredTopics;
		this.kinds = kinds;
		this.handings = handings;
		this.handoffs = handoffs;
		this.exchange = exchange;
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Reads a call that is written down.
	 * @param taken the call that was taken with the button, if any
	 * @return empty when something is wrong; the errors say what
	 */
	Optional<WrittenCall> read(CallForm form, @Nullable Call taken, SignedIn me, Errors errors) {
		LocalDate day = (taken != null) ? taken.getCallDate() : day(form, errors);
		postIsChosen(form, day, me, errors);
		List<ReadProblem> problems = destinations(form, day, me, errors);
		CallForm whole = withCaller(form).withProblems(problems.stream().map(ReadProblem::problem).toList());
		Optional<CallDetails> details = details((taken != null) ? this.exchange.fillEnd(whole, taken) : whole, day,
				List.of(), errors);
		if (taken == null && details.isPresent()) {
			latenessIsExplained(form, details.get(), errors);
		}
		List<CallDetails.Problem> before = (taken != null) ? taken.getProblems() : List.of();
		whatStaysIsExplained(form, me.getUnitCode(), (taken != null) ? handedOn(taken) : Set.of(), errors);
		return written(form, me.getUnitCode(), details, problems, before, errors);
	}

	/**
	 * Reads the correction of a call; a problem is handed on with it where its outcome is
	 * another one than before.
	 */
	Optional<WrittenCall> readCorrection(CallForm form, Call call, SignedIn me, Errors errors) {
		List<CallDetails.Problem> before = call.getProblems();
		List<ReadProblem> problems = new ArrayList<>();
		for (ProblemForm problem : form.problems()) {
			int place = problems.size();
			problems.add(HandingChoices.isHandedAnew(problem, place, before)
					? handed(this.handings.withoutAddressee(problem, place, before), place, me, errors)
					: new ReadProblem(this.handings.withoutAddressee(problem, place, before), null));
		}
		CallForm whole = form.withProblems(problems.stream().map(ReadProblem::problem).toList());
		Optional<CallDetails> details = details(withCaller(whole), call.getCallDate(), before, errors);
		Set<Integer> explained = Stream
			.concat(handedOn(call).stream(), answered(before, form).map(CallDetails.Problem::number))
			.collect(Collectors.toSet());
		whatStaysIsExplained(form, call.getUnitCode(), explained, errors);
		return written(form, call.getUnitCode(), details, problems, before, errors);
	}

	/**
	 * Whom the caller speaks for, where nobody chose; and of a caller who chose the wrong
	 * menu that nobody asked.
	 */
	private CallForm withCaller(CallForm form) {
		boolean unasked = form.isWrongMenu() && !form.nameWithheld() && CallForm.text(form.callerName()) == null;
		CallerKind kind = (form.callerKind() != null
				&& !(form.isWrongMenu() && CallForm.text(form.institution()) == null)) ? form.callerKind()
						: this.kinds.of(form.institution());
		return form.withCaller(unasked ? message("call.caller-unasked") : form.callerName(), kind);
	}

	/** The numbers of the problems that were passed on. */
	private Set<Integer> handedOn(Call call) {
		return this.handoffs.ofCall(call.getId())
			.stream()
			.filter((handoff) -> handoff.getKind().isAnswered())
			.map(Handoff::getProblemNumber)
			.collect(Collectors.toSet());
	}

	/** The problems that had been answered about the same topic before. */
	private static Stream<CallDetails.Problem> answered(List<CallDetails.Problem> before, CallForm form) {
		return before.stream()
			.filter((problem) -> problem.outcome() == Outcome.TUNTAS && problem.whyNotPassedOn() == null
					&& form.problems()
						.stream()
						.anyMatch((typed) -> Objects.equals(typed.number(), problem.number())
								&& problem.topicId().equals(typed.topicId())));
	}

	/**
	 * Asks why a question was answered that another unit answers for, instead of being
	 * passed on. Clauses 5.c.viii and 5.c.ix.
	 * @param explained the numbers of the problems that need no reason
	 */
	private void whatStaysIsExplained(CallForm form, String unit, Set<Integer> explained, Errors errors) {
		for (int i = 0; i < form.problems().size(); i++) {
			ProblemForm problem = form.problems().get(i);
			if (CallForm.text(problem.whyNotPassedOn()) == null
					&& !explained.contains(Objects.requireNonNullElse(problem.number(), 0))) {
				String field = "problems[" + i + "].whyNotPassedOn";
				this.handings.notPassedOn(problem, unit)
					.ifPresent((other) -> errors.rejectValue(field, "call-form.why-not-passed-on-missing",
							new Object[] { other }, null));
			}
		}
	}

	/** Reads a call that had no matter: only when it was, and at which post. */
	Optional<CloseWithoutMatter.Told> readWithoutMatter(CallForm form, NoMatter why, @Nullable Call taken, SignedIn me,
			Errors errors) {
		LocalDate day = (taken != null) ? taken.getCallDate() : day(form, errors);
		postIsChosen(form, day, me, errors);
		CallForm timed = (taken != null) ? this.exchange.fillEnd(form, taken) : form;
		return new CallFormRules(day, this.clock.instant()).times(timed, errors)
			.filter((times) -> !errors.hasErrors())
			.map((times) -> new CloseWithoutMatter.Told(why, times.receivedAt(), times.finishedAt(), form.dutyId()));
	}

	/** A problem as the row of Lampiran 1 shows it, and where it goes. */
	private record ReadProblem(ProblemForm problem, WrittenCall.Problem.@Nullable Destination destination) {
	}

	private List<ReadProblem> destinations(CallForm form, LocalDate day, SignedIn me, Errors errors) {
		List<ReadProblem> problems = new ArrayList<>();
		for (ProblemForm problem : form.problems()) {
			String field = "problems[" + problems.size() + "].to";
			WrittenCall.Problem.Destination destination = this.handings.read(problem, field, me, errors);
			ProblemForm told = this.handings.withRemark(problem, destination);
			problems.add(new ReadProblem(
					isUnasked(told, destination) ? underOtherQuestions(told, destination, day, field, errors) : told,
					destination));
		}
		return problems;
	}

	private ReadProblem handed(ProblemForm problem, int place, SignedIn me, Errors errors) {
		WrittenCall.Problem.Destination destination = this.handings.read(problem, "problems[" + place + "].to", me,
				errors);
		return new ReadProblem(this.handings.withRemark(problem, destination), destination);
	}

	/** What a caller asks who is put through is for those to hear who answer. */
	private static boolean isUnasked(ProblemForm problem, WrittenCall.Problem.@Nullable Destination destination) {
		return problem.topicId() == null && destination != null && destination.kind().isTransfer();
	}

	private ProblemForm underOtherQuestions(ProblemForm problem, WrittenCall.Problem.Destination destination,
			LocalDate day, String field, Errors errors) {
		String unit = destination.to().unitCode();
		Optional<Topic> topic = this.offeredTopics.otherQuestions(unit, day);
		if (topic.isEmpty()) {
			errors.rejectValue(field, "operator.no-topic", new Object[] { unit }, null);
		}
		return topic.map((other) -> problem.withTopic(other.getId())).orElse(problem);
	}

	private Optional<WrittenCall> written(CallForm form, String unit, Optional<CallDetails> details,
			List<ReadProblem> problems, List<CallDetails.Problem> before, Errors errors) {
		if (errors.hasErrors() || details.isEmpty()) {
			return Optional.empty();
		}
		List<WrittenCall.Problem> written = new ArrayList<>();
		for (ReadProblem read : problems) {
			ProblemForm typed = read.problem();
			int ofPlace = (written.size() < before.size()) ? before.get(written.size()).number() : 0;
			CallDetails.Problem problem = withoutSecrets(CallFormRules.problem(typed))
				.withNumber(Objects.requireNonNullElse(typed.number(), ofPlace))
				.withWhyNotPassedOn(whyNotPassedOn(form.problems().get(written.size()), unit));
			written.add(new WrittenCall.Problem(problem, read.destination(), typed.articles(), typed.missing()));
		}
		return Optional.of(new WrittenCall(details.get(), written, form.lastAnswer(), form.dutyId(),
				CallForm.text(form.lateReason()), CallForm.text(form.keepReason())));
	}

	private @Nullable String whyNotPassedOn(ProblemForm typed, String unit) {
		return this.handings.notPassedOn(typed, unit)
			.map((other) -> CallForm.text(typed.whyNotPassedOn()))
			.orElse(null);
	}

	private CallDetails.Problem withoutSecrets(CallDetails.Problem problem) {
		return problem.withoutSecrets((channel) -> message("call.diverted", message(channel.messageKey())));
	}

	private LocalDate day(CallForm form, Errors errors) {
		LocalDate today = Indonesian.dateOf(this.clock.instant());
		if (form.callDate() == null || form.callDate().isBlank()) {
			return today;
		}
		LocalDate day = TypedDate.read("callDate", form.callDate(), today, errors);
		if (day != null && !day.isAfter(today) && this.calendars.around(day).isWithinPiket(day)) {
			return day;
		}
		if (day != null) {
			errors.rejectValue("callDate", "call-form.date-refused");
		}
		return today;
	}

	private void postIsChosen(CallForm form, LocalDate day, SignedIn me, Errors errors) {
		List<Duty> choices = this.posts.on(day, me);
		if (!choices.isEmpty() && choices.stream().noneMatch((duty) -> duty.getId().equals(form.dutyId()))) {
			errors.rejectValue("dutyId", "call-form.post-missing");
		}
	}

	private void latenessIsExplained(CallForm form, CallDetails details, Errors errors) {
		if (Call.isLate(details.finishedAt(), this.clock.instant()) && CallForm.text(form.lateReason()) == null) {
			errors.rejectValue("lateReason", "call-form.late-reason-missing");
		}
	}

	private Optional<CallDetails> details(CallForm form, LocalDate day, List<CallDetails.Problem> before,
			Errors errors) {
		topicsAreOffered(form, day, before, errors);
		Optional<CallDetails> details = new CallFormRules(day, this.clock.instant()).read(form, errors)
			.map((typed) -> typed.withProblems(typed.problems().stream().map(this::withoutSecrets).toList()));
		details.ifPresent((typed) -> nothingIsDisclosed(form, typed, errors));
		return errors.hasErrors() ? Optional.empty() : details;
	}

	/**
	 * Refuses a topic that is not offered on the day, unless the call that is corrected
	 * has it.
	 */
	private void topicsAreOffered(CallForm form, LocalDate day, List<CallDetails.Problem> before, Errors errors) {
		Set<Long> known = Stream
			.concat(this.topics.validOn(day).stream().map(Topic::getId),
					before.stream().map(CallDetails.Problem::topicId))
			.collect(Collectors.toSet());
		for (int i = 0; i < form.problems().size(); i++) {
			Long topic = form.problems().get(i).topicId();
			if (topic != null && !known.contains(topic)) {
				errors.rejectValue("problems[" + i + "].topicId", "call-form.topic-missing");
			}
		}
	}

	/** Warns of what should not be written down, until there is a reason to keep it. */
	private static void nothingIsDisclosed(CallForm form, CallDetails details, Errors errors) {
		if (CallForm.text(form.keepReason()) == null) {
			Disclosure.in(details).forEach((kind) -> errors.rejectValue("keepReason", kind.messageKey()));
		}
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
