package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.calls.FoundCalls.PageKey;
import id.go.ppatk.piket.evaluation.MeasuredRows.Row;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the rows behind a figure, whatever they are.
 */
@Component
class SelectedRows {

	private final MeasuredCalls calls;

	private final MeasuredDuties duties;

	private final MeasuredHandoffs handoffs;

	private final MeasuredPeople people;

	private final Clock clock;

	SelectedRows(MeasuredCalls calls, MeasuredDuties duties, MeasuredHandoffs handoffs, MeasuredPeople people,
			Clock clock) {
		this.calls = calls;
		this.duties = duties;
		this.handoffs = handoffs;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * A page of the rows.
	 * @param after where the page before ended, or {@code null} for the first
	 */
	MeasuredRows page(Selection selection, @Nullable String after, int size) {
		Instant now = this.clock.instant();
		return (selection.measure().condition() != null)
				? this.calls.of(selection, PageKey.parse(after).orElse(null), size, now)
				: MeasuredRows.page(rows(selection, now), after, size);
	}

	private List<Row> rows(Selection selection, Instant now) {
		return switch (selection.measure()) {
			case HANDOFF, HANDOFF_IN_TIME, HANDOFF_LATE, HANDOFF_OVERDUE, HANDOFF_ENDED ->
				this.handoffs.rows(selection, now);
			case POST, GAP -> this.duties.posts(selection, now);
			case REPLACEMENT -> this.duties.replacements(selection);
			case ROSTER, ROSTER_LATE, ROSTER_MISSING -> this.duties.rosters(selection);
			case RECAP, RECAP_LATE, RECAP_MISSING -> this.duties.recaps(selection);
			case OBSTACLE -> this.duties.obstacles(selection);
			case OFFICER -> this.people.officers(selection);
			case SERVED -> this.people.servedDuties(selection);
			default -> throw new IllegalArgumentException(selection.measure() + " counts calls");
		};
	}

}
