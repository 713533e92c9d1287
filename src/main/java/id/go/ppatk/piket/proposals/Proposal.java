package id.go.ppatk.piket.proposals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.workdays.Week;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Names that the application proposes for the open seats of one unit over some weeks: a
 * draft, until somebody applies or discards it. Whoever changes one holds its row
 * ({@link Proposals#lock}).
 */
@Entity
@Table(name = "proposals")
public class Proposal {

	/** How far it has come. */
	enum State {

		/** Better plans may still come. */
		RUNNING,
		/** Nothing better is looked for. */
		FINISHED,
		/** Somebody stopped it, or its instance died; what was found until then stays. */
		STOPPED,
		/** Its names were written into the rosters. */
		APPLIED,
		/** Nobody wanted it. */
		DISCARDED;

		/** The message that names the state. */
		public String messageKey() {
			return "proposal.state." + name();
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String unitCode;

	private LocalDate firstWeek;

	private short weeks;

	private boolean moving;

	@Enumerated(EnumType.STRING)
	private State state = State.RUNNING;

	private Long proposedBy;

	private Instant proposedAt;

	private Instant endedAt;

	private Long settledBy;

	private Instant settledAt;

	private Integer brokenRules;

	private Integer openSeats;

	private Long unevenness;

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("dutyDate, post")
	private List<ProposalCell> cells = new ArrayList<>();

	protected Proposal() {
	}

	/**
	 * A proposal that is about to be worked on.
	 * @param weeks from the first one on, 1 to 13
	 * @param moving whether names that somebody has filled in may be moved too
	 * @param plan as it stands
	 */
	Proposal(String unitCode, Week first, int weeks, boolean moving, Long by, Instant at, Plan plan) {
		this.unitCode = unitCode;
		this.firstWeek = first.monday();
		this.weeks = (short) weeks;
		this.moving = moving;
		this.proposedBy = by;
		this.proposedAt = at;
		Map<Place, ProposalCell> places = new TreeMap<>();
		plan.getSeats()
			.forEach((seat) -> places.computeIfAbsent(seat.getSeat().place(), (place) -> new ProposalCell(this, place))
				.setNamed(seat));
		this.cells.addAll(places.values());
	}

	/**
	 * Keeps a better plan; what it has beyond the seats that were asked for is passed
	 * over.
	 * @throws IllegalStateException when it is no longer worked on
	 */
	void improve(Plan plan) {
		refuseUnless(State.RUNNING);
		Map<Place, ProposalCell> places = new TreeMap<>();
		this.cells.forEach((cell) -> places.put(cell.getPlace(), cell));
		plan.getSeats()
			.stream()
			.filter((seat) -> places.containsKey(seat.getSeat().place()))
			.forEach((seat) -> places.get(seat.getSeat().place()).propose(seat));
		this.brokenRules = plan.brokenRules();
		this.openSeats = plan.openSeats();
		this.unevenness = (long) -plan.getScore().softScore();
	}

	/**
	 * Nothing better is looked for.
	 * @throws IllegalStateException when it is no longer worked on
	 */
	void finish(Instant at) {
		refuseUnless(State.RUNNING);
		this.state = State.FINISHED;
		this.endedAt = at;
	}

	/**
	 * Stops the work; what was found until then stays.
	 * @throws IllegalStateException when it is no longer worked on
	 */
	void stop(Instant at) {
		refuseUnless(State.RUNNING);
		this.state = State.STOPPED;
		this.endedAt = at;
	}

	/**
	 * Its names were written into the rosters.
	 * @throws IllegalStateException while it is worked on, and when it was applied or
	 * discarded already
	 */
	void apply(Long by, Instant at) {
		refuseUnless(State.FINISHED, State.STOPPED);
		settle(State.APPLIED, by, at);
	}

	/**
	 * Nobody wants it; work on it stops.
	 * @throws IllegalStateException when it was applied or discarded already
	 */
	void discard(Long by, Instant at) {
		refuseUnless(State.RUNNING, State.FINISHED, State.STOPPED);
		settle(State.DISCARDED, by, at);
	}

	private void settle(State state, Long by, Instant at) {
		if (this.endedAt == null) {
			this.endedAt = at;
		}
		this.state = state;
		this.settledBy = by;
		this.settledAt = at;
	}

	private void refuseUnless(State... states) {
		if (!List.of(states).contains(this.state)) {
			throw new IllegalStateException("the proposal is " + this.state);
		}
	}

	/** How far it has come. */
	State getState() {
		return this.state;
	}

	/** Whether somebody still has to work on it. */
	boolean isRunning() {
		return this.state == State.RUNNING;
	}

	/** Whether it may be applied. */
	boolean isReady() {
		return this.state == State.FINISHED || this.state == State.STOPPED;
	}

	/** How long was worked on it until then. */
	Duration timeWorked(Instant now) {
		return Duration.between(this.proposedAt, (this.endedAt != null) ? this.endedAt : now);
	}

	Long getId() {
		return this.id;
	}

	String getUnitCode() {
		return this.unitCode;
	}

	Week getFirstWeek() {
		return new Week(this.firstWeek);
	}

	/** The weeks that it spans, in their order. */
	List<Week> getWeeks() {
		return Stream.iterate(getFirstWeek(), Week::next).limit(this.weeks).toList();
	}

	Week getLastWeek() {
		return new Week(this.firstWeek.plusWeeks(this.weeks - 1L));
	}

	boolean isMoving() {
		return this.moving;
	}

	Long getProposedBy() {
		return this.proposedBy;
	}

	Instant getProposedAt() {
		return this.proposedAt;
	}

	@Nullable Long getSettledBy() {
		return this.settledBy;
	}

	@Nullable Instant getSettledAt() {
		return this.settledAt;
	}

	/** Rules that must hold and do not, or {@code null} before the first plan. */
	@Nullable Integer getBrokenRules() {
		return this.brokenRules;
	}

	/** Seats that nobody can take, or {@code null} before the first plan. */
	@Nullable Integer getOpenSeats() {
		return this.openSeats;
	}

	/**
	 * What is left of unevenness and unmet wishes, by the weights of {@link PlanRule};
	 * {@code null} before the first plan.
	 */
	@Nullable Long getUnevenness() {
		return this.unevenness;
	}

	List<ProposalCell> getCells() {
		return List.copyOf(this.cells);
	}

}
