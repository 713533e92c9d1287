package id.go.ppatk.piket.recaps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of a recap after it was handed in: whether the supervisor acknowledged it,
 * what was asked for and what was added.
 *
 * @param acknowledgements by whom and when, those too that were undone, the earliest
 * first
 * @param requests the addenda that the supervisor asked for, the earliest first
 * @param addenda what was added to the recap as a whole, the earliest first
 */
public record RecapReview(List<Acknowledgement> acknowledgements, List<AddendumRequest> requests,
		List<Addendum> addenda) {

	/** Nothing has become of it. */
	static final RecapReview NOTHING = new RecapReview(List.of(), List.of(), List.of());

	/** Where the review of a recap stands. */
	public enum State {

		/** Handed in, and nobody has looked at it. */
		WAITING,
		/** The supervisor asked for an addendum that is still to come. */
		ASKED,
		/** What was asked for has been added. */
		ANSWERED,
		/** Acknowledged. */
		ACKNOWLEDGED;

		/** The message that holds the state's name. */
		public String messageKey() {
			return "recap-review." + name();
		}

		/** An open request weighs most; an acknowledgement more than an answer. */
		static State of(boolean acknowledged, long requests, long answers) {
			if (requests > answers) {
				return ASKED;
			}
			if (acknowledged) {
				return ACKNOWLEDGED;
			}
			return (requests > 0) ? ANSWERED : WAITING;
		}

	}

	/**
	 * The supervisor has seen the recap.
	 *
	 * @param by the supervisor's name
	 * @param at when
	 * @param undoneBy the name of who undid it, or {@code null} while it stands
	 * @param undoneAt when, or {@code null}
	 */
	public record Acknowledgement(String by, Instant at, @Nullable String undoneBy, @Nullable Instant undoneAt) {

		public boolean stands() {
			return this.undoneAt == null;
		}

	}

	/**
	 * The supervisor asks for an addendum.
	 *
	 * @param id the request's id
	 * @param remark what is missing
	 * @param by the supervisor's name
	 * @param at when
	 * @param answered whether an addendum answers it
	 */
	public record AddendumRequest(Long id, String remark, String by, Instant at, boolean answered) {
	}

	/**
	 * What was added to the recap.
	 *
	 * @param text what was added
	 * @param reason why, or {@code null} where the supervisor asked for it
	 * @param by the name of who added it
	 * @param at when
	 */
	public record Addendum(String text, @Nullable String reason, String by, Instant at) {
	}

	/** Whether an acknowledgement of it stands. */
	public boolean isAcknowledged() {
		return this.acknowledgements.stream().anyMatch(Acknowledgement::stands);
	}

	/** The request that is still open, if any. */
	public Optional<AddendumRequest> open() {
		return this.requests.stream().filter((request) -> !request.answered()).findFirst();
	}

	public State state() {
		return State.of(isAcknowledged(), this.requests.size(),
				this.requests.stream().filter(AddendumRequest::answered).count());
	}

}
