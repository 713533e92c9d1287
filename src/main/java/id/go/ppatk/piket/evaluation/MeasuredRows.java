package id.go.ppatk.piket.evaluation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the rows behind a figure. It names no caller.
 *
 * @param rows the rows, the latest first
 * @param next where the next page begins, or {@code null} on the last
 */
record MeasuredRows(List<Row> rows, @Nullable String next) {

	/**
	 * A row.
	 *
	 * @param name what it is called
	 * @param url where it is read
	 * @param when when it was, as it is read
	 * @param unitCode the unit
	 * @param about what it is about, one line for each thing
	 * @param key its place in the order of all rows
	 */
	record Row(String name, String url, String when, String unitCode, List<String> about, String key) {
	}

	/** The first rows after a key, when rows are sorted by key, the highest first. */
	static MeasuredRows page(List<Row> rows, @Nullable String after, int size) {
		List<Row> left = rows.stream()
			.sorted((one, other) -> other.key().compareTo(one.key()))
			.filter((row) -> after == null || row.key().compareTo(after) < 0)
			.limit(size + 1L)
			.toList();
		return (left.size() > size) ? new MeasuredRows(left.subList(0, size), left.get(size - 1).key())
				: new MeasuredRows(left, null);
	}

}
