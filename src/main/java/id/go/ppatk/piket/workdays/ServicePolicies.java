package id.go.ppatk.piket.workdays;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The dated service policies.
 */
interface ServicePolicies extends Repository<ServicePolicy, Long> {

	ServicePolicy save(ServicePolicy policy);

	/** Writes at once what was saved. */
	void flush();

	@Lock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
	@Query("select policy from ServicePolicy policy where policy.id = ?1")
	Optional<ServicePolicy> toChange(Long id);

	@Query("select policy from ServicePolicy policy left join fetch policy.posts where policy.id = ?1")
	Optional<ServicePolicy> withPosts(Long id);

	@Query("select distinct policy from ServicePolicy policy left join fetch policy.posts order by policy.validFrom")
	List<ServicePolicy> allWithPosts();

}
