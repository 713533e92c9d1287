package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.SearchWords;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of one open question: how it was asked, the articles that might answer it, the
 * questions that might be the same.
 */
@Component
class OpenQuestionPage {

	private static final int MOST_ARTICLES = 8;

	private final OpenQuestions questions;

	private final Askings askings;

	private final OpenQuestionList list;

	private final Topics topics;

	private final FaqSearch search;

	private final Clock clock;

	OpenQuestionPage(OpenQuestions questions, Askings askings, OpenQuestionList list, Topics topics, FaqSearch search,
			Clock clock) {
		this.questions = questions;
		this.askings = askings;
		this.list = list;
		this.topics = topics;
		this.search = search;
		this.clock = clock;
	}

	/**
	 * The question, for those who may work it off.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	OpenQuestion existing(Long id, SignedIn me) {
		OpenQuestion question = this.questions.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.coordinates(question.getUnitCode())) {
			throw new AccessDeniedException("another unit's question");
		}
		return question;
	}

	/** The question as it was asked first. */
	String firstAsked(OpenQuestion question) {
		return this.askings.of(question.getId()).get(0).getProblem();
	}

	/**
	 * Shows it.
	 * @param searched words to look for an article with; those of the question when empty
	 */
	String show(OpenQuestion question, String searched, Model model) {
		List<Asking> asked = this.askings.of(question.getId());
		String text = searched.isBlank() ? asked.get(0).getProblem() : searched;
		List<OpenQuestionEntry> others = this.list.of(question.getUnitCode())
			.stream()
			.filter((other) -> !other.id().equals(question.getId()))
			.toList();
		model.addAttribute("questionId", question.getId())
			.addAttribute("version", question.getVersion())
			.addAttribute("unit", question.getUnitCode())
			.addAttribute("open", question.getState() == OpenQuestion.State.OPEN)
			.addAttribute("articleId", question.getArticleId())
			.addAttribute("dismissedWhy", question.getReason())
			.addAttribute("topic", this.topics.withParent(question.getTopicId()).orElseThrow().getFullName())
			.addAttribute("asked", asked)
			.addAttribute("searched", searched)
			.addAttribute("found",
					this.search.find(SearchWords.of(text), searched.isBlank() ? question.getTopicId() : null,
							question.getUnitCode(), "", ArticleFilter.CURRENT, LocalDate.now(this.clock),
							MOST_ARTICLES))
			.addAttribute("others", others);
		return "knowledge/open-question";
	}

}
