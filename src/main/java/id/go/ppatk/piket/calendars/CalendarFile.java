package id.go.ppatk.piket.calendars;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Duties as iCalendar (RFC 5545). The same duties give the same bytes: the stamp of an
 * event is its last change. Times are UTC, which every client shows in its own zone.
 */
final class CalendarFile {

	private static final Duration REFRESH = Duration.ofHours(1);

	/** In characters; a line may have 75 bytes, and a dash has three. */
	private static final int LINE_LENGTH = 60;

	private CalendarFile() {
	}

	/**
	 * The file.
	 * @param name how a client calls the calendar
	 */
	static byte[] of(String name, List<ToldEvent> events) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//PPATK//Piket Call Center//ID"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new XProperty("X-WR-CALNAME", name));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		events.forEach((told) -> calendar.add(event(told)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new CalendarOutputter(true, LINE_LENGTH).output(calendar, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static VEvent event(ToldEvent told) {
		DutyEvent event = told.event();
		VEvent component = new VEvent(false);
		component.add(new Uid(event.uid()));
		component.add(new DtStamp(told.changedAt()));
		component.add(new LastModified(told.changedAt()));
		component.add(new Sequence(told.sequence()));
		component.add(event.confirmed() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
		component.add(event.confirmed() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
		component.add(new DtStart<Instant>(event.from()));
		component.add(new DtEnd<Instant>(event.until()));
		component.add(new Summary(event.summary()));
		component.add(new Description(event.description()));
		component.add(new Location(event.location()));
		return component;
	}

}
