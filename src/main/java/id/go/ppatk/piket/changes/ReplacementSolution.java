package id.go.ppatk.piket.changes;

import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ReplacementPlan;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a change as one act: who takes the duty, and who covers its breaks where
 * the substitute is the one who moves up. Clauses 3 and 5.a.
 *
 * @param request who takes what of whom
 * @param newSubstitute who substitutes from then on, or {@code null} where that stays
 * @param understood the gap that the person confirmed, as
 * {@link id.go.ppatk.piket.duties.Gap#fingerprint} names it
 */
record ReplacementSolution(FileReplacement.Request request, @Nullable Long newSubstitute, String understood) {

	/** Its replacements, one for each of the two people of the duty that it replaces. */
	List<ReplacementPlan> plans(ReplacementRules rules) {
		Stream<ReplacementPlan> substitute = (this.newSubstitute != null)
				? Stream.of(rules.plan(this.request.of(DutyRole.SUBSTITUTE, this.newSubstitute))) : Stream.empty();
		return Stream.concat(Stream.of(rules.plan(this.request)), substitute).toList();
	}

}
