package id.go.ppatk.piket.recaps;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see, hand in and review the recap of a duty. Who of them sees a caller is said
 * by {@link Sight}.
 */
@Component
class RecapAccess {

	private final ServedDuties servedDuties;

	private final ServiceCalendars calendars;

	RecapAccess(ServedDuties servedDuties, ServiceCalendars calendars) {
		this.servedDuties = servedDuties;
		this.calendars = calendars;
	}

	/** Officers and coordinators see their own unit, the supervisor all. */
	static boolean maySee(String unitCode, SignedIn me) {
		return me.is(Role.SUPERVISOR) || me.getUnitCode().equals(unitCode);
	}

	/**
	 * Refuses who may not see that unit's recaps.
	 * @throws AccessDeniedException for others
	 */
	static void requireSee(String unitCode, SignedIn me) {
		if (!maySee(unitCode, me)) {
			throw new AccessDeniedException("the duty of another unit");
		}
	}

	/** Whether the person goes through recaps of a whole unit. */
	static boolean seesUnits(SignedIn me) {
		return me.is(Role.SUPERVISOR) || me.is(Role.KOORDINATOR);
	}

	/** The coordinator hands in for the absent officers of the own unit. */
	static boolean coordinates(String unitCode, SignedIn me) {
		return me.is(Role.KOORDINATOR) && me.getUnitCode().equals(unitCode);
	}

	/** The supervisor acknowledges recaps and asks for addenda. */
	static boolean mayReview(SignedIn me) {
		return me.is(Role.SUPERVISOR);
	}

	/**
	 * The duty's officer hands in, or who holds the duty last instead, or the unit's
	 * coordinator for the absent.
	 */
	boolean mayHandIn(Duty duty, SignedIn me) {
		return coordinates(duty.getUnitCode(), me) || me.getId()
			.equals(this.servedDuties.of(duty, this.calendars.around(duty.getDutyDate())).responsibleId());
	}

	/**
	 * Refuses who may not hand it in.
	 * @throws AccessDeniedException for others
	 */
	void requireHandIn(Duty duty, SignedIn me) {
		if (!mayHandIn(duty, me)) {
			throw new AccessDeniedException("neither the duty's officer nor the unit's coordinator");
		}
	}

}
