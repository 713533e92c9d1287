package id.go.ppatk.piket.topics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.web.SharedReads;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The topics, in the order in which they are offered: units as pages list them, topics by
 * their place in section 6 of the procedure, sub-topics below their parent.
 */
public interface Topics extends Repository<Topic, Long> {

	Topic save(Topic topic);

	/** Writes at once what was saved. */
	void flush();

	@Query("""
			select topic from Topic topic left join fetch topic.parent parent
			join Unit unit on unit.code = topic.unitCode and unit.validFrom <= ?1 and (unit.validTo is null or unit.validTo >= ?1)
			where topic.validFrom <= ?1 and (topic.validTo is null or topic.validTo >= ?1)
			order by unit.sortOrder, coalesce(parent.sortOrder, topic.sortOrder), parent.id nulls first, topic.sortOrder""")
	List<Topic> validOn(LocalDate day);

	Optional<Topic> findById(Long id);

	@Query("select topic from Topic topic left join fetch topic.parent where topic.id = ?1")
	Optional<Topic> withParent(Long id);

	/** All that there ever were, each with its parent. */
	default List<Topic> all() {
		return SharedReads.of(Topics.class, this::readAll);
	}

	@Query("select topic from Topic topic left join fetch topic.parent")
	List<Topic> readAll();

	/** All topics of a unit, whenever they hold, siblings in their order. */
	@Query("""
			select topic from Topic topic left join fetch topic.parent where topic.unitCode = ?1
			order by topic.sortOrder, topic.validFrom, topic.id""")
	List<Topic> ofUnit(String unitCode);

	/**
	 * Holds the topics of a unit until the transaction ends, so that rules about several
	 * of them hold for all.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select topic from Topic topic where topic.unitCode = ?1 order by topic.id")
	List<Topic> lockUnit(String unitCode);

	/**
	 * The ids of the topics that hold on the day and look like what is typed, the closest
	 * first: each of the words stands in the full name, or the name is spelled alike.
	 * @param words what is typed, in lower case, each word within percent signs
	 */
	@Query(nativeQuery = true, value = """
			select topic.id from topics topic left join topics parent on parent.id = topic.parent_id
			cross join lower(coalesce(parent.name || ' ', '') || topic.name) full_name
			where topic.valid_from <= ?1 and (topic.valid_to is null or topic.valid_to >= ?1)
			and (full_name like all (?3) or word_similarity(?2, full_name) >= 0.4)
			order by full_name like all (?3) desc, word_similarity(?2, full_name) desc, topic.id""")
	List<Long> like(LocalDate day, String typed, String[] words);

}
