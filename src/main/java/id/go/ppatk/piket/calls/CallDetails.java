package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.List;

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
	 */
	public record Problem(Long topicId, String text, Outcome outcome, @Nullable String remark) {
	}

}
