package id.go.ppatk.piket.calendars;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * "Kalender piket": the addresses that a person may make and revoke.
 *
 * @param own the own address, or {@code null} while there is none
 * @param units the units that the person coordinates
 * @param ofUnits the addresses of units by the unit's code
 */
record CalendarPage(CalendarFeeds.@Nullable Feed own, List<Unit> units, Map<String, CalendarFeeds.Feed> ofUnits) {
}
