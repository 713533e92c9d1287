package id.go.ppatk.piket.proposals;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/**
 * The rules of a proposal, one method for each {@link PlanRule}. That only officers of
 * the unit are named, and only on service days, needs no rule here: the plan holds no
 * others. Public because the solver makes one.
 */
public class PlanConstraints implements ConstraintProvider {

	/** From so many days on, somebody is rested. */
	static final int RESTED = 4;

	@Override
	public Constraint[] defineConstraints(ConstraintFactory factory) {
		return new Constraint[] { available(factory), onePlace(factory), filled(factory), evenDuties(factory),
				evenSubstitutions(factory), evenFridays(factory), evenEves(factory), rest(factory),
				restAfterEarlierService(factory), wishes(factory), unmoved(factory) };
	}

	Constraint available(ConstraintFactory factory) {
		return factory.forEach(PlannedSeat.class)
			.filter((seat) -> !seat.isPinned() && !seat.getCandidate().isAvailable(seat.getDay()))
			.penalize(PlanRule.AVAILABLE.weight())
			.asConstraint(PlanRule.AVAILABLE.name());
	}

	Constraint onePlace(ConstraintFactory factory) {
		return factory
			.forEachUniquePair(PlannedSeat.class, Joiners.equal(PlannedSeat::getCandidate),
					Joiners.equal(PlannedSeat::getDay))
			.filter((one, other) -> !one.isPinned() || !other.isPinned())
			.penalize(PlanRule.ONE_PLACE.weight())
			.asConstraint(PlanRule.ONE_PLACE.name());
	}

	/** A missing officer weighs more than a missing substitute. */
	Constraint filled(ConstraintFactory factory) {
		return factory.forEachIncludingUnassigned(PlannedSeat.class)
			.filter((seat) -> seat.getCandidate() == null)
			.penalize(PlanRule.FILLED.weight(), (seat) -> seat.isOfficer() ? 2 : 1)
			.asConstraint(PlanRule.FILLED.name());
	}

	Constraint evenDuties(ConstraintFactory factory) {
		return even(factory, PlanRule.EVEN_DUTIES, PlannedSeat::isOfficer, Tally::duties);
	}

	Constraint evenSubstitutions(ConstraintFactory factory) {
		return even(factory, PlanRule.EVEN_SUBSTITUTIONS, PlannedSeat::isSubstitute, Tally::substitutions);
	}

	Constraint evenFridays(ConstraintFactory factory) {
		return even(factory, PlanRule.EVEN_FRIDAYS, (seat) -> seat.isOfficer() && seat.isFriday(), Tally::fridays);
	}

	Constraint evenEves(ConstraintFactory factory) {
		return even(factory, PlanRule.EVEN_EVES, (seat) -> seat.isOfficer() && seat.isEve(), Tally::eves);
	}

	/**
	 * The sum of squares is least where the counts are even: one more for somebody who
	 * has many costs more than for somebody who has few.
	 */
	private static Constraint even(ConstraintFactory factory, PlanRule rule, Predicate<PlannedSeat> counted,
			ToIntFunction<Tally> before) {
		return factory.forEach(PlannedSeat.class)
			.filter(counted::test)
			.groupBy(PlannedSeat::getCandidate, ConstraintCollectors.count())
			.penalize(rule.weight(), (candidate, count) -> count * (count + 2 * before.applyAsInt(candidate.before())))
			.asConstraint(rule.name());
	}

	Constraint rest(ConstraintFactory factory) {
		return factory.forEach(PlannedSeat.class)
			.join(PlannedSeat.class, Joiners.equal(PlannedSeat::getCandidate),
					Joiners.lessThan(PlannedSeat::getDayNumber),
					Joiners.greaterThan((seat) -> seat.getDayNumber() + RESTED, PlannedSeat::getDayNumber))
			.penalize(PlanRule.REST.weight(), (one, other) -> missingRest(other.getDayNumber() - one.getDayNumber()))
			.asConstraint(PlanRule.REST.name());
	}

	/** As {@link #rest}, from the last service before the plan. */
	Constraint restAfterEarlierService(ConstraintFactory factory) {
		return factory.forEach(PlannedSeat.class)
			.filter((seat) -> isTooSoon(seat.getCandidate().daysSinceServed(seat.getDay())))
			.penalize(PlanRule.REST.weight(), (seat) -> missingRest(seat.getCandidate().daysSinceServed(seat.getDay())))
			.asConstraint(PlanRule.REST.name() + " before");
	}

	private static boolean isTooSoon(long days) {
		return days > 0 && days < RESTED;
	}

	/** 9, 4 and 1 for one, two and three days: the sooner, the worse. */
	private static int missingRest(long days) {
		int missing = (int) (RESTED - days);
		return missing * missing;
	}

	Constraint wishes(ConstraintFactory factory) {
		return factory.forEach(PlannedSeat.class)
			.filter((seat) -> seat.getCandidate().wishesOff(seat.getDay()))
			.penalize(PlanRule.WISHES.weight())
			.asConstraint(PlanRule.WISHES.name());
	}

	Constraint unmoved(ConstraintFactory factory) {
		return factory.forEach(PlannedSeat.class)
			.filter(PlannedSeat::isMoved)
			.penalize(PlanRule.UNMOVED.weight())
			.asConstraint(PlanRule.UNMOVED.name());
	}

}
