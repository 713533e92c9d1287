package id.go.ppatk.piket.roster;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.Departure;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What has become of the named duties of one unit in one week: who really holds each of
 * its seats, and why. Clause 5.a of the procedure.
 */
final class ServedWeek {

	private final Indonesian indonesian = new Indonesian();

	private final ServiceCalendar calendar;

	private final Changes changes;

	private final Map<Long, String> names;

	private final Map<Place, ServedDuty> served;

	/**
	 * The week of a unit.
	 * @param duties its duties as they were named
	 * @param names the names of everybody whom duties and changes name, by id
	 */
	ServedWeek(ServiceCalendar calendar, List<Duty> duties, Changes changes, Map<Long, String> names) {
		this.calendar = calendar;
		this.changes = changes;
		this.names = names;
		this.served = ServedDuties.served(duties, changes, calendar)
			.stream()
			.collect(Collectors.toMap((duty) -> duty.duty().getPlace(), Function.identity()));
	}

	/** Who has the seat, by time; empty while nobody does. */
	List<RosterPage.Holder> holders(Seat seat) {
		ServedDuty duty = this.served.get(seat.place());
		if (duty == null) {
			return List.of();
		}
		ServicePolicy policy = this.calendar.policy(seat.day());
		List<ServedDuty.Stint> stints = seat.isOfficer() ? duty.stints()
				: duty.intervals()
					.stream()
					.filter(Coverage.Interval::substituting)
					.map((interval) -> new ServedDuty.Stint(interval.staffId(), interval.from(), interval.until()))
					.toList();
		LocalTime from = seat.isOfficer() ? policy.getOpens() : policy.breakStarts(seat.day());
		LocalTime until = seat.isOfficer() ? policy.getCloses() : policy.breakEnds(seat.day());
		return stints.stream()
			.map((stint) -> new RosterPage.Holder(name(stint.staffId()),
					(stint.from().equals(from) && stint.until().equals(until)) ? null
							: hours(stint.from(), stint.until())))
			.toList();
	}

	/** Who answers the telephone of a place, by time; empty while nobody is named. */
	List<RosterPage.Answer> answers(Place place) {
		ServedDuty duty = this.served.get(place);
		return (duty == null) ? List.of()
				: duty.intervals()
					.stream()
					.map((interval) -> new RosterPage.Answer(interval.from(), interval.until(),
							interval.isGap() ? null : name(interval.staffId()),
							this.calendar.policy(place.day()).isBreak(place.day(), interval.from())))
					.toList();
	}

	/**
	 * What has become of the seat, in words: replacements first, then absences, then who
	 * left.
	 */
	List<RosterPage.Note> notes(Seat seat) {
		Place place = seat.place();
		ServedDuty duty = this.served.get(place);
		if (duty == null) {
			return List.of();
		}
		List<Replacement> replacements = this.changes.of(duty.duty().getUnitCode(), place.day(), place.post())
			.stream()
			.filter((replacement) -> replacement.getDutyRole() == seat.role())
			.toList();
		List<RosterPage.Note> notes = new ArrayList<>(
				replacements.stream().map((replacement) -> note(replacement, place)).toList());
		Set<Long> named = new LinkedHashSet<>();
		named.add(duty.duty().getPersonId(seat.role()));
		replacements.forEach((replacement) -> named.add(replacement.getReplacingId()));
		named.remove(null);
		this.changes.absences()
			.stream()
			.filter((absence) -> named.contains(absence.getStaffId()))
			.filter((absence) -> isLeftOpen(absence, place, replacements))
			.forEach((absence) -> notes.add(note(absence, place)));
		this.changes.departures()
			.stream()
			.filter((departure) -> named.contains(departure.getStaffId()))
			.filter((departure) -> isLeft(departure, duty.duty()))
			.forEach((departure) -> notes.add(note(departure)));
		if (seat.isOfficer()) {
			duty.intervals()
				.stream()
				.filter((interval) -> interval.capacity() == Coverage.Capacity.STAND_IN)
				.map(Coverage.Interval::staffId)
				.distinct()
				.forEach((person) -> notes.add(new RosterPage.Note("bi-person-check-fill", "roster.change.stand-in",
						List.of(name(person)), null)));
		}
		return notes;
	}

