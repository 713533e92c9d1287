package id.go.ppatk.piket.workdays;

import java.util.List;

import id.go.ppatk.piket.web.Touched;

/**
 * A module's answer to what a change of holidays or policies touches. Modules that keep
 * duties or deadlines implement it; the pages of the calendar show all answers before
 * anything is applied.
 */
public interface CalendarImpact {

	/**
	 * What the change touches in the module, one sentence each; empty when nothing. It is
	 * asked inside the transaction that makes the change, and changes nothing itself.
	 */
	List<Touched> touchedBy(CalendarChange change);

}
