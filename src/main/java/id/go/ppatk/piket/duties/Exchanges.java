package id.go.ppatk.piket.duties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The exchanges of duties that were proposed.
 */
public interface Exchanges extends Repository<Exchange, Long> {

	Exchange save(Exchange exchange);

	Optional<Exchange> findById(Long id);

	Optional<Exchange> findByFormId(UUID formId);

	/** Those that are not decided, the oldest first. */
	@Query("""
			select exchange from Exchange exchange where exchange.declinedAt is null
			and (exchange.firstAcceptedAt is null or exchange.secondAcceptedAt is null)
			order by exchange.proposedAt, exchange.id""")
	List<Exchange> open();

	/** Those that wait for this person to agree. */
	@Query("""
			select exchange from Exchange exchange where exchange.declinedAt is null
			and ((exchange.firstOfficerId = ?1 and exchange.firstAcceptedAt is null)
				or (exchange.secondOfficerId = ?1 and exchange.secondAcceptedAt is null))
			order by exchange.proposedAt, exchange.id""")
	List<Exchange> waitingFor(Long staffId);

}
