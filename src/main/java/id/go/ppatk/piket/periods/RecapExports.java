package id.go.ppatk.piket.periods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The exports of all people.
 */
public interface RecapExports extends Repository<RecapExport, Long> {

	RecapExport save(RecapExport export);

	Optional<RecapExport> findById(Long id);

	Optional<RecapExport> findByFormId(UUID formId);

	/** Holds the export until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select export from RecapExport export where export.id = ?1")
	Optional<RecapExport> lock(Long id);

	/** The one of that person that waits or is worked on. */
	@Query("select export from RecapExport export where export.askedBy = ?1 and export.state in (WAITING, RUNNING)")
	Optional<RecapExport> unfinishedOf(Long staffId);

	/** The latest of that person first. */
	@Query("select export from RecapExport export where export.askedBy = ?1 order by export.id desc")
	List<RecapExport> latestOf(Long staffId, Limit limit);

	/** Those that wait or whose work was broken off, the earliest first. */
	@Query("select export.id from RecapExport export where export.state in (WAITING, RUNNING) order by export.id")
	List<Long> unfinished(Limit limit);

	/**
	 * Keeps how many rows that attempt has written.
	 * @return 1, or 0 when nobody wants it any more
	 */
	@Modifying
	@Query("""
			update RecapExport export set export.rowsWritten = ?3
			where export.id = ?1 and export.attempt = ?2 and export.state = RUNNING""")
	int wrote(Long id, int attempt, long rows);

	/** Removes those that ended before that moment, with their files. */
	@Modifying
	@Query("delete from RecapExport export where export.endedAt < ?1")
	int removeEndedBefore(Instant moment);

}
