package id.go.ppatk.piket.duties;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import org.jspecify.annotations.Nullable;

/**
 * Who answers each phone of a service day, minute by minute. The officer, or who replaces
 * them; in the break the substitute, or who replaces them; for an officer who is absent
 * or has left the substitute, whose own break is then a gap until somebody is named for
 * it. Clauses 3 and 5.a of the procedure.
 */
public final class Coverage {

	private final LocalDate day;

	private final ServicePolicy policy;

	private final List<Assignment> named;

	private final Changes changes;

	/**
	 * The coverage of one service day.
	 * @param named who is named for the posts of that day, of any units
	 * @param changes what has become of it
	 */
	public Coverage(LocalDate day, ServicePolicy policy, List<Assignment> named, Changes changes) {
		this.day = day;
		this.policy = policy;
		this.named = named.stream().filter((assignment) -> assignment.place().day().equals(day)).toList();
		this.changes = changes;
	}

	/** As what somebody answers. */
	public enum Capacity {

		/** The officer who was named. */
		OFFICER,
		/** Who replaces the officer. */
		REPLACEMENT,
		/** The substitute, because the officer is absent. */
		STAND_IN,
		/** The substitute, because it is the break. */
		IN_BREAK

	}

	/**
	 * Who answers the phone of a post for a while.
	 *
	 * @param post the post and its extension
	 * @param from from when, in WIB
	 * @param until until before when, in WIB
	 * @param staffId who answers, or {@code null} where nobody does: a gap
	 * @param capacity as what, or {@code null} in a gap
	 */
	public record Interval(ServicePost post, LocalTime from, LocalTime until, @Nullable Long staffId,
			@Nullable Capacity capacity) {

		/** Whether the phone rings and nobody answers. */
		public boolean isGap() {
			return this.staffId == null;
		}

		/** Whether the substitute answers because it is the break. */
		public boolean substituting() {
			return this.capacity == Capacity.IN_BREAK;
		}

		public boolean contains(LocalTime time) {
			return !time.isBefore(this.from) && time.isBefore(this.until);
		}

		public long minutes() {
			return Duration.between(this.from, this.until).toMinutes();
		}

		private boolean continues(Interval earlier) {
			return Objects.equals(this.staffId, earlier.staffId) && this.capacity == earlier.capacity;
		}

	}

	/**
	 * The whole service day of each post, from its opening to its closing, in the order
	 * of posts and time.
	 */
	public List<Interval> intervals() {
		return this.policy.getPosts().stream().map(this::intervals).flatMap(List::stream).toList();
	}

	/** Who answers at that time, post by post; empty outside the service hours. */
	public List<Interval> at(LocalTime time) {
		return intervals().stream().filter((interval) -> interval.contains(time)).toList();
	}

	/**
	 * Who is named for that role of a post at that time, replacements counted, absent or
	 * not; {@code null} where nobody is.
	 */
	public @Nullable Long named(String unitCode, int post, DutyRole role, LocalTime time) {
		return this.policy.posts(unitCode)
			.stream()
			.filter((candidate) -> candidate.getNumber() == post)
			.findFirst()
			.map((candidate) -> new Served(candidate).named(role, time))
			.orElse(null);
	}

	private List<Interval> intervals(ServicePost post) {
		Served served = new Served(post);
		List<Interval> intervals = new ArrayList<>();
		Iterator<LocalTime> edges = edges(post).iterator();
		LocalTime from = edges.next();
		while (edges.hasNext()) {
			LocalTime until = edges.next();
			Interval next = served.between(from, until);
			int last = intervals.size() - 1;
			if (last >= 0 && next.continues(intervals.get(last))) {
				intervals.set(last,
						new Interval(post, intervals.get(last).from(), until, next.staffId(), next.capacity()));
			}
			else {
				intervals.add(next);
			}
			from = until;
		}
		return intervals;
	}

	/** The times at which somebody else may begin to answer. */
	private NavigableSet<LocalTime> edges(ServicePost post) {
		NavigableSet<LocalTime> edges = new TreeSet<>(
				List.of(this.policy.breakStarts(this.day), this.policy.breakEnds(this.day)));
		this.changes.of(post.getUnitCode(), this.day, post.getNumber()).forEach((replacement) -> {
			edges.add(replacement.getStarts());
			edges.add(replacement.getEnds());
		});
		this.changes.absences().forEach((absence) -> {
			edges.add(timeOf(absence.getStartsAt().atZone(Indonesian.WIB).toLocalDateTime()));
			edges.add(timeOf(absence.getEndsAt().atZone(Indonesian.WIB).toLocalDateTime()));
		});
		this.changes.departures().forEach((departure) -> {
			edges.add(timeOf(departure.getLeftAt().atZone(Indonesian.WIB).toLocalDateTime()));
			if (departure.getReturnedAt() != null) {
				edges.add(timeOf(departure.getReturnedAt().atZone(Indonesian.WIB).toLocalDateTime()));
			}
		});
		NavigableSet<LocalTime> within = new TreeSet<>(
				edges.subSet(this.policy.getOpens(), true, this.policy.getCloses(), true));
		within.add(this.policy.getOpens());
		within.add(this.policy.getCloses());
		return within;
	}

