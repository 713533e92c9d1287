package id.go.ppatk.piket.recaps;

import java.util.List;
import java.util.Map;

/**
 * The page of a duty's recap.
 *
 * @param recap the recap, as its reader may see it
 * @param review what became of it after it was handed in
 * @param sums the check sums of the files that were frozen, by format
 * @param openCalls the numbers of the calls that are still to be written down
 * @param mayHandIn whether the reader hands it in and adds to it
 * @param mayReview whether the reader acknowledges it and asks for addenda
 */
record DutyRecapPage(DutyRecap recap, RecapReview review, Map<FrozenFiles.Format, String> sums, List<String> openCalls,
		boolean mayHandIn, boolean mayReview) {
}
