package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.knowledge.OpenQuestionPage.Refusal;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.SearchWords;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reads the pages of open questions, and answers when one is worked off.
 */
@Component
class OpenQuestionPages {

	private static final int MOST_ARTICLES = 8;

	private final OpenQuestions questions;

	private final Askings askings;

	private final OpenQuestionList list;

	private final Topics topics;

	private final FaqSearch search;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	OpenQuestionPages(OpenQuestions questions, Askings askings, OpenQuestionList list, Topics topics, FaqSearch search,
			MessageSourceAccessor messages, Clock clock) {
		this.questions = questions;
		this.askings = askings;
		this.list = list;
		this.topics = topics;
		this.search = search;
		this.messages = messages;
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
		KnowledgeAccess.requireChange(question.getUnitCode(), me);
		return question;
	}

	/** The question as it was asked first. */
	String firstAsked(OpenQuestion question) {
		return this.askings.of(question.getId()).get(0).getProblem();
	}

	/** All that are open and may be worked off by that person. */
	OpenQuestionPage.Listed open(SignedIn me) {
		return new OpenQuestionPage.Listed(this.list.of(KnowledgeAccess.unitOfQuestions(me)));
	}

	/**
	 * The page.
	 * @param searched words to look for an article with; those of the question when empty
	 */
	OpenQuestionPage of(OpenQuestion question, String searched, Refusal refusal) {
		List<Asking> asked = this.askings.of(question.getId());
		String text = searched.isBlank() ? asked.get(0).getProblem() : searched;
		List<FaqEntry> found = this.search.find(SearchWords.of(text), searched.isBlank() ? question.getTopicId() : null,
				question.getUnitCode(), "", ArticleFilter.CURRENT, LocalDate.now(this.clock), MOST_ARTICLES);
		List<OpenQuestionEntry> others = this.list.of(question.getUnitCode())
			.stream()
			.filter((other) -> !other.id().equals(question.getId()))
			.toList();
		return new OpenQuestionPage(question, this.topics.withParent(question.getTopicId()).orElseThrow().getFullName(),
				asked, searched, found, others, refusal);
	}

	/**
	 * Works a question off, or shows it again with why nothing was done.
	 * @param reason why it gets no article, as typed
	 */
	ModelAndView work(Long id, String doneKey, Runnable act, String reason, SignedIn me, RedirectAttributes redirect) {
		existing(id, me);
		try {
			act.run();
		}
		catch (KnowledgeRefused ex) {
			return refused(id, new Refusal(ex.getMessageKey(), reason, null), HttpStatus.UNPROCESSABLE_CONTENT, me);
		}
		catch (WorkOffQuestions.QuestionChanged | ObjectOptimisticLockingFailureException ex) {
			return refused(id, new Refusal("open-question.refused.changed", reason, null), HttpStatus.CONFLICT, me);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage(doneKey));
		return new ModelAndView("redirect:/faq/belum-terjawab");
	}

	ModelAndView refused(Long id, Refusal refusal, HttpStatus status, SignedIn me) {
		return new ModelAndView("knowledge/open-question", Map.of("page", of(existing(id, me), "", refusal)), status);
	}

}
