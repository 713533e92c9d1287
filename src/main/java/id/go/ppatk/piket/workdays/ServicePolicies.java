package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
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

	/**
	 * All policies with their posts, by validity, and the holidays that stand in those
	 * days, by date: each row is one or the other, beside the begin of the piket.
	 * @return the policy or {@code null}, else the date and the name of a holiday; then
	 * the begin
	 */
	@Query("""
			select policy, holiday.holidayDate, holiday.name, begin
			from ServicePolicy policy left join fetch policy.posts full join Holiday holiday on 1 = 0
			join PiketBegin begin on 1 = 1
			where policy.id is not null or (holiday.validTo is null and holiday.holidayDate between ?1 and ?2)
			order by policy.validFrom, holiday.holidayDate, holiday.id""")
	List<Object[]> besideDaysOff(LocalDate first, LocalDate last);

}
