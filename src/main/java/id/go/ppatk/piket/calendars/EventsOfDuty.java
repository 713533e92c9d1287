package id.go.ppatk.piket.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;

/**
 * The events of one duty: what a person serves of it, or all of it for the unit, with the
 * changes that it went through.
 */
final class EventsOfDuty {

	/** How long before a duty an absence may have begun that still counts. */
	static final int ABSENCE_DAYS = 92;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final ServedDuty served;

	private final Duty duty;

	private final String unitName;

	private final Map<Long, String> names;

	private final List<Replacement> replacements;

	private final List<Absence> absences;

	EventsOfDuty(MessageSourceAccessor messages, Indonesian indonesian, ServedDuty served, String unitName,
			Map<Long, String> names, List<Replacement> replacements, List<Absence> absences) {
		this.messages = messages;
		this.indonesian = indonesian;
		this.served = served;
		this.duty = served.duty();
		this.unitName = unitName;
		this.names = names;
		this.replacements = replacements;
		this.absences = absences.stream().filter(this::mayConcern).toList();
	}

	private boolean mayConcern(Absence absence) {
		LocalDate starts = Indonesian.dateOf(absence.getStartsAt());
		LocalDate day = this.duty.getDutyDate();
		return everNamed(absence.getStaffId()) && !starts.isAfter(day) && !starts.isBefore(day.minusDays(ABSENCE_DAYS));
	}

	private boolean everNamed(Long staffId) {
		return staffId.equals(this.duty.getOfficerId()) || staffId.equals(this.duty.getSubstituteId())
				|| this.replacements.stream().anyMatch((change) -> staffId.equals(change.getReplacingId()));
	}

	/**
	 * What the person serves of it, as officer and in the break; what somebody else
	 * serves instead of them is cancelled.
	 */
	Stream<DutyEvent> of(Long staffId) {
		List<DutyEvent> events = new ArrayList<>();
		this.served.stints()
			.stream()
			.filter((stint) -> stint.staffId().equals(staffId))
			.forEach((stint) -> events.add(event(DutyRole.OFFICER.code(), events.size(), stint.from(), stint.until(),
					true, text("calendar.officer", this.duty.getPostCode()), description())));
		if (events.isEmpty() && wasNamed(staffId, DutyRole.OFFICER)) {
			events.add(cancelled(DutyRole.OFFICER, "calendar.officer"));
		}
		List<DutyEvent> breaks = new ArrayList<>();
		this.served.intervals()
			.stream()
			.filter((interval) -> interval.substituting() && staffId.equals(interval.staffId()))
			.forEach((interval) -> breaks.add(event(DutyRole.SUBSTITUTE.code(), breaks.size(), interval.from(),
					interval.until(), true, text("calendar.substitute", this.duty.getPostCode()), description())));
		if (breaks.isEmpty() && wasNamed(staffId, DutyRole.SUBSTITUTE)) {
			breaks.add(cancelled(DutyRole.SUBSTITUTE, "calendar.substitute"));
		}
		return Stream.concat(events.stream(), breaks.stream());
	}

	private boolean wasNamed(Long staffId, DutyRole role) {
		return staffId.equals(this.duty.getPersonId(role)) || this.replacements.stream()
			.anyMatch((change) -> change.getDutyRole() == role && staffId.equals(change.getReplacingId()));
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
		return new DutyEvent(uid, sequence(), changedAt(), moment(from), moment(until), confirmed, summary,
				description);
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

	/**
	 * Counts what has ever been done to the duty: the writing of its names, each
	 * replacement, each undoing, each absence of its people and its end. Nothing of it is
	 * ever deleted, so the number only grows.
	 */
	private int sequence() {
		return this.duty.getVersion() + this.replacements.stream().mapToInt((change) -> 1 + change.getVersion()).sum()
				+ this.absences.stream().mapToInt((absence) -> 1 + absence.getVersion()).sum();
	}

	private Instant changedAt() {
		return Stream
			.of(Stream.of(this.duty.getSubmittedAt()), this.replacements.stream().map(Replacement::getFiledAt),
					this.replacements.stream().map(Replacement::getUndoneAt),
					this.absences.stream().map(Absence::getFiledAt))
			.flatMap((moments) -> moments)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElseThrow();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
