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

	/** Saves it; what it has to tell is told at once. */
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

	/**
	 * As {@link #between}, each alone, and beside them each departure that shares a
	 * moment with that time.
	 */
	@Query("""
			select absence, departure from StaffMember person
			left join Absence absence on absence.staffId = person.id and absence.withdrawnAt is null
				and absence.endsAt > ?1 and absence.startsAt < ?2
			left join Departure departure on departure.staffId = person.id
				and departure.leftAt < ?2 and (departure.returnedAt is null or departure.returnedAt > ?1)
			where absence.id is not null or departure.id is not null
			order by absence.startsAt, absence.id, departure.id""")
	List<Object[]> withDepartures(Instant from, Instant until);

	/** Those that are not over, the next first. */
	@Query("""
			select absence from Absence absence where absence.withdrawnAt is null and absence.endsAt > ?1
			order by absence.startsAt, absence.id""")
	List<Absence> open(Instant now);

}
