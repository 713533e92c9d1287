package id.go.ppatk.piket.knowledge;

import java.util.List;

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
 */
record OpenQuestionPage(OpenQuestion question, String topic, List<Asking> asked, String searched, List<FaqEntry> found,
		List<OpenQuestionEntry> others) {

	/** Whether it waits to be worked off. */
	public boolean isOpen() {
		return this.question.getState() == OpenQuestion.State.OPEN;
	}

}
