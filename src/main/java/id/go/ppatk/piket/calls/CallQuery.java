package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.web.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the calls; a blank or {@code null} part asks for nothing.
 *
 * @param number a call's number or its last digits, or a telephone number or e-mail
 * address of the caller
 * @param name the caller's name, perhaps misspelt
 * @param institution the caller's institution, perhaps misspelt
 * @param words words of the problem or its remark
 * @param topicId the topic
 * @param unitCode the unit that took the call
 * @param outcome how a problem ended
 * @param noMatters of which kinds the calls are that had no matter, or {@code null} for
 * those that had one
 * @param from first WIB date
 * @param to last WIB date
 * @param byRelevance whether the best hits come first, else the latest
 */
public record CallQuery(String number, String name, String institution, String words, @Nullable Long topicId,
		@Nullable String unitCode, @Nullable Outcome outcome, @Nullable Set<NoMatter> noMatters,
		@Nullable LocalDate from, @Nullable LocalDate to, boolean byRelevance) {

	private static final Pattern CALL_NUMBER = Pattern
		.compile("(?i)(?:cc[- ]?([0-9]{8})[- ]?|(20[0-9]{6})[- ])([0-9]{1,9})");

	private static final Pattern END_OF_CALL_NUMBER = Pattern.compile("(?i)(cc)?[- ]*([0-9]{1,6})");

	/** Whether it asks for nothing at all. */
	public boolean isEmpty() {
		return (this.number + this.name + this.institution + this.words).isBlank() && this.topicId == null
				&& this.unitCode == null && this.outcome == null && this.noMatters == null && this.from == null
				&& this.to == null;
	}

	/** The same, the latest first. */
	public CallQuery latestFirst() {
		return new CallQuery(this.number, this.name, this.institution, this.words, this.topicId, this.unitCode,
				this.outcome, this.noMatters, this.from, this.to, false);
	}

	/** Whether one of the words does not stand in every sentence. */
	public boolean tellsCallsApart() {
		return !tellingWords().isEmpty();
	}

	/** Whether it asks who called, which not everybody may. */
	boolean asksForIdentity() {
		return !this.name.isBlank() || !this.institution.isBlank() || (contact().isPresent() && callNumber().isEmpty());
	}

	/** Whether the text can only be a call's number: CC-20261124-0007, CC 0007. */
	static boolean isCallNumber(String text) {
		Matcher end = END_OF_CALL_NUMBER.matcher(text.strip());
		return CALL_NUMBER.matcher(text.strip()).matches() || (end.matches() && end.group(1) != null);
	}

	/** Whether the text may be the last digits of a call's number. */
	static boolean isEndOfCallNumber(String text) {
		return END_OF_CALL_NUMBER.matcher(text.strip()).matches();
	}

	/**
	 * What the number of the call that is looked for ends with: "20261124-0007", "07".
	 */
	Optional<String> callNumber() {
		Matcher whole = CALL_NUMBER.matcher(this.number.strip());
		if (whole.matches()) {
			String day = (whole.group(1) != null) ? whole.group(1) : whole.group(2);
			return Optional.of(day + "-" + "0".repeat(Math.max(0, 4 - whole.group(3).length())) + whole.group(3));
		}
		Matcher end = END_OF_CALL_NUMBER.matcher(this.number.strip());
		return end.matches() ? Optional.of(end.group(2)) : Optional.empty();
	}

	/** Whether it asks for a call's number and nothing else. */
	boolean isOnlyCallNumber() {
		return callNumber().isPresent() && contact().isEmpty() && (this.name + this.institution + this.words).isBlank()
				&& this.topicId == null && this.unitCode == null && this.outcome == null && this.from == null
				&& this.to == null;
	}

	/** The telephone number or e-mail address that is looked for. */
	Optional<Contact> contact() {
		String typed = this.number.strip();
		if (typed.isEmpty() || isCallNumber(typed)) {
			return Optional.empty();
		}
		return Optional.of(typed.contains("@") ? Contact.email(typed) : Contact.phone(typed));
	}

	/** The words that tell calls apart, as PostgreSQL takes a query. */
	String tellingWords() {
		return SearchWords.of(this.words).all();
	}

	/** The words that may be misspelled. */
	List<String> misspellable() {
		String spellings = SearchWords.of(this.words).spellings();
		return spellings.isEmpty() ? List.of() : List.of(spellings.split(" "));
	}

	/** As {@link #tellingWords}, with some of these spellings for each word. */
	String words(Function<String, List<String>> spellings) {
		return SearchWords.of(this.words).all(spellings);
	}

}
