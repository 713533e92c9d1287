package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an officer writes down of a call: one row of Lampiran 1. Clause 5.c.iii of the
 * procedure.
 *
 * @param receivedAt when the call was received
 * @param finishedAt when it ended, never before it was received
 * @param callerName the caller's name, or {@code null} when the caller would not say
 * @param callerKind whom the caller speaks for
 * @param institution the caller's institution, or {@code null} for Masyarakat
 * @param contacts telephone numbers and e-mail addresses, in the order in which they were
 * given; without a number when the caller would not give one
 * @param problems one or more
 */
public record CallDetails(Instant receivedAt, Instant finishedAt, @Nullable String callerName, CallerKind callerKind,
		@Nullable String institution, List<Contact> contacts, List<Problem> problems) {

	public CallDetails {
		contacts = List.copyOf(contacts);
		problems = numbered(problems);
		if (finishedAt.isBefore(receivedAt)) {
			throw new IllegalArgumentException("finished before received");
		}
		if (problems.isEmpty()) {
			throw new IllegalArgumentException("a call has a problem");
		}
		if (institution == null && callerKind != CallerKind.MASYARAKAT) {
			throw new IllegalArgumentException("only Masyarakat has no institution");
		}
	}

	/** Each number once; what has none, or one that another has, gets the next ones. */
	private static List<Problem> numbered(List<Problem> problems) {
		int next = problems.stream().mapToInt(Problem::number).max().orElse(0) + 1;
		Set<Integer> taken = new HashSet<>();
		List<Problem> numbered = new ArrayList<>();
		for (Problem problem : problems) {
			boolean own = problem.number() > 0 && taken.add(problem.number());
			numbered.add(own ? problem : problem.withNumber(next++));
		}
		return List.copyOf(numbered);
	}

	/** The same call with these problems. */
	public CallDetails withProblems(List<Problem> problems) {
		return new CallDetails(this.receivedAt, this.finishedAt, this.callerName, this.callerKind, this.institution,
				this.contacts, problems);
	}

	/**
	 * Whether this is the same call sent again: all but the time of finishing, which the
	 * clock fills in when nobody typed one, and the numbers of the problems, which it
	 * gets when it is written down.
	 */
	public boolean repeats(CallDetails earlier) {
		return unnumbered(this.finishedAt).equals(earlier.unnumbered(this.finishedAt));
	}

	private CallDetails unnumbered(Instant finishedAt) {
		return new CallDetails(this.receivedAt, finishedAt, this.callerName, this.callerKind, this.institution,
				this.contacts, this.problems.stream().map((problem) -> problem.withNumber(0)).toList());
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "CallDetails";
	}

	/** Whether nothing of what was said about one of the problems may be kept. */
	public boolean isConfidential() {
		return this.problems.stream().anyMatch(Problem::isConfidential);
	}

	/** The contacts of that kind as people type them: "0812 3456 7890 / 021-3850455". */
	public String contacts(Contact.Kind kind) {
		return this.contacts.stream()
			.filter((contact) -> contact.kind() == kind)
			.map(Contact::raw)
			.collect(Collectors.joining(" / "));
	}

	/** The telephone numbers, normalised. */
	public List<String> phoneNumbers() {
		return this.contacts.stream()
			.filter((contact) -> contact.kind() == Contact.Kind.PHONE)
			.map(Contact::normalised)
			.toList();
	}

	/** Whether the caller gave no telephone number. */
	boolean isContactWithheld() {
		return this.contacts.stream().noneMatch((contact) -> contact.kind() == Contact.Kind.PHONE);
	}

	/**
	 * One problem of the call.
	 *
	 * @param number its number in the call, from 1, which it keeps when another one is
	 * removed; 0 for one that has none yet
	 * @param topicId the topic's id
	 * @param text what was asked
	 * @param outcome how it ended
	 * @param remark more about the outcome, if any
	 * @param diversion to which other channel, where the outcome says so
	 * @param whyNotPassedOn why it was not passed on, where another unit answers for its
	 * topic and it was answered all the same
	 */
	public record Problem(int number, Long topicId, String text, Outcome outcome, @Nullable String remark,
			@Nullable Diversion diversion, @Nullable String whyNotPassedOn) {

		/** A problem of which nothing was to be passed on. */
		public Problem(int number, Long topicId, String text, Outcome outcome, @Nullable String remark,
				@Nullable Diversion diversion) {
			this(number, topicId, text, outcome, remark, diversion, null);
		}

		/** A problem that has no number yet. */
		public Problem(Long topicId, String text, Outcome outcome, @Nullable String remark,
				@Nullable Diversion diversion) {
			this(0, topicId, text, outcome, remark, diversion);
		}

		/** A problem that has no number yet and was not sent to another channel. */
		public Problem(Long topicId, String text, Outcome outcome, @Nullable String remark) {
			this(topicId, text, outcome, remark, null);
		}

		public Problem withNumber(int number) {
			return new Problem(number, this.topicId, this.text, this.outcome, this.remark, this.diversion,
					this.whyNotPassedOn);
		}

		/** With the reason why it was not passed on. */
		public Problem withWhyNotPassedOn(@Nullable String why) {
			return new Problem(this.number, this.topicId, this.text, this.outcome, this.remark, this.diversion, why);
		}

		/** Whether nothing of what was said about it may be kept. */
		public boolean isConfidential() {
			return this.diversion != null && this.diversion.confidential();
		}

		/**
		 * Drops what was said in confidence: of such a problem the topic and the channel
		 * stay.
		 * @param wording what the problem reads then, "dialihkan ke e-mail PIC"
		 */
		public Problem withoutSecrets(Function<Diversion.Channel, String> wording) {
			return isConfidential() ? new Problem(this.number, this.topicId, wording.apply(this.diversion.channel()),
					this.outcome, null, this.diversion) : this;
		}

	}

}
