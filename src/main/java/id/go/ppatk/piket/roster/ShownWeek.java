package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.WaitingList;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a week with what waits for the person who reads it.
 */
@Component
class ShownWeek {

	private final RosterPages pages;

	private final WaitingList waiting;

	ShownWeek(RosterPages pages, WaitingList waiting) {
		this.pages = pages;
		this.waiting = waiting;
	}

	ModelAndView of(Week week, SignedIn me, Authentication person) {
		return show(this.pages.of(week, me), HttpStatus.OK, me, person);
	}

	/** With the form of the unit as it was typed, and why it was refused. */
	ModelAndView refused(Week week, Unit unit, RosterForm form, RosterRefused refused, SignedIn me,
			Authentication person) {
		return show(this.pages.of(week, me, unit, form, refused), refused.getStatus(), me, person);
	}

	private ModelAndView show(RosterPage page, HttpStatus status, SignedIn me, Authentication person) {
		ModelAndView shown = new ModelAndView("roster/week", "page", page);
		shown.setStatus(status);
		if (RosterAccess.isToldWhatWaits(me)) {
			shown.addObject("waiting", this.waiting.of(person));
		}
		return shown;
	}

}
