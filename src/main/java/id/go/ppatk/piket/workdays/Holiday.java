package id.go.ppatk.piket.workdays;

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

/**
 * A day without service by decree (SKB or Keppres): libur nasional or cuti bersama.
 * Clause 1 of the procedure. A day that is taken back stays, with the moment it was.
 */
@Entity
@Audited
@Table(name = "holidays")
class Holiday {

	/** The two kinds that clause 1 of the procedure exempts from service. */
	enum Kind {

		LIBUR_NASIONAL, CUTI_BERSAMA

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private LocalDate holidayDate;

	private String name;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String decree;

	private boolean provisional;

	private Instant validFrom;

	private Instant validTo;

	@Version
	private int version;

	protected Holiday() {
	}

	LocalDate getHolidayDate() {
		return this.holidayDate;
	}

	String getName() {
		return this.name;
	}

}
