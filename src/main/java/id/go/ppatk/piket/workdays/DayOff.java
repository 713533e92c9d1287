package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

/**
 * A day without service and the name that people know it by.
 *
 * @param date the day
 * @param name the holiday's name as the decree gives it
 */
public record DayOff(LocalDate date, String name) {
}
