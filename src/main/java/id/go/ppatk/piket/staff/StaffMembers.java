package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.SharedReads;
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

	/** The people with these ids, in no order; a page reads everybody once. */
	default List<StaffMember> findByIdIn(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		if (!SharedReads.areKept()) {
			return readByIds(ids);
		}
		return everybody().stream().filter((person) -> ids.contains(person.getId())).toList();
	}

	@Query("select person from StaffMember person where person.id in ?1")
	List<StaffMember> readByIds(Collection<Long> ids);

	/** What these people are called, by id. */
	default Map<Long, String> names(Collection<Long> ids) {
		return findByIdIn(ids).stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

	/** All people with their roles, by name. */
	default List<StaffMember> everybody() {
		return SharedReads.of(StaffMembers.class, this::readEverybody);
	}

	@Query("select distinct person from StaffMember person left join fetch person.roles order by person.name, person.id")
	List<StaffMember> readEverybody();

	@Query("select person from StaffMember person left join fetch person.roles where person.username = ?1")
	Optional<StaffMember> findByUsername(String username);

	/** The active people with that e-mail address, in whatever case it is written. */
	@Query("select person from StaffMember person where person.active = true and lower(person.email) = lower(?1)")
	List<StaffMember> withAddress(String address);

	/** Those who may be named on the roster of a unit: its active officers, by name. */
	default List<StaffMember> officers(String unitCode) {
		return SharedReads.areKept() ? everybody().stream()
			.filter((person) -> person.isActiveAs(Role.PETUGAS) && person.getUnitCode().equals(unitCode))
			.toList() : readOfficers(unitCode);
	}

	@Query("""
			select person from StaffMember person
			where person.unitCode = ?1 and person.active = true
			and exists (select 1 from person.roles role where role = PETUGAS)
			order by person.name""")
	List<StaffMember> readOfficers(String unitCode);

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
	default List<StaffMember> coordinators() {
		return SharedReads.areKept()
				? everybody().stream().filter((person) -> person.isActiveAs(Role.KOORDINATOR)).toList()
				: readCoordinators();
	}

	@Query("""
			select person from StaffMember person
			where person.active = true and exists (select 1 from person.roles role where role = KOORDINATOR)
			order by person.name""")
	List<StaffMember> readCoordinators();

	/** The active people with that role, by unit and name. */
	@Query("""
			select person from StaffMember person
			where person.active = true and exists (select 1 from person.roles role where role = ?1)
			order by person.unitCode, person.name, person.id""")
	List<StaffMember> having(Role role);

}
