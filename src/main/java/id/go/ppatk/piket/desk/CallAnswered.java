package id.go.ppatk.piket.desk;

import java.util.List;

import id.go.ppatk.piket.calls.Sufficiency;
import org.jspecify.annotations.Nullable;

/**
 * How a call was answered, beside what Lampiran 1 holds of it. Clauses 5.c.iv and
 * 5.c.xiii.
 *
 * @param sufficiency what the caller said to the question before closing, or {@code null}
 * @param problems of each problem, in their order; none when nothing is known
 */
record CallAnswered(@Nullable Sufficiency sufficiency, List<Problem> problems) {

	/** A call of which nothing of that kind is kept. */
	static final CallAnswered UNKNOWN = new CallAnswered(null, List.of());

	/**
	 * How one problem was answered.
	 *
	 * @param articles the ids of the articles that answered it
	 * @param missing whether the FAQ does not answer it
	 */
	record Problem(List<Long> articles, boolean missing) {
	}

}
