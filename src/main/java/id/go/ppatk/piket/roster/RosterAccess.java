package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read, write, hand in and acknowledge the roster of a week: everybody reads it,
 * the coordinator of a unit writes its part and hands it in, the supervisor every part,
 * and acknowledges it. Weeks outside the piket and too far ahead have none. Clause 5.a.
 */
@Component
public class RosterAccess {

	/** How far ahead somebody may plan. */
	private static final int WEEKS_AHEAD = 53;

	private final Units units;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	RosterAccess(Units units, ServiceCalendars calendars, OutsidePiket outside) {
		this.units = units;
		this.calendars = calendars;
		this.outside = outside;
	}

	/**
	 * The unit whose roster of that week an address names.
	 * @throws ResponseStatusException (404) where there is no such roster
	 */
	public Unit readable(Week week, String unitCode) {
		refuseUnlessPlanned(week, this.calendars.around(week));
		return this.units.onDuty(week.monday(), week.friday())
			.stream()
			.filter((unit) -> unit.getCode().equals(unitCode))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no roster of " + unitCode));
	}

	/**
	 * As {@link #readable}, for somebody who writes it.
	 * @throws AccessDeniedException for who does not coordinate the unit
	 */
	public Unit writable(Week week, String unitCode, SignedIn me) {
		Unit unit = readable(week, unitCode);
		if (!mayWrite(unitCode, me)) {
			throw new AccessDeniedException("the roster of another unit");
		}
		return unit;
	}

	/**
	 * Lets weeks of the piket pass, up to 53 ahead.
	 * @param calendar the calendar of that week
	 * @throws ResponseStatusException (404) for others
	 */
	void refuseUnlessPlanned(Week week, ServiceCalendar calendar) {
		if (!calendar.knows(week) || !isWithinReach(week)) {
			throw this.outside.week(week, "/piket/");
		}
	}

	/** Whether somebody may plan that week already. */
	boolean isWithinReach(Week week) {
		return !week.monday().isAfter(this.calendars.thisWeek().monday().plusWeeks(WEEKS_AHEAD));
	}

	/** Whether the person writes the unit's part and hands it in. */
	static boolean mayWrite(String unitCode, SignedIn me) {
		return me.coordinates(unitCode);
	}

	/** Whether the person writes the parts of all units. */
	static boolean mayWriteAll(SignedIn me) {
		return me.is(Role.SUPERVISOR);
	}

	/** Whether the person writes some part. */
	static boolean mayWriteSome(SignedIn me) {
		return mayWriteAll(me) || me.is(Role.KOORDINATOR);
	}

	/** Whether the week is the person's first page, which says what waits for them. */
	static boolean isToldWhatWaits(SignedIn me) {
		return me.is(Role.KOORDINATOR);
	}

	/** Whether the person confirms having received what was handed in. */
	static boolean mayAcknowledge(SignedIn me) {
		return me.is(Role.SUPERVISOR);
	}

	/** Whether the person files what changes after the hand-in. */
	static boolean mayChange(String unitCode, SignedIn me) {
		return me.worksFor(unitCode);
	}

	/** Whether the person offers a duty of that officer for another one. */
	static boolean mayTrade(String unitCode, @Nullable Long officerId, SignedIn me) {
		return officerId != null && (me.getId().equals(officerId) || me.coordinates(unitCode));
	}

}
