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
class RecapMask {

	private final CallerIdentity identity;

	RecapMask(CallerIdentity identity) {
		this.identity = identity;
	}

	DutyRecap of(DutyRecap recap, SignedIn viewer, CallerIdentity.Place place) {
		looked(recap.rows(), viewer, place);
		return masked(recap, viewer);
	}

	WeeklyRecap of(WeeklyRecap recap, SignedIn viewer, CallerIdentity.Place place) {
		looked(recap.calls().stream(), viewer, place);
		return new WeeklyRecap(recap.figures(), recap.duties().stream().map((duty) -> masked(duty, viewer)).toList(),
				masked(recap.otherCalls(), viewer));
	}

	/** Whether the person sees the whole of the form. */
	static boolean isWholeFor(DailyRecap form, SignedIn viewer) {
		return form.rows().stream().allMatch((row) -> isVisible(row, viewer));
	}

	private void looked(Stream<RecapRow> rows, SignedIn viewer, CallerIdentity.Place place) {
		this.identity.seen(
				rows.filter((row) -> row.protectsCaller() && isVisible(row, viewer)).map(RecapRow::number).toList(),
				viewer, place);
	}

	private static boolean isVisible(RecapRow row, SignedIn viewer) {
		return !row.protectsCaller() || CallerIdentity.isVisibleTo(viewer, row.answeredById());
	}

	private static DutyRecap masked(DutyRecap recap, SignedIn viewer) {
		List<String> hidden = recap.rows().filter((row) -> !isVisible(row, viewer)).map(RecapRow::number).toList();
		return hidden.isEmpty() ? recap : new DutyRecap(recap.form().withRows(masked(recap.form().rows(), viewer)),
				recap.submittedBy(), masked(recap.addenda(), viewer),
				recap.corrections().stream().filter((correction) -> !hidden.contains(correction.callNumber())).toList(),
				recap.ends(), recap.deadline(), recap.status());
	}

	private static List<RecapRow> masked(List<RecapRow> rows, SignedIn viewer) {
		return rows.stream().map((row) -> isVisible(row, viewer) ? row : row.withoutCaller()).toList();
	}

}
