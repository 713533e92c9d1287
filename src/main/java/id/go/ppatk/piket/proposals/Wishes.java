package id.go.ppatk.piket.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What people wish.
 */
interface Wishes extends Repository<Wish, Long> {

	Wish save(Wish wish);

	void delete(Wish wish);

	Optional<Wish> findById(Long id);

	@Query("select wish from Wish wish where wish.staffId = ?1 and wish.weekday = ?2")
	Optional<Wish> of(Long staffId, short weekday);

	/** The wishes of these people, Monday's first. */
	@Query("select wish from Wish wish where wish.staffId in ?1 order by wish.weekday")
	List<Wish> of(Collection<Long> staffIds);

}
