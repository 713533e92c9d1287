package id.go.ppatk.piket.proposals;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;

/**
 * What a proposal keeps to, the strictest first, each with what one breach costs. The
 * sentence that people read is the message of the rule.
 */
enum PlanRule {

	/** Nobody is named who is absent or on duty elsewhere that day. */
	AVAILABLE(HardMediumSoftScore.ONE_HARD),
	/** Nobody has two places on one day. */
	ONE_PLACE(HardMediumSoftScore.ONE_HARD),
	/** Every place has an officer and a substitute. */
	FILLED(HardMediumSoftScore.ONE_MEDIUM),
	/** Duties are even, past ones counted. */
	EVEN_DUTIES(HardMediumSoftScore.ofSoft(20)),
	/** Substitutions are even, past ones counted. */
	EVEN_SUBSTITUTIONS(HardMediumSoftScore.ofSoft(8)),
	/** Fridays, whose break is longer, are even. */
	EVEN_FRIDAYS(HardMediumSoftScore.ofSoft(3)),
	/** Days before holidays are even. */
	EVEN_EVES(HardMediumSoftScore.ofSoft(3)),
	/** Some days of rest lie between two days of service. */
	REST(HardMediumSoftScore.ofSoft(4)),
	/** Nobody serves on a weekday on which the person would rather not. */
	WISHES(HardMediumSoftScore.ofSoft(15)),
	/** A name that may be moved is not moved without need. */
	UNMOVED(HardMediumSoftScore.ofSoft(5));

	private final HardMediumSoftScore weight;

	PlanRule(HardMediumSoftScore weight) {
		this.weight = weight;
	}

	HardMediumSoftScore weight() {
		return this.weight;
	}

	/** The message that holds the sentence. */
	public String messageKey() {
		return "proposal.rule." + name();
	}

}
