package id.go.ppatk.piket.handoffs;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked and did not get the letter that says so. Who sends letters knows.
 */
public interface UnreachedAddressees extends HandoffNews {

	/** Those of that hand-off, while it waits for them. */
	List<Unreached> of(String handoffNumber);

	/**
	 * A letter that did not arrive.
	 *
	 * @param name to whom it went
	 * @param address where to, or {@code null} without an address
	 * @param serverWords what the mail server said, or {@code null}
	 */
	record Unreached(String name, @Nullable String address, @Nullable String serverWords) {
	}

}
