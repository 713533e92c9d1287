package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.recaps.DutyRecap;
import id.go.ppatk.piket.recaps.RecapRow;
import org.jspecify.annotations.Nullable;

/**
 * The recaps of a week at a glance: posts by days, and what belongs to no post below.
 *
 * @param days the days that have duties or calls
 * @param posts a line for each post
 * @param others how many calls of each day belong to no post
 */
public record RecapMatrix(List<LocalDate> days, List<Line> posts, List<Long> others) {

	/**
	 * A post.
	 *
	 * @param code the post, {@code DP-1}
	 * @param recaps its recap of each day, {@code null} on a day without a duty
	 */
	public record Line(String code, List<@Nullable DutyRecap> recaps) {

		public long calls() {
			return this.recaps.stream().mapToLong((recap) -> (recap != null) ? recap.callCount() : 0).sum();
		}

	}

	static RecapMatrix of(List<DutyRecap> duties, List<RecapRow> otherCalls) {
		List<LocalDate> days = List.copyOf(new TreeSet<>(
				Stream.concat(duties.stream().map((duty) -> duty.form().day()), otherCalls.stream().map(RecapRow::day))
					.toList()));
		Map<String, Map<LocalDate, DutyRecap>> posts = duties.stream()
			.collect(Collectors.groupingBy((duty) -> duty.form().postCode(), TreeMap::new,
					Collectors.toMap((duty) -> duty.form().day(), Function.identity())));
		return new RecapMatrix(days,
				posts.entrySet().stream().map((post) -> line(post.getKey(), post.getValue(), days)).toList(),
				days.stream()
					.map((day) -> otherCalls.stream().filter((call) -> call.day().equals(day)).count())
					.toList());
	}

	private static Line line(String code, Map<LocalDate, DutyRecap> recaps, List<LocalDate> days) {
		List<@Nullable DutyRecap> cells = new ArrayList<>();
		days.forEach((day) -> cells.add(recaps.get(day)));
		return new Line(code, cells);
	}

	/** How many calls belong to no post. */
	public long otherCalls() {
		return this.others.stream().mapToLong(Long::longValue).sum();
	}

}
