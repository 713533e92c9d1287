package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;
import java.util.Set;

import id.go.ppatk.piket.web.PlainText;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An article as typed.
 *
 * @param version of the article that is being changed
 * @param questionId the open question that a new article answers
 * @param basis the regulation that the answer rests on, if any
 * @param validFrom the first WIB day on which the answer holds
 * @param validTo the last, if it is known
 * @param regulationIds the regulations that the answer rests on
 */
record ArticleForm(@Nullable Integer version, @Nullable Long questionId,
		@NotNull(message = "{article.topic-missing}") Long topicId,
		@NotBlank(message = "{article.question-missing}") @Size(max = ArticleForm.LONGEST_QUESTION,
				message = "{field.too-long}") @PlainText String question,
		@NotBlank(message = "{article.answer-missing}") @Size(max = 4000,
				message = "{field.too-long}") @PlainText String answer,
		@Nullable @Size(max = 300, message = "{field.too-long}") @PlainText String basis,
		@NotNull(message = "{article.valid-from-missing}") LocalDate validFrom, @Nullable LocalDate validTo,
		@Nullable Set<Long> regulationIds) {

	static final int LONGEST_QUESTION = 500;

	ArticleForm {
		question = Typed.line(question);
		answer = Typed.text(answer);
		basis = Typed.orNull(Typed.line(basis));
		regulationIds = (regulationIds != null) ? Set.copyOf(regulationIds) : Set.of();
	}

	static ArticleForm empty(LocalDate validFrom) {
		return new ArticleForm(null, null, null, "", "", null, validFrom, null, null);
	}

	/** The form that answers an open question, beginning with how it was asked. */
	static ArticleForm answering(OpenQuestion question, String asked, LocalDate validFrom) {
		return new ArticleForm(null, question.getId(), question.getTopicId(), begin(asked), "", null, validFrom, null,
				null);
	}

	private static String begin(String asked) {
		String line = Typed.line(asked);
		int end = Math.min(LONGEST_QUESTION, line.length());
		boolean betweenHalves = end < line.length() && Character.isLowSurrogate(line.charAt(end));
		return line.substring(0, betweenHalves ? end - 1 : end);
	}

	static ArticleForm of(Article article) {
		return new ArticleForm(article.getVersion(), null, article.getTopic().getId(), article.getQuestion(),
				article.getAnswer(), article.getBasis(), article.getValidFrom(), article.getValidTo(),
				article.getRegulationIds());
	}

	ArticleForm withVersion(int version) {
		return new ArticleForm(version, this.questionId, this.topicId, this.question, this.answer, this.basis,
				this.validFrom, this.validTo, this.regulationIds);
	}

	boolean endsBeforeItBegins() {
		return this.validFrom != null && this.validTo != null && this.validTo.isBefore(this.validFrom);
	}

}
