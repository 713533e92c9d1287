package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

/**
 * What a decree says about one day.
 *
 * @param date the day
 * @param name the holiday's name as the decree gives it
 * @param kind libur nasional or cuti bersama
 * @param decree the number of the SKB or Keppres; {@code null} only for days that came
 * without one
 * @param provisional whether the decree is still to come, or its date to be confirmed
 */
record DecreedDay(LocalDate date, String name, Holiday.Kind kind, String decree, boolean provisional) {
}
