package id.go.ppatk.piket.staff;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who changed something, and when (real time, not the domain's clock): one row for each
 * changing transaction.
 */
@Entity
@RevisionEntity(Revision.ByWhoIsSignedIn.class)
@Table(name = "revisions")
class Revision {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@RevisionNumber
	private Long id;

	@RevisionTimestamp
	@Column(name = "revised_at")
	private Instant revisedAt;

	private Long staffId;

	/**
	 * Puts the signed-in person on a revision; nobody when the application acts by
	 * itself.
	 */
	static class ByWhoIsSignedIn implements RevisionListener {

		@Override
		public void newRevision(Object revision) {
			Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
			if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
				((Revision) revision).staffId = person.getId();
			}
		}

	}

}