	/** A moment as a time of this day; before it the opening, after it the closing. */
	private LocalTime timeOf(LocalDateTime moment) {
		if (moment.toLocalDate().equals(this.day)) {
			return moment.toLocalTime();
		}
		return moment.toLocalDate().isBefore(this.day) ? this.policy.getOpens() : this.policy.getCloses();
	}

	/** One post: who holds it and who covers for whom, at a time. */
	private final class Served {

		private final ServicePost post;

		private final Assignment assignment;

		private final List<Replacement> replacements;

		Served(ServicePost post) {
			this.post = post;
			this.assignment = Coverage.this.named.stream()
				.filter((candidate) -> candidate.unitCode().equals(post.getUnitCode())
						&& candidate.place().post() == post.getNumber())
				.findFirst()
				.orElseGet(() -> Assignment.empty(post.getUnitCode(), new Place(Coverage.this.day, post.getNumber())));
			this.replacements = Coverage.this.changes.of(post.getUnitCode(), Coverage.this.day, post.getNumber());
		}

		Interval between(LocalTime from, LocalTime until) {
			if (Coverage.this.policy.isBreak(Coverage.this.day, from)) {
				Long inBreak = inBreak(from);
				return new Interval(this.post, from, until, inBreak, (inBreak != null) ? Capacity.IN_BREAK : null);
			}
			Long officer = present(DutyRole.OFFICER, from);
			if (officer != null) {
				return new Interval(this.post, from, until, officer,
						isNamedOfficer(officer) ? Capacity.OFFICER : Capacity.REPLACEMENT);
			}
			Long standIn = standIn(from);
			return new Interval(this.post, from, until, standIn, (standIn != null) ? Capacity.STAND_IN : null);
		}

		/** Whether the person was named, or should have been: a name was corrected. */
		private boolean isNamedOfficer(Long officer) {
			return officer.equals(this.assignment.officerId()) || this.replacements.stream()
				.anyMatch((replacement) -> replacement.isCorrection() && replacement.getDutyRole() == DutyRole.OFFICER
						&& officer.equals(replacement.getReplacingId()));
		}

		/** The substitute, unless they hold the duty themselves. */
		@Nullable private Long inBreak(LocalTime time) {
			Long substitute = present(DutyRole.SUBSTITUTE, time);
			if (substitute == null || substitute.equals(present(DutyRole.OFFICER, time))) {
				return null;
			}
			boolean holdsTheDuty = isOfficerAway(time)
					&& (substitute.equals(standIn(lastBefore(Coverage.this.policy.breakStarts(Coverage.this.day))))
							|| substitute.equals(standIn(Coverage.this.policy.breakEnds(Coverage.this.day))));
			return holdsTheDuty ? null : substitute;
		}

		/** Who answers outside the break for an officer who is absent. */
		@Nullable private Long standIn(LocalTime time) {
			return isOfficerAway(time) ? present(DutyRole.SUBSTITUTE, time) : null;
		}

		/** Whether there is an officer, but absent. */
		private boolean isOfficerAway(LocalTime time) {
			Long officer = named(DutyRole.OFFICER, time);
			return officer != null && isAbsent(officer, time);
		}

		@Nullable private Long present(DutyRole role, LocalTime time) {
			Long person = named(role, time);
			return (person == null || isAbsent(person, time)) ? null : person;
		}

		private boolean isAbsent(Long person, LocalTime time) {
			return Coverage.this.changes.isAbsent(person, this.post.getUnitCode(), Coverage.this.day, time);
		}

		public @Nullable Long named(DutyRole role, LocalTime time) {
			return this.replacements.stream()
				.filter((replacement) -> replacement.getDutyRole() == role && replacement.holdsAt(time))
				.map(Replacement::getReplacingId)
				.reduce((earlier, later) -> later)
				.orElse((role == DutyRole.OFFICER) ? this.assignment.officerId() : this.assignment.substituteId());
		}

		private static LocalTime lastBefore(LocalTime time) {
			return time.minusNanos(1);
		}

	}

}
