package id.go.ppatk.piket.knowledge;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The times that open questions were asked.
 */
interface Askings extends Repository<Asking, Long> {

	/** How alike two texts of one topic are when they count as the same question. */
	double ALIKE = 0.4;

	Asking save(Asking asking);

	void delete(Asking asking);

	Optional<Asking> findById(Long id);

	@Query("select asking from Asking asking where asking.questionId = ?1 order by asking.askedAt, asking.id")
	List<Asking> of(Long questionId);

	@Query("select asking from Asking asking where asking.callNumber = ?1 order by asking.problemNumber")
	List<Asking> ofCall(String callNumber);

	/**
	 * The open question of the topic whose text is most like that one, when any is alike
	 * enough.
	 */
	@Query(nativeQuery = true, value = """
			select question.id from open_questions question join askings asking on asking.question_id = question.id
			where question.unit_code = ?1 and question.topic_id = ?2 and question.state = 'OPEN'
			and similarity(asking.problem, ?3) >= ?4
			order by similarity(asking.problem, ?3) desc, question.id limit 1""")
	Optional<Long> alike(String unitCode, Long topicId, String problem, double least);

}
