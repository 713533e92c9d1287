package id.go.ppatk.piket.evaluation;

import java.util.EnumMap;
import java.util.Map;

import id.go.ppatk.piket.calls.Outcome;

/**
 * How many calls there were and how they ended. A call counts once for each outcome that
 * one of its problems had.
 *
 * @param calls the recorded calls
 * @param resolved those of which every problem ended as "Tuntas"
 * @param confidential those that were sent to another channel because they are
 * confidential
 * @param withOutcome those of which some problem ended so
 */
record CallTotals(long calls, long resolved, long confidential, Map<Outcome, Long> withOutcome) {

	static final CallTotals NONE = new CallTotals(0, 0, 0, Map.of());

	CallTotals plus(CallTotals other) {
		Map<Outcome, Long> sum = new EnumMap<>(Outcome.class);
		sum.putAll(this.withOutcome);
		other.withOutcome.forEach((outcome, calls) -> sum.merge(outcome, calls, Long::sum));
		return new CallTotals(this.calls + other.calls, this.resolved + other.resolved,
				this.confidential + other.confidential, sum);
	}

	/**
	 * The share of the calls of which every problem was answered in the first contact.
	 */
	Rate firstContact() {
		return new Rate(this.resolved, this.calls);
	}

	Rate confidentialRate() {
		return new Rate(this.confidential, this.calls);
	}

	/** The share of the calls of which some problem ended so. */
	Rate rate(Outcome outcome) {
		return new Rate(this.withOutcome.getOrDefault(outcome, 0L), this.calls);
	}

}
