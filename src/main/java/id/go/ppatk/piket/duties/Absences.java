package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The absences of everybody.
 */
public interface Absences extends Repository<Absence, Long> {

	Absence save(Absence absence);

	/** Writes at once what was saved, so that the database's constraints speak up. */
	void flush();

	Optional<Absence> findById(Long id);

	Optional<Absence> findByFormId(UUID formId);

	/** Those that stand and share a moment with that time. */
	@Query("""
			select absence from Absence absence
			where absence.withdrawnAt is null and absence.endsAt > ?1 and absence.startsAt < ?2
			order by absence.startsAt, absence.id""")
	List<Absence> between(Instant from, Instant until);

	/** Those that are not over, the next first. */
	@Query("""
			select absence from Absence absence where absence.withdrawnAt is null and absence.endsAt > ?1
			order by absence.startsAt, absence.id""")
	List<Absence> open(Instant now);

}
