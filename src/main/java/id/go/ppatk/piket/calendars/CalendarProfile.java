package id.go.ppatk.piket.calendars;

import java.util.Optional;

import id.go.ppatk.piket.staff.ProfileEntry;
import id.go.ppatk.piket.staff.ProfileSource;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * One's own calendar address on the profile.
 */
@Component
class CalendarProfile implements ProfileSource {

	private final CalendarFeeds feeds;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	CalendarProfile(CalendarFeeds feeds, MessageSourceAccessor messages, Indonesian indonesian) {
		this.feeds = feeds;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@Override
	public Optional<ProfileEntry> entryOf(SignedIn person) {
		if (!person.is(Role.PETUGAS) && !person.is(Role.KOORDINATOR) && !person.is(Role.SUPERVISOR)) {
			return Optional.empty();
		}
		String text = this.feeds.of(person.getId())
			.map((feed) -> text("calendar.stands", this.indonesian.moment(feed.createdAt())))
			.orElseGet(() -> text("calendar.none"));
		return Optional.of(new ProfileEntry("calendar.title", text, "/piket/kalender", "calendar.keep"));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
