package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An article as it read after one of its changes.
 *
 * @param changedAt when
 * @param changedBy the name of who did it; {@code null} for what came with the
 * application
 * @param topic the topic's full name of today
 */
record ArticleVersion(Instant changedAt, @Nullable String changedBy, String topic, String question, String answer,
		@Nullable String basis, boolean verified, LocalDate validFrom, @Nullable LocalDate validTo) {

	/**
	 * What one version changed of the one before.
	 *
	 * @param labelKey the message that names the field
	 * @param before its text before, or {@code null} where there was none
	 * @param after its text now, or {@code null} where there is none
	 */
	record Difference(String labelKey, @Nullable Object before, @Nullable Object after) {

		/** Whether the values are days. */
		public boolean isOfDays() {
			return this.before instanceof LocalDate || this.after instanceof LocalDate;
		}

	}

	/** The differences from the version before; all that it says for the first one. */
	List<Difference> since(@Nullable ArticleVersion before) {
		List<Difference> all = new ArrayList<>();
		all.add(new Difference("article.topic", (before != null) ? before.topic : null, this.topic));
		all.add(new Difference("article.question", (before != null) ? before.question : null, this.question));
		all.add(new Difference("article.answer", (before != null) ? before.answer : null, this.answer));
		all.add(new Difference("article.basis", (before != null) ? before.basis : null, this.basis));
		all.add(new Difference("article.valid-from", (before != null) ? before.validFrom : null, this.validFrom));
		all.add(new Difference("article.valid-to", (before != null) ? before.validTo : null, this.validTo));
		return all.stream().filter((one) -> !Objects.equals(one.before(), one.after())).toList();
	}

	/** Whether this change was the verification. */
	boolean verifies(@Nullable ArticleVersion before) {
		return this.verified && (before == null || !before.verified);
	}

	/** The changes, the latest first. */
	static List<Step> steps(List<ArticleVersion> versions) {
		return Stream.iterate(versions.size() - 1, (i) -> i >= 0, (i) -> i - 1).map((i) -> {
			ArticleVersion before = (i > 0) ? versions.get(i - 1) : null;
			ArticleVersion version = versions.get(i);
			return new Step(i + 1, version, version.since(before), version.verifies(before));
		}).toList();
	}

	/**
	 * A version and what it changed.
	 *
	 * @param number 1 for the first
	 */
	record Step(int number, ArticleVersion version, List<Difference> differences, boolean verified) {
	}

}
