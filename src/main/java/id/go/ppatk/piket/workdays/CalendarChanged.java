package id.go.ppatk.piket.workdays;

import java.util.UUID;

/**
 * Holidays or policies were changed, and what that touches was confirmed. Published once
 * for an act, within its transaction: what is stored and rests on the calendar follows,
 * and those whom it concerns are told.
 *
 * @param id names the act
 * @param change the calendar as it was and as it is
 */
public record CalendarChanged(UUID id, CalendarChange change) {
}
