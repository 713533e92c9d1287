package id.go.ppatk.piket.web;

import org.springframework.security.core.Authentication;

/**
 * A module's count beside its line of the main menu: how much waits there for the person.
 * It is asked for once for each whole page, and read with those of the other modules
 * ({@link SharedCounts}).
 */
public interface NavigationCount {

	/** The line's address. */
	String url();

	/** The address that shows exactly what is counted. */
	default String counted() {
		return url();
	}

	/** How much waits for the person; nothing is shown for 0. */
	int of(Authentication person);

}
