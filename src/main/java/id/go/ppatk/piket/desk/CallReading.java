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
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.intake.WrittenCall;
import id.go.ppatk.piket.staff.SignedIn;
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

	private final HandingChoices handings;

	private final ExchangeEntries exchange;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	CallReading(PostChoices posts, Topics topics, HandingChoices handings, ExchangeEntries exchange,
			ServiceCalendars calendars, MessageSourceAccessor messages, Clock clock) {
		this.posts = posts;
		this.topics = topics;
		this.handings = handings;
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
		List<ReadProblem> problems = destinations(form, me, errors);
		CallForm whole = form.withProblems(problems.stream().map(ReadProblem::problem).toList());
		Optional<CallDetails> details = details((taken != null) ? this.exchange.fillEnd(whole, taken) : whole, day,
				List.of(), errors);
		if (taken == null && details.isPresent()) {
			latenessIsExplained(form, details.get(), errors);
		}
		List<CallDetails.Problem> before = (taken != null) ? taken.getProblems() : List.of();
		return written(form, details, problems, before, errors);
	}

	/** Reads the correction of a call; nothing is handed on with it. */
	Optional<WrittenCall> readCorrection(CallForm form, Call call, Errors errors) {
		List<CallDetails.Problem> before = call.getProblems();
		Optional<CallDetails> details = details(form, call.getCallDate(), before, errors);
		return written(form, details,
				form.problems().stream().map((problem) -> new ReadProblem(problem, null)).toList(), before, errors);
	}

	/** A problem as the row of Lampiran 1 shows it, and where it goes. */
	private record ReadProblem(ProblemForm problem, WrittenCall.Problem.@Nullable Destination destination) {
	}

	private List<ReadProblem> destinations(CallForm form, SignedIn me, Errors errors) {
		List<ReadProblem> problems = new ArrayList<>();
		for (ProblemForm problem : form.problems()) {
			WrittenCall.Problem.Destination destination = this.handings.read(problem,
					"problems[" + problems.size() + "].to", me, errors);
			problems.add(new ReadProblem(this.handings.withRemark(problem, destination), destination));
		}
		return problems;
	}

	private Optional<WrittenCall> written(CallForm form, Optional<CallDetails> details, List<ReadProblem> problems,
			List<CallDetails.Problem> before, Errors errors) {
		if (errors.hasErrors() || details.isEmpty()) {
			return Optional.empty();
		}
		List<WrittenCall.Problem> written = new ArrayList<>();
		for (ReadProblem read : problems) {
			ProblemForm typed = read.problem();
			int ofPlace = (written.size() < before.size()) ? before.get(written.size()).number() : 0;
			CallDetails.Problem problem = withoutSecrets(CallFormRules.problem(typed))
				.withNumber(Objects.requireNonNullElse(typed.number(), ofPlace));
			written.add(new WrittenCall.Problem(problem, read.destination(), typed.articles(), typed.missing()));
		}
		return Optional.of(new WrittenCall(details.get(), written, form.sufficiency(), form.dutyId(),
				CallForm.text(form.lateReason()), CallForm.text(form.keepReason())));
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
