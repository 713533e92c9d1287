package id.go.ppatk.piket.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * To whom the supervisor's role was lent.
 */
interface RoleLoans extends Repository<RoleLoan, Long> {

	RoleLoan save(RoleLoan loan);

	/**
	 * Writes at once what was saved, so that the database's constraints speak up here.
	 */
	void flush();

	Optional<RoleLoan> findById(Long id);

	/** What was lent to the person and neither ended before that day nor was revoked. */
	@Query("select loan from RoleLoan loan where loan.borrowerId = ?1 and loan.lastDay >= ?2 and loan.revokedAt is null")
	List<RoleLoan> borrowedBy(Long staffId, LocalDate day);

	/** What the person lent and neither ended before that day nor was revoked. */
	@Query("select loan from RoleLoan loan where loan.lenderId = ?1 and loan.lastDay >= ?2 and loan.revokedAt is null")
	List<RoleLoan> lentBy(Long staffId, LocalDate day);

	/** All that did not end before that day, the latest first. */
	@Query("select loan from RoleLoan loan where loan.lastDay >= ?1 order by loan.firstDay desc, loan.id desc")
	List<RoleLoan> since(LocalDate day);

}
