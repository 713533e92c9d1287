package id.go.ppatk.piket.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Hours, breaks, posts, greeting bands, the deadlines of rosters and of recaps, and the
 * due times of hand-offs, that hold from a date until the next policy begins ("Jam
 * layanan dan batas waktu"). Clauses 1, 2, 3 and 5 of the procedure. All times are WIB.
 */
@Entity
@Audited
@Table(name = "service_policies")
public class ServicePolicy {

	/** On which day the roster of a week is due. Clause 5.a. */
	public enum RosterDeadline {

		/** The last service day before the first service day of the week. */
		LAST_SERVICE_DAY,
		/** The calendar day before the first service day of the week. */
		CALENDAR_DAY_BEFORE

	}

	/** On which day the recap of a duty is due. Clause 5.b. */
	public enum RecapDeadline {

		/** The next service day after the duty. */
		NEXT_SERVICE_DAY,
		/** The calendar day after the duty. */
		NEXT_CALENDAR_DAY

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private LocalDate validFrom;

	private LocalDate validTo;

	private LocalTime opens;

	private LocalTime closes;

	private LocalTime breakStarts;

	private LocalTime breakEnds;

	private LocalTime fridayBreakStarts;

	private LocalTime fridayBreakEnds;

	private LocalTime siangFrom;

	private LocalTime soreFrom;

	@Enumerated(EnumType.STRING)
	private RosterDeadline rosterDeadline;

	private LocalTime rosterDeadlineTime;

	@Enumerated(EnumType.STRING)
	private RecapDeadline recapDeadline;

	private LocalTime recapDeadlineTime;

	private int callBackHours;

	private int escalationHours;

	private int otherUnitHours;

	private int picHours;

	private int transferMinutes;

	private String note;

	@OneToMany(mappedBy = "policy", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("unitCode, number")
	private List<ServicePost> posts = new ArrayList<>();

	@Version
	private int version;

	protected ServicePolicy() {
	}

	/**
	 * A policy that applies from the one date to the other, with the terms of the form.
	 * @param validTo the last day, or {@code null} for one that goes on
	 */
	ServicePolicy(LocalDate validFrom, @Nullable LocalDate validTo, PolicyForm.Terms terms) {
		this.validFrom = validFrom;
		this.validTo = validTo;
		apply(terms);
	}

	/**
	 * Changes a policy that has not begun; of one that has, days past keep theirs.
	 * @throws IllegalStateException when it has begun
	 */
	void change(LocalDate today, PolicyForm.Terms terms) {
		if (hasBegun(today)) {
			throw new IllegalStateException("the policy has begun");
		}
		apply(terms);
	}

	private void apply(PolicyForm.Terms terms) {
		this.opens = terms.opens();
		this.closes = terms.closes();
		this.breakStarts = terms.breakStarts();
		this.breakEnds = terms.breakEnds();
		this.fridayBreakStarts = terms.fridayBreakStarts();
		this.fridayBreakEnds = terms.fridayBreakEnds();
		this.siangFrom = terms.siangFrom();
		this.soreFrom = terms.soreFrom();
		this.rosterDeadline = terms.rosterDeadline();
		this.rosterDeadlineTime = terms.rosterDeadlineTime();
		this.recapDeadline = terms.recapDeadline();
		this.recapDeadlineTime = terms.recapDeadlineTime();
		this.callBackHours = terms.due().callBackHours();
		this.escalationHours = terms.due().escalationHours();
		this.otherUnitHours = terms.due().otherUnitHours();
		this.picHours = terms.due().picHours();
		this.transferMinutes = terms.due().transferMinutes();
		this.note = terms.note();
		this.posts.clear();
		terms.extensions()
			.forEach((unit, extensions) -> extensions.forEach((extension) -> this.posts.add(new ServicePost(this, unit,
					posts(unit).size() + 1, extension.equals(PolicyForm.NO_EXTENSION) ? null : extension))));
	}

	/** Ends the validity the day before another policy applies. */
	void endBefore(LocalDate next) {
		this.validTo = next.minusDays(1);
	}

	boolean hasBegun(LocalDate today) {
		return !this.validFrom.isAfter(today);
	}

	public LocalTime getSiangFrom() {
		return this.siangFrom;
	}

	public LocalTime getSoreFrom() {
		return this.soreFrom;
	}

	@Nullable public String getNote() {
		return this.note;
	}

	int getVersion() {
		return this.version;
	}

	public Long getId() {
		return this.id;
	}

	public LocalDate getValidFrom() {
		return this.validFrom;
	}

	/** The last day of validity, or {@code null} while no later policy is known. */
	@Nullable public LocalDate getValidTo() {
		return this.validTo;
	}

	public LocalTime getOpens() {
		return this.opens;
	}

	public LocalTime getCloses() {
		return this.closes;
	}

	public LocalTime breakStarts(LocalDate day) {
		return (day.getDayOfWeek() != DayOfWeek.FRIDAY) ? this.breakStarts : this.fridayBreakStarts;
	}

	public LocalTime breakEnds(LocalDate day) {
		return (day.getDayOfWeek() != DayOfWeek.FRIDAY) ? this.breakEnds : this.fridayBreakEnds;
	}

	/** Whether the substitute answers at this time of that day. Clause 3. */
	public boolean isBreak(LocalDate day, LocalTime time) {
		return !time.isBefore(breakStarts(day)) && time.isBefore(breakEnds(day));
	}

	/** Whether the time lies within the service hours, the closing time excluded. */
	public boolean isOpen(LocalTime time) {
		return !time.isBefore(this.opens) && time.isBefore(this.closes);
	}

	/** The greeting for this time of day. Clause 5.c.ii. */
	public Greeting greeting(LocalTime time) {
		if (time.isBefore(this.siangFrom)) {
			return Greeting.PAGI;
		}
		return time.isBefore(this.soreFrom) ? Greeting.SIANG : Greeting.SORE;
	}

	public RosterDeadline getRosterDeadline() {
		return this.rosterDeadline;
	}

	/**
	 * The time (WIB) of that day until which a roster is on time; 23.59, the end of the
	 * day, unless a dated policy says otherwise. Clause 5.a.
	 */
	public LocalTime getRosterDeadlineTime() {
		return this.rosterDeadlineTime;
	}

	public RecapDeadline getRecapDeadline() {
		return this.recapDeadline;
	}

	/**
	 * The time (WIB) of that day until which a recap is on time; 23.59, the end of the
	 * day, unless a dated policy says otherwise. Clause 5.b.
	 */
	public LocalTime getRecapDeadlineTime() {
		return this.recapDeadlineTime;
	}

	/** How long what is handed on may take. */
	public HandoffDueTimes getHandoffDueTimes() {
		return new HandoffDueTimes(this.callBackHours, this.escalationHours, this.otherUnitHours, this.picHours,
				this.transferMinutes);
	}

	/** The posts of all units, by unit and number. */
	public List<ServicePost> getPosts() {
		return this.posts;
	}

	/** The units that have posts. */
	public List<String> getUnitCodes() {
		return this.posts.stream().map(ServicePost::getUnitCode).distinct().toList();
	}

	/** The posts of one unit, by number; empty where the unit has none. */
	public List<ServicePost> posts(String unitCode) {
		return this.posts.stream().filter((post) -> post.getUnitCode().equals(unitCode)).toList();
	}

	boolean isValidOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

}
