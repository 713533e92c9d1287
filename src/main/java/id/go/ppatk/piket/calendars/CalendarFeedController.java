package id.go.ppatk.piket.calendars;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a calendar reads under a private address. An address that never was is 404, one
 * that has ended 410; neither says more.
 */
@Controller
class CalendarFeedController {

	private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarFeeds feeds;

	private final DutyEvents events;

	CalendarFeedController(CalendarFeeds feeds, DutyEvents events) {
		this.feeds = feeds;
		this.events = events;
	}

	/**
	 * The file, to be asked for again each time; unchanged, the answer to that is 304.
	 */
	@GetMapping("/kalender/{token}.ics")
	ResponseEntity<byte[]> feed(@PathVariable String token) {
		CalendarFeeds.Feed feed = this.feeds.find(token).orElse(null);
		if (feed == null) {
			return ResponseEntity.notFound().build();
		}
		return this.events.file(feed)
			.map((file) -> ResponseEntity.ok()
				.contentType(ICALENDAR)
				.cacheControl(CacheControl.noCache().cachePrivate())
				.eTag(DigestUtils.md5DigestAsHex(file))
				.body(file))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
	}

}
