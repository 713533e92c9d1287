package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The replacements of all units.
 */
public interface Replacements extends Repository<Replacement, Long> {

	/** Saves it; what it has to tell is told at once. */
	Replacement save(Replacement replacement);

	/** As {@link #save}, written at once, so that the database's constraints speak up. */
	Replacement saveAndFlush(Replacement replacement);

	Optional<Replacement> findById(Long id);

	Optional<Replacement> findByFormId(UUID formId);

	/** Those that stand, in the order in which they were filed. */
	@Query("""
			select replacement from Replacement replacement
			where replacement.dutyDate between ?1 and ?2 and replacement.undoneAt is null
			order by replacement.id""")
	List<Replacement> between(LocalDate first, LocalDate last);

	/** As {@link #between}, by day and time, with those that were undone. */
	@Query("""
			select replacement from Replacement replacement where replacement.dutyDate between ?1 and ?2
			order by replacement.dutyDate, replacement.starts, replacement.id""")
	List<Replacement> everBetween(LocalDate first, LocalDate last);

	/** Those of today or later that this person gives or takes, the next first. */
	@Query("""
			select replacement from Replacement replacement
			where replacement.undoneAt is null and replacement.dutyDate >= ?2
			and (replacement.replacedId = ?1 or replacement.replacingId = ?1)
			order by replacement.dutyDate, replacement.starts, replacement.id""")
	List<Replacement> concerning(Long staffId, LocalDate today);

	/** When each person last held a duty of the unit before that day as a replacement. */
	@Query("""
			select new id.go.ppatk.piket.duties.LastServed(replacement.replacingId, max(replacement.dutyDate))
			from Replacement replacement
			where replacement.unitCode = ?1 and replacement.dutyDate < ?2 and replacement.dutyRole = OFFICER
			and replacement.undoneAt is null
			group by replacement.replacingId""")
	List<LastServed> lastServed(String unitCode, LocalDate before);

	/** The two halves of an exchange that was accepted. */
	List<Replacement> findByExchangeId(Long exchangeId);

}
