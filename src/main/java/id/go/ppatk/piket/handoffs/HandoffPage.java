package id.go.ppatk.piket.handoffs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.workdays.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * The page of one hand-off: what is asked, of whom, until when and why until then, every
 * move and message, and the next one.
 *
 * @param handoff the hand-off
 * @param now the moment
 * @param moves what the person may do with it
 * @param names the names of all its people, by id
 * @param callNumber the number of its call
 * @param callReadable whether the person may read that call
 * @param caller who called, or {@code null} when it is not for the person to see
 * @param masked whether the person would need the caller, who is protected
 * @param topic the name of the topic, or {@code null} when the problem was removed
 * @param due how its due time came about, or {@code null}
 * @param choices to whom it may be passed on
 * @param steps what was done and written, in the order in which it was
 * @param unreached who is asked and did not get the letter that says so
 */
record HandoffPage(Handoff handoff, Instant now, Set<HandoffMove.Kind> moves, Map<Long, String> names,
		String callNumber, boolean callReadable, @Nullable CallDetails caller, boolean masked, @Nullable String topic,
		@Nullable Due due, List<AddresseeChoice> choices, List<Step> steps,
		List<UnreachedAddressees.Unreached> unreached) {

	/**
	 * A move, a message, or a move that a message made.
	 *
	 * @param added whether it adds to an answer that was given before
	 */
	record Step(@Nullable HandoffMove move, @Nullable HandoffMessage message, boolean added) {

		private Instant at() {
			return (this.move != null) ? this.move.getMovedAt() : this.message.takenAt();
		}

	}

	/** The moves and the messages in the order in which they came. */
	static List<Step> steps(List<HandoffMove> moves, List<HandoffMessage> messages) {
		List<Step> steps = new ArrayList<>();
		boolean answered = false;
		for (HandoffMove move : moves) {
			boolean answer = move.getKind() == HandoffMove.Kind.ANSWERED;
			steps.add(new Step(move,
					messages.stream()
						.filter((message) -> move.getId().equals(message.moveId()))
						.findFirst()
						.orElse(null),
					answer && answered));
			answered |= answer;
		}
		messages.stream()
			.filter((message) -> message.moveId() == null)
			.forEach((message) -> steps.add(new Step(null, message, false)));
		steps.sort(Comparator.comparing(Step::at));
		return steps;
	}

	/**
	 * How a due time came about.
	 *
	 * @param working the working time that was counted, day by day
	 * @param skipped the days between that do not count, with the holiday's name where it
	 * is one
	 */
	record Due(List<WorkingTime> working, List<Skipped> skipped) {

		/** All of it together. */
		public Duration getTotal() {
			return this.working.stream().map(WorkingTime::length).reduce(Duration.ZERO, Duration::plus);
		}

		record Skipped(LocalDate day, @Nullable String holiday) {
		}

	}

	/**
	 * What stands in the way of a move that came too late.
	 *
	 * @param last the move that was first
	 * @param mover the name of who made it
	 * @param typed what had been typed, or nothing
	 */
	record TooLate(HandoffMove last, String mover, @Nullable String typed) {
	}

}
