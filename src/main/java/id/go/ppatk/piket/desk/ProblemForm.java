package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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
 * @param to to whom it is handed on ({@link id.go.ppatk.piket.handoffs.Addressee#code()})
 * @param atOnce whether the colleague to whom it was escalated answered at once
 * @param whyNotPassedOn why it stays, though another unit answers for its topic
 */
public record ProblemForm(@Nullable Integer number, @Nullable Long topicId,
		@Nullable @Size(max = 4000, message = "{field.too-long}") String text, @Nullable Outcome outcome,
		@Nullable @Size(max = 2000, message = "{field.too-long}") String remark, Diversion.@Nullable Channel channel,
		Diversion.@Nullable Why why, @Nullable List<Long> articles, @Nullable Boolean missing, @Nullable String to,
		@Nullable Boolean atOnce, @Nullable @Size(max = 300, message = "{field.too-long}") String whyNotPassedOn) {

	private static final int MOST_ARTICLES = 10;

	public ProblemForm {
		articles = (articles != null)
				? articles.stream().filter(Objects::nonNull).distinct().limit(MOST_ARTICLES).toList() : List.of();
		missing = Boolean.TRUE.equals(missing);
		atOnce = Boolean.TRUE.equals(atOnce);
	}

	static ProblemForm empty() {
		return new ProblemForm(0, null, null, Outcome.TUNTAS, null, null, null, List.of(), false, null, false, null);
	}

	static ProblemForm of(CallDetails.Problem problem) {
		Diversion diversion = problem.diversion();
		return new ProblemForm(problem.number(), problem.topicId(), problem.text(), problem.outcome(), problem.remark(),
				(diversion != null) ? diversion.channel() : null, (diversion != null) ? diversion.why() : null,
				List.of(), false, null, false, problem.whyNotPassedOn());
	}

	/**
	 * What was only put through is still to be answered.
	 * @param otherQuestions the topic under which it stands when nobody asked what it is
	 * about
	 */
	static ProblemForm ofPassed(CallDetails.Problem problem, @Nullable Long otherQuestions) {
		if (problem.outcome() != Outcome.SALAH_MENU) {
			return of(problem);
		}
		boolean asked = !problem.text().equals(problem.remark());
		return new ProblemForm(problem.number(),
				(asked || !problem.topicId().equals(otherQuestions)) ? problem.topicId() : null,
				asked ? problem.text() : null, Outcome.TUNTAS, null, null, null, List.of(), false, null, false, null);
	}

	ProblemForm withAnswers(List<Long> articles, boolean missing) {
		return new ProblemForm(this.number, this.topicId, this.text, this.outcome, this.remark, this.channel, this.why,
				articles, missing, this.to, this.atOnce, this.whyNotPassedOn);
	}

	/** Without what was said in confidence. */
	ProblemForm withoutSecrets() {
		return isConfidential() ? new ProblemForm(this.number, this.topicId, null, this.outcome, null, this.channel,
				this.why, List.of(), false, null, false, null) : this;
	}

	/** How it is told in Lampiran 1; what was typed of it comes first. */
	ProblemForm withRemark(Outcome outcome, String remark) {
		return new ProblemForm(this.number, this.topicId, this.text, outcome,
				(CallForm.text(this.remark) != null) ? this.remark : remark, this.channel, this.why, this.articles,
				this.missing, this.to, this.atOnce, this.whyNotPassedOn);
	}

	ProblemForm withTopic(Long topicId) {
		return new ProblemForm(this.number, topicId, this.text, this.outcome, this.remark, this.channel, this.why,
				this.articles, this.missing, this.to, this.atOnce, this.whyNotPassedOn);
	}

	ProblemForm withoutRemark() {
		return new ProblemForm(this.number, this.topicId, this.text, this.outcome, null, this.channel, this.why,
				this.articles, this.missing, this.to, this.atOnce, this.whyNotPassedOn);
	}

	/** As if nobody had chosen to whom it goes. */
	ProblemForm withoutAddressee() {
		return to(this.outcome, null);
	}

	/** Put through to that unit. */
	ProblemForm asWrongMenu(String to) {
		return to(Outcome.SALAH_MENU, to);
	}

	/** What was typed of it; to whom it goes is proposed. */
	ProblemForm comparable() {
		return new ProblemForm(Objects.requireNonNullElse(this.number, 0), this.topicId, CallForm.text(this.text),
				this.outcome, CallForm.text(this.remark), this.channel, this.why, this.articles, this.missing, null,
				this.atOnce, CallForm.text(this.whyNotPassedOn));
	}

	private ProblemForm to(@Nullable Outcome outcome, @Nullable String to) {
		return new ProblemForm(this.number, this.topicId, this.text, outcome, this.remark, this.channel, this.why,
				this.articles, this.missing, to, this.atOnce, this.whyNotPassedOn);
	}

	/** Whether somebody typed what cannot be chosen again. */
	boolean isTyped() {
		return Stream.of(this.text, this.remark, this.whyNotPassedOn).anyMatch((typed) -> CallForm.text(typed) != null);
	}

	private boolean isConfidential() {
		return isDiverted() && this.why == Diversion.Why.RAHASIA;
	}

	boolean isDiverted() {
		return this.outcome == Outcome.DIALIHKAN_SARANA;
	}

	boolean needsText() {
		return this.outcome != Outcome.SALAH_MENU && !isConfidential();
	}

	boolean needsRemark() {
		return this.outcome != null && this.outcome != Outcome.TUNTAS && this.outcome != Outcome.AKAN_DIHUBUNGI_KEMBALI
				&& !isDiverted();
	}

	/** Keeps what was asked out of logs. */
	@Override
	public String toString() {
		return "ProblemForm " + this.number;
	}

}
