package id.go.ppatk.piket.calls;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/**
 * A {@link Contact} of a call, in a row of its own so that it can be found.
 */
@Entity
@Audited
@Table(name = "call_contacts")
class CallContact {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "call_id")
	private Call call;

	private short position;

	@Enumerated(EnumType.STRING)
	private Contact.Kind kind;

	private String raw;

	private String normalised;

	private String extension;

	protected CallContact() {
	}

	CallContact(Call call, int position, Contact contact) {
		this.call = call;
		this.position = (short) position;
		this.kind = contact.kind();
		this.raw = contact.raw();
		this.normalised = contact.normalised();
		this.extension = contact.extension();
	}

	Contact toContact() {
		return new Contact(this.kind, this.raw, this.normalised, this.extension);
	}

}
