package id.go.ppatk.piket.imports;

import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file beside what stands: what each of its rows would do.
 *
 * @param sheets its forms
 */
record ImportLook(List<SheetLook> sheets) {

	/** What a row would do. */
	enum Verdict {

		/** Adds a call. */
		NEW,
		/** Nothing: the call is there already. */
		ALREADY,
		/** Nothing: the same row stands above. */
		TWICE,
		/** Nothing yet: it must be put right. */
		WRONG;

		/** The message that holds the verdict. */
		public String messageKey() {
			return "recap-import-verdict." + name();
		}

	}

	/**
	 * A form.
	 *
	 * @param prefix what the names of its fields begin with
	 * @param sheet the form
	 * @param duty the duty whose calls it holds, or {@code null} where it cannot be told
	 * @param posts the posts of the unit on that day
	 * @param frozen whether the recap of the duty was handed in
	 * @param asAddendum whether its calls are to be added nevertheless
	 * @param topics the topics of that day
	 * @param headOpen whether day and post are shown to be put right
	 * @param dayTyped the day as it was put right, or as it was read
	 * @param doubts what is doubtful about the form as a whole
	 * @param rows its rows
	 */
	record SheetLook(String prefix, ImportedSheet sheet, @Nullable Duty duty, List<String> posts, boolean frozen,
			boolean asAddendum, List<Topic> topics, boolean headOpen, String dayTyped, List<Doubt> doubts,
			List<RowLook> rows) {

		/** The full name of a topic; empty for none. */
		public String topicName(@Nullable Long id) {
			return this.topics.stream()
				.filter((topic) -> topic.getId().equals(id))
				.map(Topic::getFullName)
				.findAny()
				.orElse("");
		}

		public long count(Verdict verdict) {
			return this.rows.stream().filter((row) -> row.verdict() == verdict).count();
		}

		boolean isBlocked() {
			return this.doubts.stream().anyMatch(Doubt::blocking) || count(Verdict.WRONG) > 0;
		}

	}

	/**
	 * A row.
	 *
	 * @param prefix what the names of its fields begin with
	 * @param row the row
	 * @param verdict what it would do
	 * @param number the call that is there already, or {@code null}
	 * @param doubts what is doubtful about it
	 * @param open whether its fields are shown to be put right
	 */
	record RowLook(String prefix, ImportedRow row, Verdict verdict, @Nullable String number, List<Doubt> doubts,
			boolean open) {
	}

	/** Whether something must be put right before any of it is taken. */
	public boolean isBlocked() {
		return this.sheets.stream().anyMatch(SheetLook::isBlocked);
	}

	/** How many rows do that. */
	public long count(Verdict verdict) {
		return this.sheets.stream().mapToLong((sheet) -> sheet.count(verdict)).sum();
	}

	/** How many rows have open fields. */
	long openRows() {
		return rows().filter(RowLook::open).count();
	}

	private Stream<RowLook> rows() {
		return this.sheets.stream().flatMap((sheet) -> sheet.rows().stream());
	}

}
