package id.go.ppatk.piket.duties;

import java.time.Instant;
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
 * One post of one unit on one day: who serves it, and who substitutes in the breaks and
 * is first in line when the officer is absent. Clauses 2 and 3 of the procedure.
 */
@Entity
@Audited
@Table(name = "duties")
public class Duty {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "roster_id")
	private WeekRoster roster;

	private String unitCode;

	private LocalDate dutyDate;

	private short post;

	private Long officerId;

	private Long substituteId;

	private boolean recordedLater;

	@Version
	private int version;

	protected Duty() {
	}

	public Duty(WeekRoster roster, LocalDate day, int post) {
		this.roster = roster;
		this.unitCode = roster.getUnitCode();
		this.dutyDate = day;
		this.post = (short) post;
	}

	public WeekRoster getRoster() {
		return this.roster;
	}

	void name(@Nullable Long officerId, @Nullable Long substituteId, boolean recordedLater) {
		this.officerId = officerId;
		this.substituteId = substituteId;
		this.recordedLater = recordedLater;
	}

	public Long getId() {
		return this.id;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	/** The WIB date. */
	public LocalDate getDutyDate() {
		return this.dutyDate;
	}

	/** The day and the post. */
	public Place getPlace() {
		return new Place(this.dutyDate, this.post);
	}

	/** From 1 within the unit. */
	public int getPost() {
		return this.post;
	}

	/** The post as addresses have it: {@code DP-1}. */
	public String getPostCode() {
		return this.unitCode + "-" + this.post;
	}

	/** The officer's id, or {@code null} while nobody is named. */
	@Nullable public Long getOfficerId() {
		return this.officerId;
	}

	/** The substitute's id, or {@code null} while nobody is named. */
	@Nullable public Long getSubstituteId() {
		return this.substituteId;
	}

	/** The id of who has the seat of that role, or {@code null} while nobody is named. */
	@Nullable public Long getPersonId(DutyRole role) {
		return (role == DutyRole.OFFICER) ? this.officerId : this.substituteId;
	}

	/** Whether the names came after the day had passed ("dicatat kemudian"). */
	public boolean isRecordedLater() {
		return this.recordedLater;
	}

	/** When its roster was handed in, or {@code null} while it is a draft. */
	public @Nullable Instant getSubmittedAt() {
		return this.roster.getSubmittedAt();
	}

	public int getVersion() {
		return this.version;
	}

	public boolean isComplete() {
		return this.officerId != null && this.substituteId != null;
	}

}
