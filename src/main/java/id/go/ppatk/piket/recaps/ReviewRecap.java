package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.util.Optional;

import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.duties.Duty;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a recap after it was handed in: the supervisor acknowledges it, which
 * can be undone, or asks for an addendum, and the officer adds. The form itself never
 * changes. Each act locks the call sheet, so that two of them see each other.
 */
@Component
public class ReviewRecap {

	private final CallSheets sheets;

	private final RecapReviews reviews;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewRecap(CallSheets sheets, RecapReviews reviews, ApplicationEventPublisher events, Clock clock) {
		this.sheets = sheets;
		this.reviews = reviews;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Acknowledges a recap, once.
	 * @throws RecapRefused when it was not handed in, or an addendum is still asked for
	 */
	@Transactional
	public void acknowledge(Duty duty, Long by) {
		RecapReview review = locked(duty);
		if (review.open().isPresent()) {
			throw new RecapRefused(HttpStatus.CONFLICT, "recap-review.still-asked");
		}
		this.reviews.acknowledge(duty.getId(), by, this.clock.instant());
	}

	/**
	 * Undoes that it was acknowledged: it waits to be looked at again.
	 * @throws RecapRefused when it was not handed in
	 */
	@Transactional
	void undo(Duty duty, Long by) {
		locked(duty);
		this.reviews.undo(duty.getId(), by, this.clock.instant());
	}

	/**
	 * Asks for an addendum; the same form a second time asks once.
	 * @throws RecapRefused when it was not handed in, or one is asked for already
	 */
	@Transactional
	void ask(Duty duty, AddendumRequestForm form, Long by) {
		RecapReview review = locked(duty);
		if (this.reviews.knows(form.formId())) {
			return;
		}
		if (review.open().isPresent()) {
			throw new RecapRefused(HttpStatus.CONFLICT, "recap-review.asked-already");
		}
		Long request = this.reviews.ask(form.formId(), duty.getId(), form.remark(), by, this.clock.instant());
		this.events.publishEvent(new RecapAddendumAsked(duty.getId(), request, by));
	}

	/** Asks for an addendum with that remark. */
	@Transactional
	public void ask(Duty duty, String remark, Long by) {
		ask(duty, new AddendumRequestForm(null, remark), by);
	}

	/**
	 * Adds to a recap; the same form a second time adds once.
	 * @throws RecapRefused when it was not handed in, when the request that it answers is
	 * answered or none of the recap's, or when nobody asked and no reason is given
	 */
	@Transactional
	void add(Duty duty, RecapAddendumForm form, Long by) {
		RecapReview review = locked(duty);
		if (this.reviews.knows(form.formId())) {
			return;
		}
		Optional<Long> open = review.open().map(RecapReview.AddendumRequest::id);
		if (form.requestId() != null && !open.equals(Optional.of(form.requestId()))) {
			throw new RecapRefused(HttpStatus.CONFLICT, "recap-addendum.answered-already");
		}
		if (form.requestId() == null && form.reason().isEmpty()) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "recap-addendum.reason-missing");
		}
		this.reviews.add(form.formId(), duty.getId(), form.requestId(), form.addition(),
				form.reason().isEmpty() ? null : form.reason(), by, this.clock.instant());
		if (form.requestId() != null) {
			this.events.publishEvent(new RecapAddendumGiven(duty.getId(), form.requestId(), by));
		}
	}

	private RecapReview locked(Duty duty) {
		if (this.sheets.lock(duty.getId())) {
			throw new RecapRefused(HttpStatus.CONFLICT, "recap-review.not-handed-in");
		}
		return this.reviews.of(duty.getId());
	}

}
