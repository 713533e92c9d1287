package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A weekday on which somebody would rather not serve: "bukan hari Rabu". A proposal heeds
 * it where it can; it forbids nothing.
 */
@Entity
@Audited
@Table(name = "wishes")
class Wish {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long staffId;

	private short weekday;

	@Column(name = "until_date")
	private LocalDate until;

	@Version
	private int version;

	protected Wish() {
	}

	/**
	 * A wish of a person.
	 * @param weekday Monday to Friday
	 * @param until the last day on which it holds, or {@code null} without end
	 */
	Wish(Long staffId, DayOfWeek weekday, @Nullable LocalDate until) {
		this.staffId = staffId;
		this.weekday = (short) weekday.getValue();
		this.until = until;
	}

	/** Lets it hold until another day, or without end. */
	void holdUntil(@Nullable LocalDate until) {
		this.until = until;
	}

	public Long getId() {
		return this.id;
	}

	public Long getStaffId() {
		return this.staffId;
	}

	public DayOfWeek getWeekday() {
		return DayOfWeek.of(this.weekday);
	}

	/** The last day on which it holds, or {@code null} without end. */
	@Nullable public LocalDate getUntil() {
		return this.until;
	}

	/** As {@link #getUntil()}, {@link LocalDate#MAX} without end. */
	LocalDate getLastDay() {
		return (this.until != null) ? this.until : LocalDate.MAX;
	}

}
