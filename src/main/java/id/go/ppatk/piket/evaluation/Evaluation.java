package id.go.ppatk.piket.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.workdays.Period;

/**
 * The evaluation of a period against another. The page and both files of the report are
 * made from it, so they cannot disagree. It names no caller.
 *
 * @param period what is evaluated
 * @param compared what it is compared with
 * @param madeAt the moment of which all this holds
 * @param figures the figures that are compared
 * @param before the same of the other period
 * @param perDay the calls of each service day, and of other days that have calls
 * @param perSlot the calls of each hour within 07.00–17.00, Monday to Friday
 * @param topics the topics that were asked about, the most frequent first
 * @param institutions the institutions that called most
 * @param institutionCount how many different institutions called
 * @param callerKinds the calls of each kind of caller
 * @param closing the calls by the answer to the closing question
 * @param replacements the replacements that stand, by reason
 * @param obstacles the obstacles of the recaps that were handed in, the latest first
 * @param faq how the FAQ served
 * @param quality how far the records can be trusted
 * @param fairness how evenly people served
 */
record Evaluation(Period period, Period compared, Instant madeAt, Figures figures, Figures before,
		Map<LocalDate, Long> perDay, Map<Slot, Long> perSlot, List<TopicFigures> topics,
		List<Counted<String>> institutions, long institutionCount, Map<CallerKind, Long> callerKinds,
		Map<Sufficiency, Long> closing, Map<ChangeReason, Long> replacements, List<Obstacle> obstacles, FaqFigures faq,
		Quality quality, Fairness fairness) {

	/** Whether somebody called at all. */
	boolean hasCalls() {
		return figures().totals().calls() > 0;
	}

	/** The calls outside 07.00–17.00 or on a Saturday or Sunday. */
	long outsideSlots() {
		return figures().totals().calls() - this.perSlot.values().stream().mapToLong(Long::longValue).sum();
	}

	/** The share of the calls in which the closing question was asked. Clause 5.c.iv. */
	Rate closingAsked() {
		return new Rate(this.closing.values().stream().mapToLong(Long::longValue).sum(), figures().totals().calls());
	}

}
