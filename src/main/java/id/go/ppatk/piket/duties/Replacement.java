package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.go.ppatk.piket.web.Indonesian;
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
 * Perubahan piket: somebody else takes a duty that was handed in, or a part of it, for a
 * stated reason; or somebody is named where the roster was handed in with a gap. Clause
 * 5.a of the procedure. Its times are WIB times of the duty's day, the end not included.
 * Where two of one duty and role overlap, the one that was filed last holds.
 */
@Entity
@Audited
@Table(name = "replacements")
public class Replacement extends AbstractAggregateRoot<Replacement> {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private UUID formId;

	private Long dutyId;

	private String unitCode;

	private LocalDate dutyDate;

	private short post;

	@Enumerated(EnumType.STRING)
	private DutyRole dutyRole;

	private LocalTime starts;

	private LocalTime ends;

	private Long replacedId;

	private Long replacingId;

	@Enumerated(EnumType.STRING)
	private ChangeReason reason;

	private String note;

	private Long exchangeId;

	private Long filedBy;

	private Instant filedAt;

	private Instant undoneAt;

	private Long undoneBy;

	@Version
	private int version;

	protected Replacement() {
	}

	/**
	 * Files a replacement. Whether it may be is for {@code ReplacementRules} to say.
	 * @param formId the id of the form, the idempotency key
	 * @param plan who takes what of whom, and why
	 * @param exchangeId the exchange that it is one half of, or {@code null}
	 */
	public Replacement(UUID formId, Duty duty, ReplacementPlan plan, @Nullable Long exchangeId, Long filedBy,
			Instant filedAt) {
		this.formId = formId;
		this.dutyId = duty.getId();
		this.unitCode = duty.getUnitCode();
		this.dutyDate = duty.getDutyDate();
		this.post = (short) duty.getPost();
		this.dutyRole = plan.role();
		this.starts = plan.starts();
		this.ends = plan.ends();
		this.replacedId = plan.replacedId();
		this.replacingId = plan.replacingId();
		this.reason = plan.reason();
		this.note = plan.note();
		this.exchangeId = exchangeId;
		this.filedBy = filedBy;
		this.filedAt = filedAt;
	}

	/** Only now it has the id by which those who are told can find it. */
	@PostPersist
	void tellThatItWasFiled() {
		registerEvent(new ReplacementFiled(this.id));
	}

	/**
	 * Takes it back: as if it had never been filed ({@link ReplacementUndone}).
	 * @throws IllegalStateException when it has begun or was undone before
	 */
	public void undo(Long by, Instant now) {
		if (!canBeUndone(now)) {
			throw new IllegalStateException("the replacement has begun or was undone");
		}
		this.undoneAt = now;
		this.undoneBy = by;
		registerEvent(new ReplacementUndone(this.id));
	}

	/** Whether it stands and has not begun. */
	public boolean canBeUndone(Instant now) {
		return this.undoneAt == null && now.isBefore(startsAt());
	}

	Instant startsAt() {
		return this.dutyDate.atTime(this.starts).atZone(Indonesian.WIB).toInstant();
	}

	boolean concerns(String unitCode, LocalDate day, int post) {
		return this.undoneAt == null && this.unitCode.equals(unitCode) && this.dutyDate.equals(day)
				&& this.post == post;
	}

	boolean holdsAt(LocalTime time) {
		return !time.isBefore(this.starts) && time.isBefore(this.ends);
	}

	public boolean overlaps(LocalTime from, LocalTime until) {
		return this.starts.isBefore(until) && from.isBefore(this.ends);
	}

	public Long getId() {
		return this.id;
	}

	public Long getDutyId() {
		return this.dutyId;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	public LocalDate getDutyDate() {
		return this.dutyDate;
	}

	/** From 1 within the unit. */
	public int getPost() {
		return this.post;
	}

	/** The post as addresses have it: {@code DP-1}. */
	public String getPostCode() {
		return this.unitCode + "-" + this.post;
	}

	public DutyRole getDutyRole() {
		return this.dutyRole;
	}

	public LocalTime getStarts() {
		return this.starts;
	}

	public LocalTime getEnds() {
		return this.ends;
	}

	/** Who would have served, or {@code null} where nobody was named. */
	@Nullable public Long getReplacedId() {
		return this.replacedId;
	}

	/** Who serves instead. */
	public Long getReplacingId() {
		return this.replacingId;
	}

	/** Whether it corrects a name that was written wrongly: no duty changed hands. */
	public boolean isCorrection() {
		return this.reason.isCorrection();
	}

	public ChangeReason getReason() {
		return this.reason;
	}

	@Nullable public String getNote() {
		return this.note;
	}

	/** The exchange that it is one half of, or {@code null}. */
	@Nullable public Long getExchangeId() {
		return this.exchangeId;
	}

	public Long getFiledBy() {
		return this.filedBy;
	}

	public Instant getFiledAt() {
		return this.filedAt;
	}

	/** When it was taken back, or {@code null} while it stands. */
	@Nullable public Instant getUndoneAt() {
		return this.undoneAt;
	}

	public int getVersion() {
		return this.version;
	}

}
