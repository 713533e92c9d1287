package id.go.ppatk.piket.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A call of an imported sheet as it was understood, or as somebody put it right. All of
 * it is as typed; {@link ImportRules} says what is wrong with it.
 *
 * @param line the number of its row as Excel shows it
 * @param received the time at which it was received
 * @param finished the time at which it ended
 * @param name the caller's name
 * @param withheld whether the caller would not say it
 * @param kind whom the caller speaks for
 * @param institution the caller's institution
 * @param phones telephone numbers, parted by slashes
 * @param email the e-mail address
 * @param answeredBy who answered instead of the officer, as the remark names it
 * @param problems one or more
 * @param keepReason why it is kept although it looks like what may not be kept
 * @param cells the cells of these, by the name of the field
 * @param doubts what was doubtful when it was read
 * @param raw what the row said, by which it is known again
 */
record ImportedRow(int line, String received, String finished, String name, boolean withheld, CallerKind kind,
		String institution, String phones, String email, String answeredBy, List<Problem> problems, String keepReason,
		Map<String, String> cells, List<Doubt> doubts, String raw) {

	/**
	 * One problem of the call.
	 *
	 * @param topicId the topic, or {@code null} where none was recognised
	 * @param text what was asked
	 * @param outcome how it ended, or {@code null} where none was recognised
	 * @param remark more about the outcome
	 * @param channel to which other channel, where the outcome says so
	 */
	record Problem(@Nullable Long topicId, String text, @Nullable Outcome outcome, String remark,
			Diversion.@Nullable Channel channel) {
	}

	/** The cell of a field. */
	String cell(String field) {
		return this.cells.getOrDefault(field, "A" + this.line);
	}

	/**
	 * The id by which the call is written once, however often its row is imported into
	 * that duty.
	 */
	UUID formId(Long dutyId) {
		return UUID.nameUUIDFromBytes(("lampiran 1|" + dutyId + "|" + this.raw).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The same row as it was put right.
	 * @param typed the fields of the whole form by name
	 * @param prefix what the names of this row's fields begin with
	 */
	ImportedRow edited(Map<String, String> typed, String prefix) {
		if (!typed.containsKey(prefix + "received")) {
			return this;
		}
		return new ImportedRow(this.line, line(typed, prefix + "received"), line(typed, prefix + "finished"),
				line(typed, prefix + "name"), typed.containsKey(prefix + "withheld"),
				choice(CallerKind.class, typed.get(prefix + "kind"), this.kind), line(typed, prefix + "institution"),
				line(typed, prefix + "phones"), line(typed, prefix + "email"), this.answeredBy,
				IntStream.range(0, this.problems.size())
					.mapToObj((i) -> problem(typed, prefix + "p" + i + "."))
					.toList(),
				line(typed, prefix + "keepReason"), this.cells, this.doubts, this.raw);
	}

	private static Problem problem(Map<String, String> typed, String prefix) {
		String topic = line(typed, prefix + "topic");
		return new Problem(topic.matches("\\d{1,18}") ? Long.valueOf(topic) : null,
				Typed.text(typed.get(prefix + "text")), choice(Outcome.class, typed.get(prefix + "outcome"), null),
				Typed.text(typed.get(prefix + "remark")),
				choice(Diversion.Channel.class, typed.get(prefix + "channel"), null));
	}

	private static String line(Map<String, String> typed, String name) {
		return Typed.line(typed.get(name));
	}

	private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name, @Nullable E otherwise) {
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(name)) {
				return value;
			}
		}
		return otherwise;
	}

	/** Without regard to capitals and blanks. */
	static String same(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "ImportedRow " + this.line;
	}

}
