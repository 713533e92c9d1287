package id.go.ppatk.piket.notices;

import org.jspecify.annotations.Nullable;

/**
 * Who gets a letter.
 *
 * @param staffId the person, or {@code null} for the mailbox of the supervisor
 * @param name as the letter addresses them
 * @param address where it goes, or {@code null} while the person has no address
 */
public record Recipient(@Nullable Long staffId, String name, @Nullable String address) {

	public Recipient {
		name = Draft.oneLine(name);
	}

}
