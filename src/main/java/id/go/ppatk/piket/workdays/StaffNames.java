package id.go.ppatk.piket.workdays;

import java.util.Collection;
import java.util.Map;

/**
 * Names the people who changed the calendar. The module that knows the people implements
 * it.
 */
public interface StaffNames {

	/** The names by id; without those that nobody bears. */
	Map<Long, String> of(Collection<Long> staffIds);

}
