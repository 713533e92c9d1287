package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a call tells the FAQ: which articles answered it, and what it asked that no
 * article answers. Calls are known here by their numbers. All acts join the transaction
 * in which the call is saved, and may be repeated. Clause 5.c.xiii.
 */
@Component
public class CallAnswers {

	private final Topics topics;

	private final OpenQuestions questions;

	private final Askings askings;

	private final EntityManager database;

	CallAnswers(Topics topics, OpenQuestions questions, Askings askings, EntityManager database) {
		this.topics = topics;
		this.questions = questions;
		this.askings = askings;
		this.database = database;
	}

	/**
	 * "Dipakai untuk menjawab": these articles, and no others, answered the problem of
	 * the call. An id that is no article is passed over.
	 * @param problemNumber the number that the problem keeps in the call
	 * @param at when the call was saved
	 */
	@Transactional
	public void recordUses(String callNumber, int problemNumber, Collection<Long> articleIds, Instant at) {
		Long[] ids = articleIds.toArray(Long[]::new);
		this.database.createNativeQuery("""
				delete from article_uses
				where call_number = :call and problem_number = :problem and article_id <> all (:articles)""")
			.setParameter("call", callNumber)
			.setParameter("problem", problemNumber)
			.setParameter("articles", ids)
			.executeUpdate();
		this.database.createNativeQuery("""
				insert into article_uses (article_id, call_number, problem_number, used_at)
				select id, :call, :problem, :at from articles where id = any (:articles) on conflict do nothing""")
			.setParameter("call", callNumber)
			.setParameter("problem", problemNumber)
			.setParameter("articles", ids)
			.setParameter("at", at)
			.executeUpdate();
	}

	/** The ids of the articles that answered the call, by the number of the problem. */
	@Transactional(readOnly = true)
	@SuppressWarnings("unchecked")
	public Map<Integer, List<Long>> articleIds(String callNumber) {
		List<Tuple> uses = this.database.createNativeQuery("""
				select problem_number, article_id from article_uses
				where call_number = :call order by problem_number, article_id""", Tuple.class)
			.setParameter("call", callNumber)
			.getResultList();
		return uses.stream()
			.collect(Collectors.groupingBy((use) -> use.get(0, Number.class).intValue(), TreeMap::new,
					Collectors.mapping((use) -> use.get(1, Long.class), Collectors.toList())));
	}

	/** The articles of problems that the call no longer has answered nothing. */
	@Transactional
	public void removeUsesBut(String callNumber, Collection<Integer> problemNumbers) {
		this.database
			.createNativeQuery(
					"delete from article_uses where call_number = :call and problem_number <> all (:problems)")
			.setParameter("call", callNumber)
			.setParameter("problems", problemNumbers.toArray(Integer[]::new))
			.executeUpdate();
	}

	/**
	 * "Belum ada di FAQ": the call asked what no article answers. A text of the same
	 * topic that reads alike becomes one more asking of the same open question.
	 * @param problemNumber the number that the problem keeps in the call
	 * @param topicId whose unit works it off
	 * @param problem what was asked, without anything about the caller; never of a
	 * confidential question
	 * @throws IllegalArgumentException when there is no such topic
	 */
	@Transactional
	public void recordMissing(String callNumber, int problemNumber, Long topicId, String problem, Instant at) {
		if (isMarked(callNumber, problemNumber)) {
			return;
		}
		Topic topic = this.topics.findById(topicId).orElseThrow(() -> new IllegalArgumentException("no such topic"));
		Long questionId = this.askings.alike(topic.getUnitCode(), topicId, problem, Askings.ALIKE)
			.orElseGet(() -> this.questions.save(new OpenQuestion(topic.getUnitCode(), topicId)).getId());
		this.askings.save(new Asking(questionId, callNumber, problemNumber, problem, at));
	}

	private boolean isMarked(String callNumber, int problemNumber) {
		return this.askings.ofCall(callNumber).stream().anyMatch((asking) -> asking.isOf(problemNumber));
	}

	/** The numbers of the problems of the call that are marked as missing in the FAQ. */
	@Transactional(readOnly = true)
	public Set<Integer> missingProblems(String callNumber) {
		return this.askings.ofCall(callNumber)
			.stream()
			.map(Asking::getProblemNumber)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether the problem of the call is marked as missing in the FAQ. */
	@Transactional(readOnly = true)
	public boolean isMissing(String callNumber, int problemNumber) {
		return isMarked(callNumber, problemNumber);
	}

	/**
	 * Takes back what the call asked, text and all: the mark was a mistake, or the call
	 * turned out to be confidential.
	 */
	@Transactional
	public void withdraw(String callNumber) {
		for (Asking asking : this.askings.ofCall(callNumber)) {
			this.askings.delete(asking);
			this.questions.flush();
			OpenQuestion question = this.questions.findById(asking.getQuestionId()).orElseThrow();
			if (question.getState() == OpenQuestion.State.OPEN && this.askings.of(question.getId()).isEmpty()) {
				this.questions.delete(question);
			}
		}
	}

}
