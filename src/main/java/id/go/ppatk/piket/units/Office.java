package id.go.ppatk.piket.units;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

/**
 * Room and agency, as pages, letters, calendars and forms name them. Clause 4 of the
 * procedure.
 */
@Entity
@Audited
@Table(name = "office")
public class Office {

	/** There is one. */
	static final short ID = 1;

	@Id
	private Short id;

	private String agency;

	private String room;

	private String supervisor;

	@Version
	private int version;

	protected Office() {
	}

	void change(String agency, String room, String supervisor) {
		this.agency = agency;
		this.room = room;
		this.supervisor = supervisor;
	}

	/** "PPATK". */
	public String getAgency() {
		return this.agency;
	}

	/** "Ruangan Layanan Bantuan, Lantai 2". */
	public String getRoom() {
		return this.room;
	}

	/** How a letter to the supervisor's mailbox addresses its reader. */
	public String getSupervisor() {
		return this.supervisor;
	}

	int getVersion() {
		return this.version;
	}

}
