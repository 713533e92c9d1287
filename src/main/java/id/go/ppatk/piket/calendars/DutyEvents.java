package id.go.ppatk.piket.calendars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the duties of a person or a unit as calendars show them: those of rosters that
 * were handed in, from eight weeks ago to half a year ahead, with a fixed number of
 * queries.
 */
@Component
class DutyEvents {

	private static final int WEEKS_BACK = 8;

	private static final int WEEKS_AHEAD = 26;

	/** How long before a duty an absence may have begun that still counts. */
	private static final int ABSENCE_DAYS = 92;

	private final ServedDuties servedDuties;

	private final Replacements replacements;

	private final Absences absences;

	private final StaffMembers people;

	private final Units units;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Clock clock;

	DutyEvents(ServedDuties servedDuties, Replacements replacements, Absences absences, StaffMembers people,
			Units units, ServiceCalendars calendars, MessageSourceAccessor messages, Indonesian indonesian,
			Clock clock) {
		this.servedDuties = servedDuties;
		this.replacements = replacements;
		this.absences = absences;
		this.people = people;
		this.units = units;
		this.calendars = calendars;
		this.messages = messages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	/**
	 * The file of a feed; empty when it was revoked, or its person is inactive or has
	 * moved to another unit.
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> file(CalendarFeeds.Feed feed) {
		Unit unit = this.units.findByCode(feed.unitCode()).orElseThrow();
		Optional<String> owner = (feed.staffId() == null) ? Optional.of(unit.getName())
				: this.people.findById(feed.staffId())
					.filter((person) -> person.isActive() && person.getUnitCode().equals(feed.unitCode()))
					.map(StaffMember::getName);
		return owner.filter((name) -> feed.stands())
			.map((name) -> CalendarFile.of(text("calendar.name", name), text("calendar.location"),
					events(feed, unit.getName())));
	}

	private List<DutyEvent> events(CalendarFeeds.Feed feed, String unitName) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate first = today.minusWeeks(WEEKS_BACK);
		LocalDate last = today.plusWeeks(WEEKS_AHEAD);
		ServiceCalendar calendar = this.calendars.around(first, last);
		List<ServedDuty> served = this.servedDuties.handedIn(feed.unitCode(), first, last, calendar)
			.stream()
			.filter((duty) -> !duty.intervals().isEmpty())
			.toList();
		List<Replacement> replacements = this.replacements.everBetween(first, last);
		List<Absence> absences = this.absences.everBegunIn(feed.unitCode(),
				first.minusDays(ABSENCE_DAYS).atStartOfDay(Indonesian.WIB).toInstant(),
				last.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant());
		Map<Long, String> names = names(served);
		return served.stream()
			.map((duty) -> new Occasion(duty, unitName, names,
					replacements.stream()
						.filter((replacement) -> replacement.getDutyId().equals(duty.duty().getId()))
						.toList(),
					absences))
			.flatMap((duty) -> (feed.staffId() != null) ? duty.of(feed.staffId()) : Stream.of(duty.whole()))
			.toList();
	}

	private Map<Long, String> names(List<ServedDuty> duties) {
		List<Long> ids = duties.stream().flatMap((duty) -> duty.people().stream()).distinct().toList();
		return this.people.findByIdIn(ids).stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

	/** One duty, its changes, and the names of its people. */
	private final class Occasion {

		private final ServedDuty served;

		private final Duty duty;

		private final String unitName;

		private final Map<Long, String> names;

		private final List<Replacement> replacements;

		private final List<Absence> absences;

		Occasion(ServedDuty served, String unitName, Map<Long, String> names, List<Replacement> replacements,
				List<Absence> absences) {
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
			return everNamed(absence.getStaffId()) && !starts.isAfter(day)
					&& !starts.isBefore(day.minusDays(ABSENCE_DAYS));
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
				.forEach((stint) -> events.add(event(DutyRole.OFFICER.code(), events.size(), stint.from(),
						stint.until(), true, text("calendar.officer", this.duty.getPostCode()), description())));
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
			return event("pos", 0, opens(), closes(), true,
					text("calendar.post", this.duty.getPostCode(), name(officer)), description());
		}

		private DutyEvent cancelled(DutyRole role, String summaryKey) {
			return event(role.code(), 0, opens(), closes(), false, text(summaryKey, this.duty.getPostCode()),
					description());
		}

		private DutyEvent event(String part, int number, LocalTime from, LocalTime until, boolean confirmed,
				String summary, String description) {
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
			return Stream
				.concat(Stream.of(text("calendar.where", this.duty.getPost(), this.unitName)),
						this.served.intervals()
							.stream()
							.map((interval) -> text(interval.substituting() ? "calendar.in-break" : "calendar.answers",
									DutyEvents.this.indonesian.time(interval.from()),
									DutyEvents.this.indonesian.time(interval.until()), name(interval.staffId()))))
				.collect(Collectors.joining("\n"));
		}

		private String name(@Nullable Long staffId) {
			return (staffId != null) ? this.names.get(staffId) : text("calendar.nobody");
		}

		/**
		 * Counts what has ever been done to the duty: the writing of its names, each
		 * replacement, each undoing, each absence of its people and its end. Nothing of
		 * it is ever deleted, so the number only grows.
		 */
		private int sequence() {
			return this.duty.getVersion()
					+ this.replacements.stream().mapToInt((change) -> 1 + change.getVersion()).sum()
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

	}

}
