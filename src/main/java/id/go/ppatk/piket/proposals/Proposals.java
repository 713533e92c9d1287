package id.go.ppatk.piket.proposals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The proposals of all units.
 */
interface Proposals extends Repository<Proposal, Long> {

	Proposal save(Proposal proposal);

	@Query("select proposal from Proposal proposal left join fetch proposal.cells where proposal.id = ?1")
	Optional<Proposal> whole(Long id);

	Optional<Proposal> findById(Long id);

	/** Holds the proposal until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select proposal from Proposal proposal where proposal.id = ?1")
	Optional<Proposal> lock(Long id);

	/** The latest of these units first, without their cells. */
	@Query("select proposal from Proposal proposal where proposal.unitCode in ?1 order by proposal.id desc")
	List<Proposal> latest(Collection<String> unitCodes, Limit limit);

	/**
	 * Keeps the sign of life of a proposal that is worked on.
	 * @return 1, or 0 when nobody wants it any more
	 */
	@Modifying
	@Query("update Proposal proposal set proposal.seenAt = ?2 where proposal.id = ?1 and proposal.state = RUNNING")
	int sawAlive(Long id, Instant at);

}
