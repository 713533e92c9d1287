package id.go.ppatk.piket.topics;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What callers ask about, per unit. Section 6 of the procedure; dated, so that a topic
 * can have its time.
 */
@Entity
@Audited
@Table(name = "topics")
public class Topic {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String unitCode;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private Topic parent;

	private String name;

	private short sortOrder;

	private LocalDate validFrom;

	private LocalDate validTo;

	private boolean protectsCaller;

	@Version
	private int version;

	protected Topic() {
	}

	/** A new topic, or a sub-topic of {@code parent}, last among its siblings. */
	Topic(String unitCode, @Nullable Topic parent, TopicForm form, int sortOrder) {
		this.unitCode = unitCode;
		this.sortOrder = (short) sortOrder;
		change(parent, form);
	}

	/**
	 * Names it, puts it below another or on top, and gives it its time. What protected
	 * its callers once does so for ever.
	 */
	final void change(@Nullable Topic parent, TopicForm form) {
		this.protectsCaller = isCallerProtected() || (parent != null && parent.isCallerProtected());
		this.parent = parent;
		this.name = form.name();
		this.validFrom = form.validFrom();
		this.validTo = form.validTo();
	}

	/** Protects the identity of who calls about it, or about what stands below it. */
	void protectCaller() {
		this.protectsCaller = true;
	}

	/** Its place among its siblings. */
	void placeAt(int sortOrder) {
		this.sortOrder = (short) sortOrder;
	}

	public Long getId() {
		return this.id;
	}

	/** The unit that answers for the topic. */
	public String getUnitCode() {
		return this.unitCode;
	}

	@Nullable public Topic getParent() {
		return this.parent;
	}

	public String getName() {
		return this.name;
	}

	short getSortOrder() {
		return this.sortOrder;
	}

	public LocalDate getValidFrom() {
		return this.validFrom;
	}

	/** The last day, or {@code null} while it has none. */
	@Nullable public LocalDate getValidTo() {
		return this.validTo;
	}

	public int getVersion() {
		return this.version;
	}

	boolean isBelow(@Nullable Topic parent) {
		return (this.parent != null && parent != null) ? this.parent.getId().equals(parent.getId())
				: this.parent == parent;
	}

	public boolean isValidOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

	/**
	 * Whether the caller's identity is not for everybody: that of Pengaduan Masyarakat,
	 * and of what stands below it.
	 */
	public boolean isCallerProtected() {
		return this.protectsCaller || (this.parent != null && this.parent.isCallerProtected());
	}

	/** "LTKM" below "Tata Cara Pelaporan" reads "Tata Cara Pelaporan – LTKM". */
	public String getFullName() {
		return (this.parent != null) ? this.parent.getName() + " – " + this.name : this.name;
	}

}
