package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import id.go.ppatk.piket.web.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the calls; a blank or {@code null} part asks for nothing.
 *
 * @param number a call's number, or a telephone number or e-mail address of the caller
 * @param name the caller's name, perhaps misspelt
 * @param institution the caller's institution, perhaps misspelt
 * @param words words of the problem or its remark
 * @param topicId the topic
 * @param unitCode the unit that took the call
 * @param outcome how a problem ended
 * @param from first WIB date
 * @param to last WIB date
 * @param byRelevance whether the best hits come first, else the latest
 */
public record CallQuery(String number, String name, String institution, String words, @Nullable Long topicId,
		@Nullable String unitCode, @Nullable Outcome outcome, @Nullable LocalDate from, @Nullable LocalDate to,
		boolean byRelevance) {

	/** Whether it asks for nothing at all. */
	public boolean isEmpty() {
		return (this.number + this.name + this.institution + this.words).isBlank() && this.topicId == null
				&& this.unitCode == null && this.outcome == null && this.from == null && this.to == null;
	}

	/** The same, the latest first. */
	public CallQuery latestFirst() {
		return new CallQuery(this.number, this.name, this.institution, this.words, this.topicId, this.unitCode,
				this.outcome, this.from, this.to, false);
	}

	/** Whether one of the words does not stand in every sentence. */
	public boolean tellsCallsApart() {
		return !tellingWords().isEmpty();
	}

	/** Whether it asks who called, which not everybody may. */
	boolean asksForIdentity() {
		return !this.name.isBlank() || !this.institution.isBlank() || contact().isPresent();
	}

	boolean isCallNumber() {
		return this.number.strip().regionMatches(true, 0, "CC-", 0, 3);
	}

	/** The telephone number or e-mail address that is looked for. */
	Optional<Contact> contact() {
		String typed = this.number.strip();
		if (typed.isEmpty() || isCallNumber()) {
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
