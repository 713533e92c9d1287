package id.go.ppatk.piket.periods;

import org.jspecify.annotations.Nullable;

/**
 * A week beside the one before it.
 *
 * @param recap the week
 * @param before the figures of the week before, or {@code null} where there was none
 */
record ComparedWeek(WeeklyRecap recap, @Nullable PeriodRecap before) {
}
