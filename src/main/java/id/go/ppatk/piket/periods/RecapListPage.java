package id.go.ppatk.piket.periods;

import java.time.YearMonth;

/**
 * The page that lists the weeks.
 *
 * @param weeks the weeks of this page
 * @param isFirst whether it is the first page
 * @param month this month
 */
record RecapListPage(RecapWeeks.Page weeks, boolean isFirst, YearMonth month) {
}
