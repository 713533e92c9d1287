package id.go.ppatk.piket.calendars;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;

import org.springframework.stereotype.Component;

/**
 * Reads {@link CalendarPage}s.
 */
@Component
class CalendarPages {

	private final CalendarAccess access;

	private final CalendarFeeds feeds;

	CalendarPages(CalendarAccess access, CalendarFeeds feeds) {
		this.access = access;
		this.feeds = feeds;
	}

	CalendarPage of(SignedIn me) {
		List<Unit> units = this.access.units(me);
		Map<String, CalendarFeeds.Feed> ofUnits = units.isEmpty() ? Map.of()
				: this.feeds.ofUnits()
					.stream()
					.collect(Collectors.toMap(CalendarFeeds.Feed::unitCode, Function.identity()));
		return new CalendarPage(this.feeds.of(me.getId()).orElse(null), units, ofUnits);
	}

}
