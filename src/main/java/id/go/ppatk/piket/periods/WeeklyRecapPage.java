package id.go.ppatk.piket.periods;

import java.util.List;

import id.go.ppatk.piket.workdays.Week;

/**
 * The summary of a week.
 *
 * @param title what it is called
 * @param week the week
 * @param recap its recap
 * @param headlines its few figures beside those of the week before
 * @param matrix its recaps at a glance
 * @param links where its figures lead
 * @param hasPrevious whether the week before has one
 * @param hasNext whether the week after has one
 */
record WeeklyRecapPage(String title, Week week, WeeklyRecap recap, List<Headline> headlines, RecapMatrix matrix,
		WeekLinks links, boolean hasPrevious, boolean hasNext) {

	private static final int MOST_TOPICS = 5;

	public PeriodRecap figures() {
		return this.recap.figures();
	}

	/** The topics that were asked about most. */
	public List<Count<String>> topics() {
		return figures().calls().perTopic().stream().limit(MOST_TOPICS).toList();
	}

	/** The others. */
	public List<Count<String>> otherTopics() {
		return figures().calls().perTopic().stream().skip(MOST_TOPICS).toList();
	}

	/** How many problems the others have. */
	public long otherProblems() {
		return otherTopics().stream().mapToLong(Count::number).sum();
	}

}
