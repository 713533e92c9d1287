package id.go.ppatk.piket.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;

/**
 * The events of one duty: what a person serves of it, or all of it for the unit.
 */
final class EventsOfDuty {

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final ServedDuty served;

	private final Duty duty;

	private final String unitName;

	private final Map<Long, String> names;

	private final String room;

	EventsOfDuty(MessageSourceAccessor messages, Indonesian indonesian, ServedDuty served, String unitName,
			Map<Long, String> names, String room) {
		this.messages = messages;
		this.indonesian = indonesian;
		this.served = served;
		this.duty = served.duty();
		this.unitName = unitName;
		this.names = names;
		this.room = room;
	}

	/**
	 * What the person serves of it, as officer and in the break; what they were named for
	 * and somebody else serves is cancelled.
	 */
	Stream<DutyEvent> of(Long staffId) {
		List<DutyEvent> events = new ArrayList<>();
		this.served.stints()
			.stream()
			.filter((stint) -> stint.staffId().equals(staffId))
			.forEach((stint) -> events.add(event(DutyRole.OFFICER.code(), events.size(), stint.from(), stint.until(),
					true, text("calendar.officer", this.duty.getPostCode()), description())));
		if (events.isEmpty() && isNamed(staffId, DutyRole.OFFICER)) {
			events.add(cancelled(DutyRole.OFFICER, "calendar.officer"));
		}
		List<DutyEvent> breaks = new ArrayList<>();
		this.served.intervals()
			.stream()
			.filter((interval) -> interval.substituting() && staffId.equals(interval.staffId()))
			.forEach((interval) -> breaks.add(event(DutyRole.SUBSTITUTE.code(), breaks.size(), interval.from(),
					interval.until(), true, text("calendar.substitute", this.duty.getPostCode()), description())));
		if (breaks.isEmpty() && isNamed(staffId, DutyRole.SUBSTITUTE)) {
			breaks.add(cancelled(DutyRole.SUBSTITUTE, "calendar.substitute"));
		}
		return Stream.concat(events.stream(), breaks.stream());
	}

	private boolean isNamed(Long staffId, DutyRole role) {
		return staffId.equals(this.duty.getPersonId(role));
	}

	/** All of it, for the unit. */
	DutyEvent whole() {
		Long officer = this.served.responsibleId();
		return event("pos", 0, opens(), closes(), true, text("calendar.post", this.duty.getPostCode(), name(officer)),
				description());
	}

	private DutyEvent cancelled(DutyRole role, String summaryKey) {
		return event(role.code(), 0, opens(), closes(), false, text(summaryKey, this.duty.getPostCode()),
				description());
	}

	private DutyEvent event(String part, int number, LocalTime from, LocalTime until, boolean confirmed, String summary,
			String description) {
		String uid = "piket-" + this.duty.getId() + "-" + part + ((number > 0) ? "-" + (number + 1) : "")
				+ "@ppatk.go.id";
		return new DutyEvent(uid, moment(from), moment(until), confirmed, summary, description, this.room);
	}

	private LocalTime opens() {
		return this.served.intervals().get(0).from();
	}

	private LocalTime closes() {
		return this.served.intervals().get(this.served.intervals().size() - 1).until();
	}

	private Instant moment(LocalTime time) {
		return this.duty.getDutyDate().atTime(time).atZone(Indonesian.WIB).toInstant();
	}

	/** The post, then line by line who answers when. */
	private String description() {
		return Stream.concat(Stream.of(text("calendar.where", this.duty.getPost(), this.unitName)),
				this.served.intervals()
					.stream()
					.map((interval) -> text(interval.substituting() ? "calendar.in-break" : "calendar.answers",
							this.indonesian.time(interval.from()), this.indonesian.time(interval.until()),
							name(interval.staffId()))))
			.collect(Collectors.joining("\n"));
	}

	private String name(@Nullable Long staffId) {
		return (staffId != null) ? this.names.get(staffId) : text("calendar.nobody");
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
