package id.go.ppatk.piket.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page of one open question: how it was asked, the articles that might answer it, the
 * questions that might be the same.
 *
 * @param question the question
 * @param topic its topic, with the one above
 * @param asked how it was asked, the first time first
 * @param searched the words typed to look for an article, or empty
 * @param found the articles that might answer it
 * @param others the unit's other open questions
 * @param refusal what was not done, if anything
 */
record OpenQuestionPage(OpenQuestion question, String topic, List<Asking> asked, String searched, List<FaqEntry> found,
		List<OpenQuestionEntry> others, Refusal refusal) {

	/** Whether it waits to be worked off. */
	public boolean isOpen() {
		return this.question.getState() == OpenQuestion.State.OPEN;
	}

	/**
	 * Why an act was refused.
	 *
	 * @param messageKey the sentence above the page, or {@code null}
	 * @param reason why the question gets no article, as typed
	 * @param reasonRefused what is wrong with that, or {@code null}
	 */
	record Refusal(@Nullable String messageKey, String reason, @Nullable String reasonRefused) {

		static final Refusal NONE = new Refusal(null, "", null);

	}

	/**
	 * The page of all that are open.
	 *
	 * @param questions the most asked on top
	 */
	record Listed(List<OpenQuestionEntry> questions) {

		/** Whether there are more than it shows. */
		public boolean isCut() {
			return this.questions.size() == OpenQuestionList.MOST;
		}

		/** How many it shows at the most. */
		public int most() {
			return OpenQuestionList.MOST;
		}

	}

}
