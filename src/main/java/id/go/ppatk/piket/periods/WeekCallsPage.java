package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a week, some at a time.
 *
 * @param title what the page is called
 * @param summary what the week's recap is called
 * @param week the week
 * @param filter which of them are shown
 * @param choices what they can be narrowed by
 * @param all how many there are in all
 * @param found how many are shown on all pages together
 * @param problems how many problems of these are meant
 * @param first the place of the first one of this page, from 1
 * @param rows those of this page
 * @param toFirst the address of the first page, or {@code null} on it
 * @param toNext the address of the next page, or {@code null} on the last
 * @param toAll the address of all of them on one page, or {@code null} there and where
 * they fit on one
 */
record WeekCallsPage(String title, String summary, Week week, WeekCallsFilter filter, Choices choices, long all,
		long found, long problems, long first, List<CorrectedCall> rows, @Nullable String toFirst,
		@Nullable String toNext, @Nullable String toAll) {

	/**
	 * What calls can be narrowed by.
	 *
	 * @param days the names of the days by date
	 * @param units the names of the units by code
	 * @param posts the posts
	 * @param topics the topics
	 */
	record Choices(Map<LocalDate, String> days, Map<String, String> units, List<String> posts, List<String> topics) {

		public List<Outcome> outcomes() {
			return List.of(Outcome.values());
		}

		public List<CallerKind> callerKinds() {
			return List.of(CallerKind.values());
		}

	}

	/** The place of the last one of this page. */
	public long last() {
		return this.first + this.rows.size() - 1;
	}

}
