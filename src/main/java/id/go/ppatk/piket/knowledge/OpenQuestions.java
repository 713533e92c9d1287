package id.go.ppatk.piket.knowledge;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The questions without an article.
 */
interface OpenQuestions extends Repository<OpenQuestion, Long> {

	OpenQuestion save(OpenQuestion question);

	void delete(OpenQuestion question);

	/** Writes at once what was saved. */
	void flush();

	Optional<OpenQuestion> findById(Long id);

	/** The question, whose version steps on with whatever is done to its askings. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@Query("select question from OpenQuestion question where question.id = ?1")
	Optional<OpenQuestion> toChange(Long id);

	/** How many are still to be worked off by a unit. */
	@Query("select count(question) from OpenQuestion question where question.unitCode = ?1 and question.state = OPEN")
	long countOpen(String unitCode);

}
