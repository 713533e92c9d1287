package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.web.Touched;

/**
 * A module's answer to what the change of a person touches. Modules in which people have
 * duties or work that waits implement it; the pages about people show all answers before
 * anything is saved.
 */
public interface StaffImpact {

	/**
	 * What the change touches in the module, one sentence each; empty when nothing. It is
	 * asked inside the transaction that makes the change, and changes nothing itself.
	 */
	List<Touched> touchedBy(StaffChange change);

}
