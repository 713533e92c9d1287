package id.go.ppatk.piket.recaps;

import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.stereotype.Component;

/**
 * Recaps as one person may see them. What was handed in stays whole; who may not see a
 * caller gets a copy without the caller, and each look of who may is recorded.
 */
@Component
public class RecapMask {

	private final CallerIdentity identity;

	RecapMask(CallerIdentity identity) {
		this.identity = identity;
	}

	public DutyRecap of(DutyRecap recap, SignedIn viewer, CallerIdentity.SeenIn place) {
		recordLook(recap.rows(), viewer, place);
		return masked(recap, viewer);
	}

	/** Whether the person sees the whole of the form. */
	static boolean isWholeFor(DailyRecap form, SignedIn viewer) {
		return form.rows().stream().allMatch((row) -> isVisible(row, viewer));
	}

	/**
	 * Records that the person looked at those callers of these rows whom they may see.
	 */
	public void recordLook(Stream<RecapRow> rows, SignedIn viewer, CallerIdentity.SeenIn place) {
		this.identity.recordLooksAt(
				rows.filter((row) -> row.protectsCaller() && isVisible(row, viewer)).map(RecapRow::number).toList(),
				viewer, place);
	}

	private static boolean isVisible(RecapRow row, SignedIn viewer) {
		return !row.protectsCaller() || CallerIdentity.isVisibleTo(viewer, row.answeredById());
	}

	/** A copy without the callers whom the person may not see. */
	public static DutyRecap masked(DutyRecap recap, SignedIn viewer) {
		List<String> hidden = recap.rows().filter((row) -> !isVisible(row, viewer)).map(RecapRow::number).toList();
		return hidden.isEmpty() ? recap : new DutyRecap(recap.form().withRows(masked(recap.form().rows(), viewer)),
				recap.submittedBy(), masked(recap.addenda(), viewer), recap.laterNoMatters(),
				recap.corrections().stream().filter((correction) -> !hidden.contains(correction.callNumber())).toList(),
				recap.ends(), recap.deadline(), recap.status());
	}

	/** Copies without the callers whom the person may not see. */
	public static List<RecapRow> masked(List<RecapRow> rows, SignedIn viewer) {
		return rows.stream().map((row) -> isVisible(row, viewer) ? row : row.withoutCaller()).toList();
	}

}
