package id.go.ppatk.piket.recaps;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.NoMatters;
import org.jspecify.annotations.Nullable;

/**
 * The recap of a duty with where it stands.
 *
 * @param form Lampiran 1, frozen once it was handed in
 * @param submittedBy who handed it in, or {@code null}
 * @param addenda calls that were recorded after that; no part of the form
 * @param laterNoMatters how many calls that had no matter were written down after that
 * @param corrections what was added to its calls after that; no part of the form either
 * @param ends when the duty ends, from when on the recap may be handed in
 * @param deadline the last moment at which it is on time
 * @param status where it stands
 */
public record DutyRecap(DailyRecap form, @Nullable String submittedBy, List<RecapRow> addenda, NoMatters laterNoMatters,
		List<CallAddenda.Addendum> corrections, Instant ends, Instant deadline, RecapStatus status) {

	/** All calls of the duty, those added later at the end. */
	public Stream<RecapRow> rows() {
		return Stream.concat(this.form.rows().stream(), this.addenda.stream());
	}

	public int callCount() {
		return this.form.rows().size() + this.addenda.size();
	}

	/** How many calls besides had no matter, also those written down later. */
	public NoMatters noMatters() {
		return this.form.noMatters().plus(this.laterNoMatters);
	}

	/** How many calls there were, those without a matter too. */
	public long everyCall() {
		return callCount() + noMatters().total();
	}

	public boolean isSubmitted() {
		return this.status.isSubmitted();
	}

	public String url() {
		return "/rekap/harian/" + this.form.day() + "/" + this.form.postCode();
	}

	/** All calls of these duties and besides, in the order received. */
	public static List<RecapRow> calls(List<DutyRecap> duties, List<RecapRow> otherCalls) {
		return Stream.concat(duties.stream().flatMap(DutyRecap::rows), otherCalls.stream())
			.sorted(Comparator.comparing(RecapRow::receivedAt).thenComparing(RecapRow::number))
			.toList();
	}

}
