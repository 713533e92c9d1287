package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.Week;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The part of one unit in the roster of one week. Each unit hands in its own. Clause 5.a
 * of the procedure.
 */
@Entity
@Audited
@Table(name = "week_rosters")
public class WeekRoster extends AbstractAggregateRoot<WeekRoster> {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String unitCode;

	private LocalDate weekStart;

	private Instant submittedAt;

	private Long submittedBy;

	private boolean gapsConfirmed;

	private Instant acknowledgedAt;

	private Long acknowledgedBy;

	private Instant takenBackAt;

	private Long takenBackBy;

	@OneToMany(mappedBy = "roster", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("dutyDate, post")
	private List<Duty> duties = new ArrayList<>();

	@Version
	private int version;

	protected WeekRoster() {
	}

	public WeekRoster(String unitCode, Week week) {
		this.unitCode = unitCode;
		this.weekStart = week.monday();
	}

	/**
	 * Names who serves a post on a day; {@code null} leaves the place open. The rules of
	 * the roster are checked before ({@code RosterRules}) and by the database.
	 * @throws IllegalStateException when the roster has been handed in
	 * @throws IllegalArgumentException when the day is of another week
	 */
	public Duty name(LocalDate day, int post, @Nullable Long officerId, @Nullable Long substituteId,
			boolean recordedLater) {
		refuseWhenSubmitted();
		if (!getWeek().contains(day)) {
			throw new IllegalArgumentException(day + " is not in " + getWeek());
		}
		Duty duty = duty(day, post).orElseGet(() -> {
			Duty added = new Duty(this, day, post);
			this.duties.add(added);
			return added;
		});
		duty.name(officerId, substituteId, recordedLater);
		return duty;
	}

	/**
	 * Hands the roster in to the supervisor ({@link RosterSubmitted}). Clause 5.a.
	 * @param gapsConfirmed whether the person confirmed what stays unserved
	 * @throws IllegalStateException when it has been handed in already
	 */
	public void submit(Long by, Instant at, boolean gapsConfirmed) {
		refuseWhenSubmitted();
		this.submittedBy = by;
		this.submittedAt = at;
		this.gapsConfirmed = gapsConfirmed;
		registerEvent(new RosterSubmitted(this.unitCode, getWeek(), by));
	}

	/**
	 * The supervisor confirms having received it ({@link RosterAcknowledged}); a second
	 * time changes nothing.
	 * @throws IllegalStateException when it has not been handed in
	 */
	public void acknowledge(Long by, Instant at) {
		if (!isSubmitted()) {
			throw new IllegalStateException("the roster has not been handed in");
		}
		if (this.acknowledgedAt != null) {
			return;
		}
		this.acknowledgedAt = at;
		this.acknowledgedBy = by;
		registerEvent(new RosterAcknowledged(this.unitCode, getWeek(), by));
	}

	/**
	 * Takes back what was handed in, so that it is open again and nobody has received it
	 * ({@link RosterTakenBack}). Clause 5.a.
	 * @param calendar the calendar of its week
	 * @throws IllegalStateException when it has not been handed in, its deadline has
	 * passed, or something of it has begun
	 */
	public void takeBack(Long by, Instant at, ServiceCalendar calendar) {
		if (!canBeTakenBack(at, calendar)) {
			throw new IllegalStateException("the roster has not been handed in, or it stands");
		}
		this.submittedAt = null;
		this.submittedBy = null;
		this.gapsConfirmed = false;
		this.acknowledgedAt = null;
		this.acknowledgedBy = null;
		this.takenBackAt = at;
		this.takenBackBy = by;
		registerEvent(new RosterTakenBack(this.unitCode, getWeek(), by));
	}

	/** Whether it has been handed in and may be taken back. */
	public boolean canBeTakenBack(Instant at, ServiceCalendar calendar) {
		return isSubmitted() && calendar.mayRosterBeTakenBack(getWeek(), at);
	}

	/**
	 * The duty of a place of the roster that was handed in, made without names where the
	 * roster left it open, so that a replacement can fill it.
	 * @throws IllegalStateException before the hand-in
	 */
	public Duty openDuty(LocalDate day, int post) {
		if (!isSubmitted()) {
			throw new IllegalStateException("the roster has not been handed in");
		}
		return duty(day, post).orElseGet(() -> {
			Duty added = new Duty(this, day, post);
			this.duties.add(added);
			return added;
		});
	}

	private void refuseWhenSubmitted() {
		if (isSubmitted()) {
			throw new IllegalStateException("the roster has been handed in");
		}
	}

	public boolean isSubmitted() {
		return this.submittedAt != null;
	}

	/** Whether a duty of it names somebody. */
	public boolean namesSomebody() {
		return this.duties.stream().map(Assignment::of).anyMatch(Assignment::namesSomebody);
	}

	public Optional<Duty> duty(LocalDate day, int post) {
		return this.duties.stream()
			.filter((duty) -> duty.getDutyDate().equals(day) && duty.getPost() == post)
			.findFirst();
	}

	public Long getId() {
		return this.id;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	public Week getWeek() {
		return new Week(this.weekStart);
	}

	@Nullable public Instant getSubmittedAt() {
		return this.submittedAt;
	}

	@Nullable public Long getSubmittedBy() {
		return this.submittedBy;
	}

	/** When the supervisor confirmed having received it, or {@code null}. */
	@Nullable public Instant getAcknowledgedAt() {
		return this.acknowledgedAt;
	}

	@Nullable public Long getAcknowledgedBy() {
		return this.acknowledgedBy;
	}

	/** When it was last taken back, or {@code null}; it may be in again since. */
	@Nullable public Instant getTakenBackAt() {
		return this.takenBackAt;
	}

	/** Who took it back, or {@code null}. */
	@Nullable public Long getTakenBackBy() {
		return this.takenBackBy;
	}

	public boolean areGapsConfirmed() {
		return this.gapsConfirmed;
	}

	public List<Duty> getDuties() {
		return List.copyOf(this.duties);
	}

	public int getVersion() {
		return this.version;
	}

}
