package id.go.ppatk.piket.workdays;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.envers.Audited;

/**
 * When the piket begins, as a real start was told: one row, or none until then. Clause 1.
 */
@Entity
@Audited
@Table(name = "piket_start")
class PiketStart {

	static final long ID = 1;

	@Id
	private long id = ID;

	private Instant firstMoment;

	@Version
	private Integer version;

	PiketStart() {
	}

	void move(Instant firstMoment) {
		this.firstMoment = firstMoment;
	}

}
