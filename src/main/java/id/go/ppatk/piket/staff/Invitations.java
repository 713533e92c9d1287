package id.go.ppatk.piket.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the letters that invite people; the module that sends letters answers.
 */
public interface Invitations {

	/** Whether there is a mail server, so that letters can leave. */
	boolean canLeave();

	/** The latest that was written to the person. */
	Optional<Invitation> last(Long staffId);

	/**
	 * An invitation.
	 *
	 * @param state where the letter stands, as the part of its state's name
	 * @param since when it was written, or since when it stands so
	 */
	record Invitation(String state, Instant since) {

		public String messageKey() {
			return "letter-state." + this.state;
		}

	}

}
