package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page that lists hand-offs.
 *
 * @param lines the hand-offs of this page
 * @param views whose hand-offs the person may list
 * @param now the moment
 * @param isFirst whether it is the first page
 * @param first the address of the first page
 * @param next the address of the next page, or {@code null} on the last
 */
public record HandoffListPage(List<HandoffList.Line> lines, List<HandoffFilter.View> views, Instant now,
		boolean isFirst, String first, @Nullable String next) {

	public List<HandoffFilter.Progress> progresses() {
		return List.of(HandoffFilter.Progress.values());
	}

	public List<HandoffKind> kinds() {
		return List.of(HandoffKind.values());
	}

}
