package id.go.ppatk.piket.periods;

import id.go.ppatk.piket.workdays.Week;

/**
 * The page of a week's recap.
 *
 * @param title what it is called
 * @param week the week
 * @param recap its recap, as the person sees it
 * @param hasPrevious whether the week before has one
 * @param hasNext whether the week after has one
 */
record WeeklyRecapPage(String title, Week week, WeeklyRecap recap, boolean hasPrevious, boolean hasNext) {
}
