package id.go.ppatk.piket.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
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

	/** How many are worked on or wait for their turn. */
	@Query("select count(*) from Proposal proposal where proposal.state = RUNNING")
	long countRunning();

	/** Whether an earlier one than that is worked on or waits. */
	@Query("select count(*) > 0 from Proposal proposal where proposal.state = RUNNING and proposal.id < ?1")
	boolean isOlderRunning(Long id);

}
