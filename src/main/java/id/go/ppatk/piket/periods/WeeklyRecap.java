package id.go.ppatk.piket.periods;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.recaps.BecameText.Became;
import id.go.ppatk.piket.recaps.DutyRecap;
import id.go.ppatk.piket.recaps.RecapMask;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.recaps.RecapStatus;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.staff.SignedIn;

/**
 * A week of the Call Center with every call, for the supervisor or for one unit; or
 * another period that is short enough. The page and the workbook are both made from it,
 * so they cannot disagree.
 *
 * @param figures what is counted of it
 * @param duties the recaps of its duties, by day, unit and post
 * @param otherCalls calls that belong to no Lampiran 1: the Operator's, and those of a
 * day without a duty
 * @param became what became of what the calls handed on, as of now
 */
public record WeeklyRecap(PeriodRecap figures, List<DutyRecap> duties, List<RecapRow> otherCalls, Became became) {

	WeeklyRecap(PeriodRecap figures, Recaps.Duties read) {
		this(figures, read.duties(), read.otherCalls(), read.became());
	}

	/** All calls, in the order received, with what became of them until now. */
	public List<RecapRow> calls() {
		return DutyRecap.calls(this.duties, this.otherCalls).stream().map(this.became::of).toList();
	}

	/** The same calls with these figures. */
	WeeklyRecap withFigures(PeriodRecap figures) {
		return new WeeklyRecap(figures, this.duties, this.otherCalls, this.became);
	}

	/**
	 * As that person may see it; each look at a caller who is protected is recorded.
	 */
	WeeklyRecap seenBy(SignedIn viewer, CallerIdentity.SeenIn place, RecapMask mask) {
		mask.recordLook(calls().stream(), viewer, place);
		return new WeeklyRecap(this.figures,
				this.duties.stream().map((duty) -> RecapMask.masked(duty, viewer)).toList(),
				RecapMask.masked(this.otherCalls, viewer), this.became);
	}

	/** What was added to calls after the hand-in, by the call's number. */
	public Map<String, List<CallAddenda.Addendum>> corrections() {
		return this.duties.stream()
			.flatMap((duty) -> duty.corrections().stream())
			.collect(Collectors.groupingBy(CallAddenda.Addendum::callNumber));
	}

	/** How many recaps were handed in, late or not. */
	public long submitted() {
		return this.duties.stream().filter(DutyRecap::isSubmitted).count();
	}

	/** How many recaps are asked for; not that of a day or post that was given up. */
	public long asked() {
		return this.duties.stream().filter((duty) -> duty.status().state() != RecapStatus.State.NOT_NEEDED).count();
	}

}
