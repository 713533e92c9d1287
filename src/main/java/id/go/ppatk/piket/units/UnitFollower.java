package id.go.ppatk.piket.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.web.Touched;

/**
 * A module whose posts, people or topics are of a unit. It follows when the unit changes,
 * and tells the page of the units what it has of each.
 */
public interface UnitFollower {

	/**
	 * Changes what depends on the unit, in the transaction that changes it.
	 * @return what that touches, one sentence each; empty when nothing. The page lists it
	 * before the change is confirmed; without that the transaction is taken back
	 */
	List<Touched> follow(UnitChange change);

	/**
	 * What the module has of each unit on that day, by the unit's code; none where it has
	 * nothing to tell.
	 */
	default Map<String, Fact> facts(LocalDate day) {
		return Map.of();
	}

	/**
	 * A line about a unit.
	 *
	 * @param label what it is about
	 * @param value what there is
	 * @param url where it is changed
	 */
	record Fact(String label, String value, String url) {
	}

}
