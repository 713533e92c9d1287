package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A regulation that answers rest on ("Ketentuan"), with its file or a link to it. Clause
 * 5.c.xiii of the procedure.
 */
@Entity
@Audited
@Table(name = "regulations")
class Regulation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String number;

	private String title;

	private LocalDate issuedOn;

	@Enumerated(EnumType.STRING)
	private RegulationState state;

	private String link;

	private String fileName;

	private Integer fileSize;

	private Instant changedAt;

	@Version
	private int version;

	protected Regulation() {
	}

	/** A regulation without a file yet. */
	Regulation(RegulationForm form, Instant at) {
		change(form, at);
	}

	/** Changes all but the file. */
	final void change(RegulationForm form, Instant at) {
		this.number = form.number();
		this.title = form.title();
		this.issuedOn = form.issuedOn();
		this.state = form.state();
		this.link = form.link();
		this.changedAt = at;
	}

	/** Bears this file from now on; its content stands apart. */
	void bear(PdfFile file) {
		this.fileName = file.name();
		this.fileSize = file.content().length;
	}

	public Long getId() {
		return this.id;
	}

	public String getNumber() {
		return this.number;
	}

	public String getTitle() {
		return this.title;
	}

	/** The day on which it was issued. */
	public LocalDate getIssuedOn() {
		return this.issuedOn;
	}

	public RegulationState getState() {
		return this.state;
	}

	/** Where it can be read, or {@code null}. */
	@Nullable public String getLink() {
		return this.link;
	}

	/** The name of its file, or {@code null} without one. */
	@Nullable public String getFileName() {
		return this.fileName;
	}

	/** The file's size in kilobytes, rounded up. */
	public int getFileKilobytes() {
		return (this.fileSize != null) ? (this.fileSize + 1023) / 1024 : 0;
	}

	public int getVersion() {
		return this.version;
	}

	/** "UU 8/2010, title". */
	public String getFullName() {
		return this.number + ", " + this.title;
	}

}