	private RosterPage.Note note(Replacement replacement, Place place) {
		if (replacement.isCorrection()) {
			return new RosterPage.Note("bi-pencil", RosterPage.Note.CORRECTED,
					List.of(name(replacement.getReplacingId()), name(replacement.getReplacedId())),
					was(replacement, null));
		}
		ServicePolicy policy = this.calendar.policy(place.day());
		boolean whole = replacement.getStarts().equals(policy.getOpens())
				&& replacement.getEnds().equals(policy.getCloses());
		String key = "roster.change." + ((replacement.getReplacedId() != null) ? "replaced" : "filled")
				+ (whole ? "-all-day" : "");
		return new RosterPage.Note("bi-arrow-left-right", key,
				List.of(name(replacement.getReplacingId()), name(replacement.getReplacedId()),
						hours(replacement.getStarts(), replacement.getEnds()), because(replacement.getReason())),
				was(replacement, whole ? null : hours(replacement.getStarts(), replacement.getEnds())));
	}

	private RosterPage.Was was(Replacement replacement, @Nullable String hours) {
		return new RosterPage.Was((replacement.getReplacedId() != null) ? name(replacement.getReplacedId()) : null,
				replacement.getReason().becauseKey(), hours);
	}

	private RosterPage.Note note(Absence absence, Place place) {
		ServicePolicy policy = this.calendar.policy(place.day());
		LocalTime from = later(policy.getOpens(), start(absence, place));
		LocalTime until = earlier(policy.getCloses(), end(absence, place));
		boolean whole = from.equals(policy.getOpens()) && until.equals(policy.getCloses());
		return new RosterPage.Note("bi-person-x-fill", "roster.change." + (whole ? "absent-all-day" : "absent"),
				List.of(name(absence.getStaffId()), hours(from, until), because(absence.getReason())),
				new RosterPage.Was(name(absence.getStaffId()), absence.getReason().becauseKey(),
						whole ? null : hours(from, until)));
	}

	private RosterPage.Note note(Departure departure) {
		return new RosterPage.Note("bi-person-x-fill", "roster.change.left",
				List.of(name(departure.getStaffId()), departure.getUnitCode(),
						this.indonesian.shortMoment(departure.getLeftAt())),
				new RosterPage.Was(name(departure.getStaffId()), "roster.change.gone", null));
	}

	/** Whether the departure leaves hours of the duty open. */
	private boolean isLeft(Departure departure, Duty duty) {
		ServicePolicy policy = this.calendar.policy(duty.getDutyDate());
		return departure.getUnitCode().equals(duty.getUnitCode())
				&& departure.overlaps(duty.getDutyDate().atTime(policy.getOpens()).atZone(Indonesian.WIB).toInstant(),
						duty.getDutyDate().atTime(policy.getCloses()).atZone(Indonesian.WIB).toInstant());
	}

	/** Whether the absence touches hours of the place that no replacement took over. */
	private boolean isLeftOpen(Absence absence, Place place, List<Replacement> replacements) {
		ServicePolicy policy = this.calendar.policy(place.day());
		LocalTime from = later(policy.getOpens(), start(absence, place));
		LocalTime until = earlier(policy.getCloses(), end(absence, place));
		return from.isBefore(until) && replacements.stream()
			.noneMatch((replacement) -> absence.getStaffId().equals(replacement.getReplacedId())
					&& !replacement.getStarts().isAfter(from) && !replacement.getEnds().isBefore(until));
	}

	private static LocalTime start(Absence absence, Place place) {
		LocalDateTime start = LocalDateTime.ofInstant(absence.getStartsAt(), Indonesian.WIB);
		return start.toLocalDate().equals(place.day()) ? start.toLocalTime()
				: start.toLocalDate().isBefore(place.day()) ? LocalTime.MIN : LocalTime.MAX;
	}

	private static LocalTime end(Absence absence, Place place) {
		LocalDateTime end = LocalDateTime.ofInstant(absence.getEndsAt(), Indonesian.WIB);
		return end.toLocalDate().equals(place.day()) ? end.toLocalTime()
				: end.toLocalDate().isBefore(place.day()) ? LocalTime.MIN : LocalTime.MAX;
	}

	private static LocalTime later(LocalTime one, LocalTime other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalTime earlier(LocalTime one, LocalTime other) {
		return one.isBefore(other) ? one : other;
	}

	private static DefaultMessageSourceResolvable because(ChangeReason reason) {
		return new DefaultMessageSourceResolvable(reason.becauseKey());
	}

	private String hours(LocalTime from, LocalTime until) {
		return this.indonesian.time(from) + "–" + this.indonesian.time(until);
	}

	private String name(@Nullable Long person) {
		return (person != null) ? this.names.getOrDefault(person, "#" + person) : "";
	}

}
