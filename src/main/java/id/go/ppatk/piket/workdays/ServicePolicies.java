package id.go.ppatk.piket.workdays;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The dated service policies.
 */
interface ServicePolicies extends Repository<ServicePolicy, Long> {

	@Query("select distinct policy from ServicePolicy policy left join fetch policy.posts order by policy.validFrom")
	List<ServicePolicy> allWithPosts();

}
