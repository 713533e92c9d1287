package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The topics, in the order in which they are offered: units as pages list them, topics by
 * their place in section 6 of the procedure, sub-topics below their parent.
 */
public interface Topics extends Repository<Topic, Long> {

	@Query("""
			select topic from Topic topic join Unit unit on unit.code = topic.unitCode left join fetch topic.parent parent
			where topic.validFrom <= ?1 and (topic.validTo is null or topic.validTo >= ?1)
			order by unit.sortOrder, coalesce(parent.sortOrder, topic.sortOrder), parent.id nulls first, topic.sortOrder""")
	List<Topic> validOn(LocalDate day);

	Optional<Topic> findById(Long id);

	@Query("select topic from Topic topic left join fetch topic.parent where topic.id = ?1")
	Optional<Topic> withParent(Long id);

	@Query("select topic from Topic topic left join fetch topic.parent")
	List<Topic> all();

}
