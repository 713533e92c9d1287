package id.go.ppatk.piket.duties;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Repository;

/**
 * Raises the version of a roster. Duties and replacements are rows of their own: whoever
 * changes one changes the week for everybody who has it on the screen.
 */
@Repository
public class RosterVersions {

	private final EntityManager entityManager;

	RosterVersions(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/**
	 * Raises it now and keeps others from doing so until the end of the transaction.
	 * @throws org.springframework.orm.ObjectOptimisticLockingFailureException when
	 * somebody else raised it since it was read
	 */
	public void raise(WeekRoster roster) {
		this.entityManager.lock(roster, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
	}

}
