package id.go.ppatk.piket.web;

import java.util.List;

import org.springframework.security.core.Authentication;

/**
 * A module's contribution to what waits for a person. Modules implement it; the first
 * pages show them all ({@link WaitingList}). It costs one statement at most, beside what
 * the page reads once for all ({@link SharedReads}).
 */
public interface WaitingSource {

	/**
	 * What waits for this person in the module, the most urgent first; empty when nothing
	 * does.
	 */
	List<Waiting> waitingFor(Authentication person);

}
