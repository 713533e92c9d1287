package id.go.ppatk.piket.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

/**
 * Counts the recorded calls of a period as they are read, in the order received. It keeps
 * how long each was talked, and of the last seven days who called about what.
 */
class CallTally {

	/**
	 * How long after a call another one from the same contact about the same topic tells
	 * that it did not last.
	 */
	static final Duration FOLLOWED_WITHIN = Duration.ofDays(7);

	private static final int HOURS = 24;

	private final Period period;

	private final BiPredicate<LocalDate, LocalTime> served;

	private final Instant followable;

	private final Map<String, OfUnit> units = new HashMap<>();

	private final Map<LocalDate, long[]> perHour = new HashMap<>();

	private final Map<String, Long> institutions = new HashMap<>();

	private final Map<Long, Asked> topics = new HashMap<>();

	private final Map<Long, Busy> busy = new HashMap<>();

	private final Map<Followed, Last> latest = new LinkedHashMap<>();

	private long resolved;

	private long calledAgain;

	private long overlapping;

	private long offHours;

	/**
	 * @param served whether a WIB time of a day is within the service hours
	 * @param now calls whose seven days have not passed by then are not said to last
	 */
	CallTally(Period period, BiPredicate<LocalDate, LocalTime> served, Instant now) {
		this.period = period;
		this.served = served;
		this.followable = now.minus(FOLLOWED_WITHIN);
	}

	/**
	 * A recorded call.
	 *
	 * @param institution {@code null} for Masyarakat
	 * @param closing what the caller answered before closing, or {@code null}
	 * @param day the WIB date on which it was received
	 * @param problems what was asked; at least one
	 * @param contacts the numbers and addresses that the caller left
	 */
	record Fact(Long id, String unitCode, Long answeredBy, CallerKind kind, @Nullable String institution,
			@Nullable Sufficiency closing, LocalDate day, Instant receivedAt, Instant finishedAt,
			Collection<Problem> problems, Collection<String> contacts) {

		/** The same call with what was asked and by whom. */
		Fact with(Collection<Problem> problems, Collection<String> contacts) {
			return new Fact(this.id, this.unitCode, this.answeredBy, this.kind, this.institution, this.closing,
					this.day, this.receivedAt, this.finishedAt, problems, contacts);
		}

		boolean isResolved() {
			for (Problem problem : this.problems) {
				if (problem.outcome() != Outcome.TUNTAS) {
					return false;
				}
			}
			return true;
		}

	}

	/** What was asked, and how it ended. */
	record Problem(Long topicId, Outcome outcome, boolean confidential) {
	}

	/** The calls of a unit: how they ended, and for how many seconds each was talked. */
	private static final class OfUnit {

		private final Map<CallerKind, Map<@Nullable Sufficiency, Ended>> ended = new EnumMap<>(CallerKind.class);

		private final DoubleStream.Builder talked = DoubleStream.builder();

		void add(Fact call) {
			this.ended.computeIfAbsent(call.kind(), (kind) -> new HashMap<>())
				.computeIfAbsent(call.closing(), (closing) -> new Ended())
				.add(call);
			this.talked.add(Duration.between(call.receivedAt(), call.finishedAt()).toNanos() / 1e9);
		}

	}

	/** How the calls of one kind ended. */
	private static final class Ended {

		private long calls;

		private long resolved;

		private long confidential;

		private final Map<Outcome, Long> withOutcome = new EnumMap<>(Outcome.class);

		void add(Fact call) {
			Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
			boolean confidential = false;
			for (Problem problem : call.problems()) {
				outcomes.add(problem.outcome());
				confidential |= problem.confidential();
			}
			this.calls++;
			this.resolved += call.isResolved() ? 1 : 0;
			this.confidential += confidential ? 1 : 0;
			outcomes.forEach((outcome) -> this.withOutcome.merge(outcome, 1L, Long::sum));
		}

		CallTotals totals() {
			return new CallTotals(this.calls, this.resolved, this.confidential, this.withOutcome);
		}

	}

	/** How often a topic was asked about. */
	private static final class Asked {

		private long problems;

		private long calls;

		private long resolved;

	}

	/** Until when a person was talking on a day. */
	private record Busy(LocalDate day, Instant until) {
	}

	/** By what a call is said to follow another. */
	private record Followed(Long topicId, String contact) {
	}

	/** The latest call from a contact about a topic. */
	private static final class Last {

		private final Long id;

		private final Instant receivedAt;

		private final boolean counts;

		private boolean calledAgain;

		Last(Fact call, boolean counts) {
			this.id = call.id();
			this.receivedAt = call.receivedAt();
			this.counts = counts;
		}

		boolean isFollowedBy(Fact call) {
			return !this.id.equals(call.id()) && call.receivedAt().isBefore(this.receivedAt.plus(FOLLOWED_WITHIN));
		}

	}

	/**
	 * The calls of a unit, of one kind of caller, with one answer to the closing
	 * question.
	 *
	 * @param unitCode the unit
	 * @param kind the kind of caller
	 * @param closing the answer, or {@code null} when it was not asked
	 * @param totals how they ended
	 */
	record Part(String unitCode, CallerKind kind, @Nullable Sufficiency closing, CallTotals totals) {
	}

