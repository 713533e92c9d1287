package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A time in which somebody cannot serve. From its first moment on the substitute holds
 * the person's duties. Clauses 3 and 5.a of the procedure.
 */
@Entity
@Audited
@Table(name = "absences")
public class Absence extends AbstractAggregateRoot<Absence> {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private UUID formId;

	private Long staffId;

	private String unitCode;

	@Enumerated(EnumType.STRING)
	private ChangeReason reason;

	private Instant startsAt;

	private Instant endsAt;

	private String note;

	private Long filedBy;

	private Instant filedAt;

	private Instant withdrawnAt;

	private Long withdrawnBy;

	@Version
	private int version;

	protected Absence() {
	}

	/**
	 * Files an absence.
	 * @param formId the id of the form, the idempotency key
	 * @param unitCode the person's unit at that time
	 * @param startsAt its first moment
	 * @param endsAt the first moment at which the person is there again
	 * @throws IllegalArgumentException for an exchange, which is no absence, and when it
	 * ends before it starts
	 */
	public Absence(UUID formId, Long staffId, String unitCode, ChangeReason reason, Instant startsAt, Instant endsAt,
			@Nullable String note, Long filedBy, Instant filedAt) {
		if (!reason.isAbsence() || !startsAt.isBefore(endsAt)) {
			throw new IllegalArgumentException("no absence");
		}
		this.formId = formId;
		this.staffId = staffId;
		this.unitCode = unitCode;
		this.reason = reason;
		this.startsAt = startsAt;
		this.endsAt = endsAt;
		this.note = note;
		this.filedBy = filedBy;
		this.filedAt = filedAt;
	}

	/** Only now it has the id by which those who are told can find it. */
	@PostPersist
	void tellThatItWasFiled() {
		registerEvent(new AbsenceFiled(this.id));
	}

	/**
	 * Ends it: one that has begun ends with this minute and stays in history, one that
	 * has not is withdrawn ({@link AbsenceEnded}).
	 * @throws IllegalStateException when it is over or withdrawn
	 */
	public void end(Long by, Instant now) {
		if (!isOpen(now)) {
			throw new IllegalStateException("the absence is over");
		}
		registerEvent(new AbsenceEnded(this.id, this.endsAt));
		if (hasBegun(now)) {
			this.endsAt = now.truncatedTo(ChronoUnit.MINUTES);
		}
		else {
			this.withdrawnAt = now;
			this.withdrawnBy = by;
		}
	}

	/** The same absence had it lasted, or still lasting, until that moment. */
	public Absence until(Instant end) {
		return new Absence(this.formId, this.staffId, this.unitCode, this.reason, this.startsAt, end, this.note,
				this.filedBy, this.filedAt);
	}

	/** Whether it can still be ended or withdrawn. */
	public boolean isOpen(Instant now) {
		return this.withdrawnAt == null && now.isBefore(this.endsAt);
	}

	public boolean hasBegun(Instant now) {
		return now.truncatedTo(ChronoUnit.MINUTES).isAfter(this.startsAt);
	}

	boolean covers(Instant moment) {
		return this.withdrawnAt == null && !moment.isBefore(this.startsAt) && moment.isBefore(this.endsAt);
	}

	public boolean overlaps(Instant from, Instant until) {
		return this.withdrawnAt == null && this.startsAt.isBefore(until) && from.isBefore(this.endsAt);
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

	public ChangeReason getReason() {
		return this.reason;
	}

	public Instant getStartsAt() {
		return this.startsAt;
	}

	/** The first moment at which the person is there again. */
	public Instant getEndsAt() {
		return this.endsAt;
	}

	@Nullable public String getNote() {
		return this.note;
	}

	/** Who wrote it down: the person, a colleague, the coordinator or the supervisor. */
	public Long getFiledBy() {
		return this.filedBy;
	}

	public Instant getFiledAt() {
		return this.filedAt;
	}

	public boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	public int getVersion() {
		return this.version;
	}

}
