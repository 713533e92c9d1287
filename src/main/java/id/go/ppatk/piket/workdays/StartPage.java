package id.go.ppatk.piket.workdays;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * "Permulaan piket": when the piket begins, and whether that can still be said.
 *
 * @param source who said it
 * @param firstMoment the first moment of service as it stands, or {@code null} while
 * nobody has said it
 * @param firstRoster the Monday of the first week of which a roster was handed in, or
 * {@code null}
 */
record StartPage(Beginning.Source source, @Nullable Instant firstMoment, @Nullable LocalDate firstRoster) {

	/** Whether it can be said here: until the first roster was handed in. */
	public boolean isOpen() {
		return this.firstRoster == null
				&& (this.source == Beginning.Source.TOLD || this.source == Beginning.Source.UNKNOWN);
	}

	/** Whether nobody has said it, and no roster was handed in that says it. */
	boolean isAsked() {
		return isOpen() && this.source == Beginning.Source.UNKNOWN;
	}

	/** The message that says who said it, and what that means. */
	public String messageKey() {
		return "start.source." + this.source.name();
	}

}
