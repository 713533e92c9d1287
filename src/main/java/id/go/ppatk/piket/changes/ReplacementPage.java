package id.go.ppatk.piket.changes;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The one screen of a replacement: the duty as it stands, and who could take it over.
 *
 * @param duty the duty
 * @param address the duty as addresses have it, {@code 2026-11-25/DP-1}
 * @param role which of its two people is replaced
 * @param replaced the name of who serves then, or {@code null} where nobody is named
 * @param intervals who answers in the course of that day
 * @param names the names of those, by id
 * @param policy the hours of the day
 * @param candidates the unit's officers, who is first in line first
 * @param chosen who is to take it over: who was chosen, else who is first in line;
 * {@code null} where nobody can
 * @param substitutes who could cover the breaks where the substitute moves up, who is
 * first in line first; empty where the substitute stays
 * @param chosenSubstitute who is to cover them, or {@code null} for nobody
 * @param gap what that choice leaves unserved, or {@code null}
 * @param reasons the reasons that may be given
 */
record ReplacementPage(Duty duty, String address, DutyRole role, @Nullable String replaced,
		List<Coverage.Interval> intervals, Map<Long, String> names, ServicePolicy policy,
		List<ReplacementCandidate> candidates, @Nullable Long chosen, List<ReplacementCandidate> substitutes,
		@Nullable Long chosenSubstitute, @Nullable Gap gap, List<ChangeReason> reasons) {

	/** The gap that a confirmation names. */
	public String gapToConfirm() {
		return (this.gap != null) ? Gap.fingerprint(List.of(this.gap)) : "";
	}

}
