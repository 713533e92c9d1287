package id.go.ppatk.piket.calendars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Offices;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the duties of a person or a unit as calendars show them: those of rosters that
 * were handed in, from eight weeks ago to half a year ahead, with a fixed number of
 * statements.
 */
@Component
class DutyEvents {

	private static final int WEEKS_BACK = 8;

	private static final int WEEKS_AHEAD = 26;

	private final ServedDuties servedDuties;

	private final ToldEvents told;

	private final StaffMembers people;

	private final Units units;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Offices offices;

	private final Clock clock;

	DutyEvents(ServedDuties servedDuties, ToldEvents told, StaffMembers people, Units units, ServiceCalendars calendars,
			MessageSourceAccessor messages, Indonesian indonesian, Offices offices, Clock clock) {
		this.servedDuties = servedDuties;
		this.told = told;
		this.people = people;
		this.units = units;
		this.calendars = calendars;
		this.messages = messages;
		this.indonesian = indonesian;
		this.offices = offices;
		this.clock = clock;
	}

	/**
	 * The file of a feed; empty when it was revoked, or its person is inactive or has
	 * moved to another unit.
	 */
	@Transactional
	public Optional<byte[]> file(CalendarFeeds.Feed feed) {
		Unit unit = this.units.findByCode(feed.unitCode()).orElseThrow();
		Optional<String> owner = (feed.staffId() == null) ? Optional.of(unit.getName())
				: this.people.findById(feed.staffId())
					.filter((person) -> person.isActive() && person.getUnitCode().equals(feed.unitCode()))
					.map(StaffMember::getName);
		return owner.filter((name) -> feed.stands())
			.map((name) -> CalendarFile.of(text("calendar.name", name), events(feed, unit.getName())));
	}

	private List<ToldEvent> events(CalendarFeeds.Feed feed, String unitName) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate first = today.minusWeeks(WEEKS_BACK);
		LocalDate last = today.plusWeeks(WEEKS_AHEAD);
		ServiceCalendar calendar = this.calendars.around(first, last);
		List<ServedDuty> served = this.servedDuties.handedIn(feed.unitCode(), first, last, calendar)
			.stream()
			.filter((duty) -> !duty.intervals().isEmpty())
			.toList();
		Map<Long, String> names = names(served);
		String room = this.offices.now().getRoom();
		List<DutyEvent> events = served.stream()
			.map((duty) -> new EventsOfDuty(this.messages, this.indonesian, duty, unitName, names, room))
			.flatMap((duty) -> (feed.staffId() != null) ? duty.of(feed.staffId()) : Stream.of(duty.whole()))
			.toList();
		return this.told.tell(feed, begin(first), begin(last.plusDays(1)), events);
	}

	private static Instant begin(LocalDate day) {
		return day.atStartOfDay(Indonesian.WIB).toInstant();
	}

	private Map<Long, String> names(List<ServedDuty> duties) {
		List<Long> ids = duties.stream().flatMap((duty) -> duty.people().stream()).distinct().toList();
		return this.people.names(ids);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
