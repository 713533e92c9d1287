package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Measures a proposal of 13 weeks of DP's two posts, beside a plain fill that names who
 * rested longest. It lives in this package because a plan is nobody else's business.
 */
public final class ProposalBench {

	private static final LocalDate FIRST = LocalDate.parse("2026-11-30");

	private static final int WEEKS = 13;

	private static final int WEEKS_BEFORE = 26;

	/** Days without service within the plan. */
	private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25"),
			LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-05"));

	private ProposalBench() {
	}

	/** Prints a row for 20 people after 2 and after 10 seconds, and for 60 after 10. */
	public static void run() {
		LoggingSystem.get(ProposalBench.class.getClassLoader()).setLogLevel("ai.timefold", LogLevel.OFF);
		System.out.printf("%nA proposal of %d weeks, two posts, officer and substitute:%n%n", WEEKS);
		System.out
			.println("| people | time | rules broken | seats open | spread | best attainable | longest-rested-first |");
		System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
		row(20, Duration.ofSeconds(2));
		row(20, Duration.ofSeconds(10));
		row(60, Duration.ofSeconds(10));
	}

	private static void row(int people, Duration time) {
		Plan plan = plan(people);
		List<Candidate> equals = equallyAvailable(plan);
		Plan solved = new PlanSolver(new TerminationConfig().withSpentLimit(time)).solve(plan, (better) -> {
		});
		System.out.printf("| %d | %d s | %d | %d | %d | %d | %d |%n", people, time.toSeconds(), solved.brokenRules(),
				solved.openSeats(), solved.spread(equals), bestSpread(plan, equals),
				longestRestedFirst(plan(people)).spread(equals));
	}

	/** Those who are away on no day of the plan. */
	private static List<Candidate> equallyAvailable(Plan plan) {
		return plan.getCandidates().stream().filter((candidate) -> candidate.unavailable().isEmpty()).toList();
	}

	/**
	 * What the same number of duties can reach when each goes to whoever has the fewest
	 * and absences and rest are set aside.
	 */
	private static int bestSpread(Plan plan, List<Candidate> among) {
		Map<Candidate, Integer> duties = new HashMap<>();
		plan.getCandidates().forEach((candidate) -> duties.put(candidate, candidate.before().duties()));
		plan.getSeats()
			.stream()
			.filter(PlannedSeat::isOfficer)
			.forEach((seat) -> duties.merge(
					plan.getCandidates().stream().min(Comparator.comparing(duties::get)).orElseThrow(), 1,
					Integer::sum));
		return among.stream().mapToInt(duties::get).max().orElseThrow()
				- among.stream().mapToInt(duties::get).min().orElseThrow();
	}

	private static Plan longestRestedFirst(Plan plan) {
		Map<Candidate, LocalDate> last = new HashMap<>();
		Map<LocalDate, Set<Candidate>> named = new HashMap<>();
		plan.getCandidates().forEach((candidate) -> last.put(candidate, candidate.lastServed()));
		for (PlannedSeat seat : plan.getSeats()) {
			Set<Candidate> today = named.computeIfAbsent(seat.getDay(), (day) -> new HashSet<>());
			plan.getCandidates()
				.stream()
				.filter((candidate) -> candidate.isAvailable(seat.getDay()) && !today.contains(candidate))
				.min(Comparator.comparing(last::get))
				.ifPresent((candidate) -> {
					seat.setCandidate(candidate);
					today.add(candidate);
					last.put(candidate, seat.getDay());
				});
		}
		return plan;
	}

	private static Plan plan(int people) {
		Random random = new Random(20261130);
		int[] duties = new int[people];
		int[] substitutions = new int[people];
		LocalDate[] last = new LocalDate[people];
		days(FIRST.minusWeeks(WEEKS_BEFORE), WEEKS_BEFORE).forEach((day) -> {
			List<Integer> today = new ArrayList<>(IntStream.range(0, people).boxed().toList());
			for (int seat = 0; seat < 4; seat++) {
				int person = today.remove(random.nextInt(today.size()));
				(seat % 2 == 0 ? duties : substitutions)[person]++;
				last[person] = day;
			}
		});
		List<Candidate> candidates = IntStream.range(0, people)
			.mapToObj((person) -> new Candidate((long) person, "Petugas " + person,
					new Tally(duties[person], substitutions[person], duties[person] / 5, 0), earlier(last[person]),
					(person % 3 == 0) ? away(random) : Set.of(),
					(person % 4 == 0) ? Map.of(DayOfWeek.WEDNESDAY, LocalDate.MAX) : Map.of()))
			.toList();
		List<PlannedSeat> seats = days(FIRST, WEEKS).filter((day) -> !HOLIDAYS.contains(day))
			.flatMap((day) -> Stream.of(1, 2).map((post) -> new Place(day, post)))
			.flatMap((place) -> Stream.of(DutyRole.values()).map((role) -> new Seat(place, role)))
			.map((seat) -> new PlannedSeat(seat, HOLIDAYS.contains(seat.day().plusDays(1)), null, false))
			.toList();
		return new Plan(candidates, seats);
	}

	private static LocalDate earlier(@Nullable LocalDate last) {
		return (last != null) ? last : FIRST.minusWeeks(WEEKS_BEFORE);
	}

	/** Two journeys or leaves of one to three weeks. */
	private static Set<LocalDate> away(Random random) {
		Set<LocalDate> away = new HashSet<>();
		for (int i = 0; i < 2; i++) {
			LocalDate first = FIRST.plusDays(random.nextInt(WEEKS * 7));
			first.datesUntil(first.plusDays(7 + random.nextInt(15))).forEach(away::add);
		}
		return away;
	}

	private static Stream<LocalDate> days(LocalDate monday, int weeks) {
		return monday.datesUntil(monday.plusWeeks(weeks))
			.filter((day) -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
	}

}
