package id.go.ppatk.piket.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Somebody serves the telephones of a unit no more, from a moment on: they were
 * deactivated, moved to another unit, or lost the role PETUGAS. It ends when they serve
 * there again. What they served before stays theirs.
 */
@Entity
@Table(name = "departures")
public class Departure {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long staffId;

	private String unitCode;

	private Instant leftAt;

	private Instant returnedAt;

	protected Departure() {
	}

	/** From the minute of that moment on. */
	public Departure(Long staffId, String unitCode, Instant leftAt) {
		this.staffId = staffId;
		this.unitCode = unitCode;
		this.leftAt = leftAt.truncatedTo(ChronoUnit.MINUTES);
	}

	/** Ends it with the minute of that moment. */
	public void end(Instant at) {
		this.returnedAt = at.truncatedTo(ChronoUnit.MINUTES);
	}

	/** Whether the person is away from that unit at that moment. */
	public boolean covers(Long staffId, String unitCode, Instant moment) {
		return this.staffId.equals(staffId) && this.unitCode.equals(unitCode) && !moment.isBefore(this.leftAt)
				&& (this.returnedAt == null || moment.isBefore(this.returnedAt));
	}

	/** Whether it shares a moment with that time. */
	public boolean overlaps(Instant from, Instant until) {
		return this.leftAt.isBefore(until) && (this.returnedAt == null
				|| (from.isBefore(this.returnedAt) && this.leftAt.isBefore(this.returnedAt)));
	}

	public Long getId() {
		return this.id;
	}

	public Long getStaffId() {
		return this.staffId;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	/** Its first moment. */
	public Instant getLeftAt() {
		return this.leftAt;
	}

	/**
	 * The first moment at which the person serves there again, or {@code null} while they
	 * do not.
	 */
	@Nullable public Instant getReturnedAt() {
		return this.returnedAt;
	}

}
