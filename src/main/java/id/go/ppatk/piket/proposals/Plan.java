package id.go.ppatk.piket.proposals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one unit over some weeks and who may take them: what the solver is given,
 * and what it gives back.
 */
@PlanningSolution
class Plan {

	@ProblemFactCollectionProperty
	@ValueRangeProvider
	private List<Candidate> candidates;

	@PlanningEntityCollectionProperty
	private List<PlannedSeat> seats;

	@PlanningScore
	private HardMediumSoftScore score;

	/** For the solver. */
	Plan() {
	}

	/**
	 * A plan as it stands.
	 * @param candidates the active officers of the unit
	 * @param seats of days and posts that are served; those that must stay are pinned
	 */
	Plan(List<Candidate> candidates, List<PlannedSeat> seats) {
		this.candidates = List.copyOf(candidates);
		this.seats = List.copyOf(seats);
	}

	List<Candidate> getCandidates() {
		return this.candidates;
	}

	List<PlannedSeat> getSeats() {
		return this.seats;
	}

	/** Whether there is anything that may be changed. */
	boolean isOpen() {
		return !this.candidates.isEmpty() && this.seats.stream().anyMatch((seat) -> !seat.isPinned());
	}

	/** How well the rules are kept, or {@code null} before it was solved. */
	@Nullable HardMediumSoftScore getScore() {
		return this.score;
	}

	/** Rules that must hold and do not; zero is right. */
	int brokenRules() {
		return -this.score.hardScore();
	}

	/** How many seats nobody takes. */
	int openSeats() {
		return (int) this.seats.stream().filter((seat) -> seat.getCandidate() == null).count();
	}

	/** How often each candidate serves, what came before the plan included. */
	Map<Candidate, Tally> tallies() {
		Map<Candidate, Tally> tallies = new HashMap<>();
		this.candidates.forEach((candidate) -> tallies.put(candidate, candidate.before()));
		this.seats.stream()
			.filter((seat) -> tallies.containsKey(seat.getCandidate()))
			.forEach((seat) -> tallies.computeIfPresent(seat.getCandidate(), (candidate, tally) -> seat.isOfficer()
					? tally.withDuty(seat.isFriday(), seat.isEve()) : tally.withSubstitution()));
		return tallies;
	}

	/** Most minus fewest duties among these people, what came before included. */
	int spread(List<Candidate> among) {
		Map<Candidate, Tally> tallies = tallies();
		Comparator<Integer> natural = Comparator.naturalOrder();
		List<Integer> duties = among.stream().map((candidate) -> tallies.get(candidate).duties()).toList();
		return duties.isEmpty() ? 0
				: duties.stream().max(natural).orElseThrow() - duties.stream().min(natural).orElseThrow();
	}

}
