package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every proposal keeps to, whatever it is given, and that it finds what is even.
 */
class PlanSolverTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	@BeforeAll
	static void quietly() {
		LoggingSystem.get(PlanSolverTests.class.getClassLoader()).setLogLevel("ai.timefold", LogLevel.WARN);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void noHardRuleIsEverBrokenAndNoPinnedNameMoved(long seed) {
		Plan plan = random(new Random(seed));
		Plan solved = solve(plan, 2000);
		assertThat(solved.brokenRules()).isZero();
		Map<LocalDate, Set<Candidate>> named = new HashMap<>();
		for (PlannedSeat seat : solved.getSeats()) {
			Candidate candidate = seat.getCandidate();
			if (seat.isPinned()) {
				assertThat(candidate).as("pinned %s", seat).isEqualTo(seat.getNamed());
			}
			else if (candidate != null) {
				assertThat(plan.getCandidates()).contains(candidate);
				assertThat(candidate.isAvailable(seat.getDay())).as("%s on %s", candidate.name(), seat).isTrue();
			}
			if (candidate != null) {
				assertThat(named.computeIfAbsent(seat.getDay(), (day) -> new HashSet<>()).add(candidate))
					.as("%s once on %s", candidate.name(), seat.getDay())
					.isTrue();
			}
		}
	}

	@Test
	void everybodyServesAsOftenAndWhoWasOverlookedCatchesUp() {
		List<Candidate> people = new ArrayList<>(
				IntStream.rangeClosed(1, 9).mapToObj((id) -> candidate(id, new Tally(3, 3, 1, 0), Set.of())).toList());
		people.add(candidate(10, Tally.NONE, Set.of()));
		Plan solved = solve(new Plan(people, seats(10, 1)), 15_000);
		assertThat(solved.openSeats()).isZero();
		assertThat(solved.spread(people)).isLessThanOrEqualTo(1);
	}

	@Test
	void whereNobodyIsAvailableAPlaceStaysOpenAndTheOfficerComesFirst() {
		List<Candidate> one = List.of(candidate(1, Tally.NONE, Set.of(MONDAY)));
		Plan solved = solve(new Plan(one, seats(1, 1)), 500);
		assertThat(solved.brokenRules()).isZero();
		assertThat(solved.getSeats()).filteredOn((seat) -> seat.getCandidate() != null)
			.hasSize(4)
			.allMatch(PlannedSeat::isOfficer);
	}

	@Test
	void itTellsOfBetterPlansAndEndsWhenItIsStopped() {
		PlanSolver solver = new PlanSolver(new TerminationConfig());
		List<Plan> better = new ArrayList<>();
		Plan best = solver.solve(new Plan(List.of(candidate(1, Tally.NONE, Set.of())), seats(1, 1)), (plan) -> {
			better.add(plan);
			solver.stop();
		});
		assertThat(better).isNotEmpty();
		assertThat(best.brokenRules()).isZero();
	}

	private static Plan solve(Plan plan, int moves) {
		return new PlanSolver(new TerminationConfig().withMoveCountLimit((long) moves)).solve(plan, (better) -> {
		});
	}

	/**
	 * Some weeks of one or two posts, some of it filled, by people some of whom are away.
	 */
	private static Plan random(Random random) {
		int weeks = 1 + random.nextInt(3);
		List<Candidate> people = IntStream.rangeClosed(1, 1 + random.nextInt(9)).mapToObj((id) -> {
			Set<LocalDate> away = days(weeks).filter((day) -> random.nextInt(5) == 0).collect(Collectors.toSet());
			return new Candidate((long) id, "Petugas " + id, new Tally(random.nextInt(9), random.nextInt(9), 0, 0),
					random.nextBoolean() ? MONDAY.minusDays(3) : null, away,
					random.nextBoolean() ? Map.of(DayOfWeek.WEDNESDAY, LocalDate.MAX) : Map.of());
		}).toList();
		int posts = 1 + random.nextInt(2);
		boolean movable = random.nextBoolean();
		List<PlannedSeat> seats = new ArrayList<>();
		days(weeks).forEach((day) -> {
			List<Candidate> free = new ArrayList<>(people);
			free.removeIf((candidate) -> !candidate.isAvailable(day));
			for (int post = 1; post <= posts; post++) {
				for (DutyRole role : DutyRole.values()) {
					boolean filled = !free.isEmpty() && random.nextInt(4) == 0;
					Candidate named = filled ? free.remove(random.nextInt(free.size())) : null;
					seats.add(new PlannedSeat(new Seat(day, post, role), random.nextInt(10) == 0, named,
							filled && !movable));
				}
			}
		});
		return new Plan(people, seats);
	}

	private static List<PlannedSeat> seats(int weeks, int posts) {
		return days(weeks).flatMap((day) -> IntStream.rangeClosed(1, posts).mapToObj((post) -> new Place(day, post)))
			.flatMap((place) -> Stream.of(DutyRole.values()).map((role) -> new Seat(place, role)))
			.map((seat) -> new PlannedSeat(seat, false, null, false))
			.toList();
	}

	private static Stream<LocalDate> days(int weeks) {
		return MONDAY.datesUntil(MONDAY.plusWeeks(weeks))
			.filter((day) -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
	}

	private static Candidate candidate(long id, Tally before, Set<LocalDate> unavailable) {
		return new Candidate(id, "Petugas " + id, before, null, unavailable, Map.of());
	}

}
