package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The people.
 */
public interface StaffMembers extends Repository<StaffMember, Long> {

	StaffMember save(StaffMember person);

	/** Writes at once what was saved. */
	void flush();

	Optional<StaffMember> findById(Long id);

	@Query("select person from StaffMember person left join fetch person.roles where person.id = ?1")
	Optional<StaffMember> withRoles(Long id);

	/** All people with their roles, the active ones first, by unit and name. */
	@Query("""
			select distinct person from StaffMember person left join fetch person.roles
			order by person.active desc, person.unitCode, person.name, person.id""")
	List<StaffMember> all();

	/** How many active administrators there are. */
	@Query("""
			select count(person) from StaffMember person
			where person.active = true and exists (select 1 from person.roles role where role = ADMIN)""")
	long administrators();

	/**
	 * Holds the active administrators until the transaction ends, so that the last two
	 * cannot remove each other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select person from StaffMember person
			where person.active = true and exists (select 1 from person.roles role where role = ADMIN)
			order by person.id""")
	List<StaffMember> lockAdministrators();

	List<StaffMember> findByIdIn(Collection<Long> ids);

	@Query("select person from StaffMember person left join fetch person.roles where person.username = ?1")
	Optional<StaffMember> findByUsername(String username);

	/** The active people with that e-mail address, in whatever case it is written. */
	@Query("select person from StaffMember person where person.active = true and lower(person.email) = lower(?1)")
	List<StaffMember> withAddress(String address);

	/** Those who may be named on the roster of a unit: its active officers, by name. */
	@Query("""
			select person from StaffMember person
			where person.unitCode = ?1 and person.active = true
			and exists (select 1 from person.roles role where role = PETUGAS)
			order by person.name""")
	List<StaffMember> officers(String unitCode);

	/**
	 * The active people to whom the supervisor's role is lent on that day (WIB), by name.
	 */
	@Query("""
			select person from StaffMember person
			where person.active = true and exists (select 1 from RoleLoan loan where loan.borrowerId = person.id
				and loan.firstDay <= ?1 and loan.lastDay >= ?1 and loan.revokedAt is null)
			order by person.name""")
	List<StaffMember> actingSupervisors(LocalDate day);

	/** The active coordinators of all units, by name. */
	@Query("""
			select person from StaffMember person
			where person.active = true and exists (select 1 from person.roles role where role = KOORDINATOR)
			order by person.name""")
	List<StaffMember> coordinators();

	/** The active people with that role, by unit and name. */
	@Query("""
			select person from StaffMember person
			where person.active = true and exists (select 1 from person.roles role where role = ?1)
			order by person.unitCode, person.name, person.id""")
	List<StaffMember> having(Role role);

}