	/**
	 * An hour of a day in which calls came in.
	 *
	 * @param day the WIB date
	 * @param hour the WIB hour, 0 to 23
	 */
	record Hour(LocalDate day, int hour) {
	}

	/**
	 * Counts one more; those of the seven days after the period tell which of its calls
	 * lasted.
	 */
	void add(Fact call) {
		boolean within = this.period.contains(call.day());
		if (within) {
			count(call);
		}
		follow(call, within);
	}

	private void count(Fact call) {
		this.units.computeIfAbsent(call.unitCode(), (unit) -> new OfUnit()).add(call);
		LocalTime time = LocalTime.ofInstant(call.receivedAt(), Indonesian.WIB);
		this.perHour.computeIfAbsent(call.day(), (day) -> new long[HOURS])[time.getHour()]++;
		if (call.institution() != null) {
			this.institutions.merge(call.institution(), 1L, Long::sum);
		}
		Set<Long> once = new HashSet<>();
		for (Problem problem : call.problems()) {
			Asked asked = this.topics.computeIfAbsent(problem.topicId(), (topic) -> new Asked());
			asked.problems++;
			asked.calls += once.add(problem.topicId()) ? 1 : 0;
			asked.resolved += (problem.outcome() == Outcome.TUNTAS) ? 1 : 0;
		}
		this.offHours += this.served.test(call.day(), time) ? 0 : 1;
		Busy before = this.busy.get(call.answeredBy());
		boolean sameDay = before != null && before.day().equals(call.day());
		this.overlapping += (sameDay && call.receivedAt().isBefore(before.until())) ? 1 : 0;
		this.busy.put(call.answeredBy(), new Busy(call.day(),
				(sameDay && before.until().isAfter(call.finishedAt())) ? before.until() : call.finishedAt()));
	}

	private void follow(Fact call, boolean within) {
		forgetBefore(call.receivedAt().minus(FOLLOWED_WITHIN));
		boolean counts = within && !call.contacts().isEmpty() && !call.receivedAt().isAfter(this.followable)
				&& call.isResolved();
		this.resolved += counts ? 1 : 0;
		Last last = new Last(call, counts);
		for (Problem problem : call.problems()) {
			for (String contact : call.contacts()) {
				Followed key = new Followed(problem.topicId(), contact);
				Last before = this.latest.remove(key);
				if (before != null && before.isFollowedBy(call) && before.counts && !before.calledAgain) {
					before.calledAgain = true;
					this.calledAgain++;
				}
				this.latest.put(key, last);
			}
		}
	}

	private void forgetBefore(Instant moment) {
		Iterator<Last> eldest = this.latest.values().iterator();
		while (eldest.hasNext() && !eldest.next().receivedAt.isAfter(moment)) {
			eldest.remove();
		}
	}

	/** How they ended, in parts. */
	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		this.units.forEach((unit, calls) -> calls.ended.forEach((kind, answers) -> answers
			.forEach((closing, ended) -> parts.add(new Part(unit, kind, closing, ended.totals())))));
		return parts;
	}

	/** How many came in by hour, those hours left out in which none did. */
	Map<Hour, Long> perHour() {
		Map<Hour, Long> hours = new HashMap<>();
		this.perHour.forEach((day, calls) -> IntStream.range(0, HOURS)
			.filter((hour) -> calls[hour] > 0)
			.forEach((hour) -> hours.put(new Hour(day, hour), calls[hour])));
		return hours;
	}

	/** How long those of each unit were talked, those of all under the empty text. */
	Map<String, Durations> durations() {
		Map<String, double[]> seconds = this.units.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (unit) -> unit.getValue().talked.build().sorted().toArray()));
		Map<String, Durations> durations = new HashMap<>();
		seconds.forEach((unit, sorted) -> durations.put(unit, Durations.of(sorted)));
		durations.put("", Durations.of(seconds.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray()));
		return durations;
	}

	/** The institutions that called most, the most frequent first. */
	List<Counted<String>> institutions(int limit) {
		return this.institutions.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(limit)
			.map((institution) -> new Counted<>(institution.getKey(), institution.getValue()))
			.toList();
	}

	/** How many different institutions called. */
	long institutionCount() {
		return this.institutions.size();
	}

	/** The topics, the most asked first. */
	List<TopicFigures> topics(Map<Long, String> names) {
		return this.topics.entrySet()
			.stream()
			.map((topic) -> new TopicFigures(topic.getKey(), names.getOrDefault(topic.getKey(), ""),
					topic.getValue().problems, topic.getValue().calls, topic.getValue().resolved))
			.sorted(TopicFigures.MOST_ASKED)
			.toList();
	}

	/**
	 * Of the calls that were answered in the first contact, whose caller left a contact
	 * and whose seven days have passed: those that were not followed by another call from
	 * one of their contacts about one of their topics.
	 */
	Rate lasting() {
		return new Rate(this.resolved - this.calledAgain, this.resolved);
	}

	/** Those received while an earlier call of the same person and day had not ended. */
	long overlapping() {
		return this.overlapping;
	}

	/** Those received outside the hours of a service day. */
	long offHours() {
		return this.offHours;
	}

}
