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
import org.jspecify.annotations.Nullable;

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

		LIBUR_NASIONAL, CUTI_BERSAMA;

		/** The message that holds the word. */
		public String messageKey() {
			return "holiday.kind." + name();
		}

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

	/**
	 * A day that stands from that moment on.
	 * @param at when it was entered
	 */
	Holiday(DecreedDay day, Instant at) {
		say(day);
		this.validFrom = at;
	}

	/**
	 * Corrects what is said about the day; earlier versions stay in its history.
	 * @throws IllegalStateException when it was taken back
	 */
	void change(DecreedDay day) {
		requireStanding();
		say(day);
	}

	private void say(DecreedDay day) {
		this.holidayDate = day.date();
		this.name = day.name();
		this.kind = day.kind();
		this.decree = day.decree();
		this.provisional = day.provisional();
	}

	/**
	 * The day is a service day again from that moment on; what was decreed stays on the
	 * list.
	 * @throws IllegalStateException when it was taken back before
	 */
	void takeBack(Instant at) {
		requireStanding();
		this.validTo = at;
	}

	private void requireStanding() {
		if (!isStanding()) {
			throw new IllegalStateException("the holiday was taken back");
		}
	}

	boolean isStanding() {
		return this.validTo == null;
	}

	/** What stands about the day now. */
	DecreedDay day() {
		return new DecreedDay(this.holidayDate, this.name, this.kind, this.decree, this.provisional);
	}

	public Long getId() {
		return this.id;
	}

	/** When the day was taken back, or {@code null} while it stands. */
	@Nullable public Instant getValidTo() {
		return this.validTo;
	}

	public int getVersion() {
		return this.version;
	}

}
