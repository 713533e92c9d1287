package id.go.ppatk.piket.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page of one regulation.
 *
 * @param regulation the regulation
 * @param entries the articles that rest on it
 * @param editor whether the reader may change it
 */
record RegulationPage(Regulation regulation, List<FaqEntry> entries, boolean editor) {

	/**
	 * The page of all of them, or of those that were searched for.
	 *
	 * @param searched the words, or empty
	 * @param regulations those found, as many as the page shows
	 * @param editor whether the reader may write one down
	 */
	record Listed(String searched, List<Regulation> regulations, boolean editor) {

		static final int MOST = 200;

		/** Whether there may be more than it shows. */
		public boolean isCut() {
			return this.regulations.size() == MOST;
		}

		/** How many it shows at the most. */
		public int most() {
			return MOST;
		}

	}

	/**
	 * The page with the form.
	 *
	 * @param regulation the one that is being changed, or {@code null} for a new one
	 */
	record Form(@Nullable Regulation regulation) {

		public RegulationState[] states() {
			return RegulationState.values();
		}

		/** How large its file may be. */
		public int megabytes() {
			return PdfFile.MOST_MEGABYTES;
		}

	}

}
