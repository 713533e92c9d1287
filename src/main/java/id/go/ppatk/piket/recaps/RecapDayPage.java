package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The page of a day's recaps.
 *
 * @param day the day
 * @param serviceDay whether it is served
 * @param holiday the name of the holiday, or {@code null} on other days
 * @param duties the duties that the person may see
 * @param officers the names of those responsible for them, by id
 * @param hasPrevious whether there is a day before it to go to
 * @param hasNext whether there is a day after it to go to
 */
record RecapDayPage(LocalDate day, boolean serviceDay, @Nullable String holiday, List<DutyState> duties,
		Map<Long, String> officers, boolean hasPrevious, boolean hasNext) {
}
