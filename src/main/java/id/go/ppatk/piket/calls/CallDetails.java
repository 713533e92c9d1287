package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

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
		problems = List.copyOf(problems);
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

	/**
	 * Whether this is the same call sent again: all but the time of finishing, which the
	 * clock fills in when nobody typed one.
	 */
	public boolean repeats(CallDetails earlier) {
		return equals(new CallDetails(earlier.receivedAt, this.finishedAt, earlier.callerName, earlier.callerKind,
				earlier.institution, earlier.contacts, earlier.problems));
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

	/**
	 * Drops what was said in confidence: of such a problem the topic and the channel
	 * stay.
	 * @param wording what the problem reads then, "dialihkan ke e-mail PIC"
	 */
	public CallDetails withoutSecrets(Function<Diversion.Channel, String> wording) {
		return new CallDetails(this.receivedAt, this.finishedAt, this.callerName, this.callerKind, this.institution,
				this.contacts,
				this.problems.stream()
					.map((problem) -> problem.isConfidential() ? new Problem(problem.topicId(),
							wording.apply(problem.diversion().channel()), problem.outcome(), null, problem.diversion())
							: problem)
					.toList());
	}

	/** Whether the caller gave no telephone number. */
	boolean isContactWithheld() {
		return this.contacts.stream().noneMatch((contact) -> contact.kind() == Contact.Kind.PHONE);
	}

	/**
	 * One problem of the call.
	 *
	 * @param topicId the topic's id
	 * @param text what was asked
	 * @param outcome how it ended
	 * @param remark more about the outcome, if any
	 * @param diversion to which other channel, where the outcome says so
	 */
	public record Problem(Long topicId, String text, Outcome outcome, @Nullable String remark,
			@Nullable Diversion diversion) {

		/** A problem that was not sent to another channel. */
		public Problem(Long topicId, String text, Outcome outcome, @Nullable String remark) {
			this(topicId, text, outcome, remark, null);
		}

		boolean isConfidential() {
			return this.diversion != null && this.diversion.confidential();
		}

	}

}
