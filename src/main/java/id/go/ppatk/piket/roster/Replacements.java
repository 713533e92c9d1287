package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The replacements of all units.
 */
interface Replacements extends Repository<Replacement, Long> {

	Replacement save(Replacement replacement);

	/** Writes at once what was saved, so that the database's constraints speak up. */
	void flush();

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

	/** The two halves of an exchange that was accepted. */
	List<Replacement> findByExchangeId(Long exchangeId);

}
