package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;

import id.go.ppatk.piket.web.PlainText;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * An article as typed.
 *
 * @param version of the article that is being changed
 * @param basis the regulation that the answer rests on, if any
 * @param validFrom the first WIB day on which the answer holds
 * @param validTo the last, if it is known
 */
record ArticleForm(@Nullable Integer version, @NotNull(message = "{article.topic-missing}") Long topicId,
		@NotBlank(message = "{article.question-missing}") @Size(max = 500,
				message = "{field.too-long}") @PlainText String question,
		@NotBlank(message = "{article.answer-missing}") @Size(max = 4000,
				message = "{field.too-long}") @PlainText String answer,
		@Nullable @Size(max = 300, message = "{field.too-long}") @PlainText String basis,
		@NotNull(message = "{article.valid-from-missing}") @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
		@Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate validTo) {

	ArticleForm {
		question = Typed.line(question);
		answer = Typed.text(answer);
		basis = Typed.orNull(Typed.line(basis));
	}

	static ArticleForm empty(@Nullable Long topicId, LocalDate validFrom) {
		return new ArticleForm(null, topicId, "", "", null, validFrom, null);
	}

	static ArticleForm of(Article article) {
		return new ArticleForm(article.getVersion(), article.getTopic().getId(), article.getQuestion(),
				article.getAnswer(), article.getBasis(), article.getValidFrom(), article.getValidTo());
	}

	ArticleForm withVersion(int version) {
		return new ArticleForm(version, this.topicId, this.question, this.answer, this.basis, this.validFrom,
				this.validTo);
	}

	boolean endsBeforeItBegins() {
		return this.validFrom != null && this.validTo != null && this.validTo.isBefore(this.validFrom);
	}

}
