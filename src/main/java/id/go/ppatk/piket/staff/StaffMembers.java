package id.go.ppatk.piket.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The people.
 */
public interface StaffMembers extends Repository<StaffMember, Long> {

	StaffMember save(StaffMember person);

	Optional<StaffMember> findById(Long id);

	List<StaffMember> findByIdIn(Collection<Long> ids);

	@Query("select person from StaffMember person left join fetch person.roles where person.username = ?1")
	Optional<StaffMember> findByUsername(String username);

	/** Those who may be named on the roster of a unit: its active officers, by name. */
	@Query("""
			select person from StaffMember person
			where person.unitCode = ?1 and person.active = true
			and exists (select 1 from person.roles role where role = PETUGAS)
			order by person.name""")
	List<StaffMember> officers(String unitCode);

}
