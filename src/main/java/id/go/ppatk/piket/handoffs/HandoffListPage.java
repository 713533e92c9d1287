package id.go.ppatk.piket.handoffs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists hand-offs.
 *
 * @param lines the hand-offs of this page
 * @param tabs whose hand-offs the person may list, and how many each are
 * @param now the moment
 * @param isFirst whether it is the first page
 * @param first the address of the first page
 * @param next the address of the next page, or {@code null} on the last
 */
public record HandoffListPage(List<HandoffList.Line> lines, List<Tab> tabs, Instant now, boolean isFirst, String first,
		@Nullable String next) {

	/**
	 * Whose hand-offs.
	 *
	 * @param view whose
	 * @param count how many have not ended; {@link HandoffCounts#MOST} stands for more
	 */
	public record Tab(HandoffFilter.View view, int count) {

		/** As the menu tells it. */
		public String said() {
			return (this.count < HandoffCounts.MOST) ? "" + this.count : HandoffCounts.MANY;
		}

	}

	/** When hand-offs are due. */
	public enum Due {

		LATE, TODAY, LATER,
		/** They have ended, and stand among the others because there is news. */
		ENDED;

		static Due of(Handoff handoff, Instant now) {
			if (handoff.getClosedAt() != null) {
				return ENDED;
			}
			if (handoff.isOverdue(now)) {
				return LATE;
			}
			return Indonesian.dateOf(handoff.getDueAt()).isAfter(Indonesian.dateOf(now)) ? LATER : TODAY;
		}

		/** The message that holds its name. */
		public String messageKey() {
			return "handoffs.due." + name();
		}

	}

	/**
	 * Those of the page that are due alike.
	 *
	 * @param due when
	 * @param lines these, in the order of the list
	 */
	public record Group(Due due, List<HandoffList.Line> lines) {
	}

	/** The lines by when they are due. */
	public List<Group> groups() {
		Map<Due, List<HandoffList.Line>> groups = new EnumMap<>(Due.class);
		this.lines
			.forEach((line) -> groups.computeIfAbsent(Due.of(line.handoff(), this.now), (due) -> new ArrayList<>())
				.add(line));
		return groups.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList();
	}

	/** How far that moment is from now. */
	public Duration since(Instant moment) {
		return Duration.between(moment, this.now).abs();
	}

	public List<HandoffFilter.Progress> progresses() {
		return List.of(HandoffFilter.Progress.values());
	}

	public List<HandoffKind> kinds() {
		return List.of(HandoffKind.values());
	}

}
