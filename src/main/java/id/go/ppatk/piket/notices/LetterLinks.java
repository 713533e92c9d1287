package id.go.ppatk.piket.notices;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import id.go.ppatk.piket.staff.PasswordLinks;

import org.springframework.stereotype.Component;

/**
 * Puts the one-time link into a letter as it leaves. What is kept of the letter never
 * holds it; sent again, it bears a new one, and the old one is void.
 */
@Component
public class LetterLinks {

	private static final Map<LetterKind, PasswordLinks.Purpose> PURPOSES = Map.of(LetterKind.INVITATION,
			PasswordLinks.Purpose.INVITED, LetterKind.PASSWORD_FORGOTTEN, PasswordLinks.Purpose.FORGOTTEN);

	private final PasswordLinks links;

	LetterLinks(PasswordLinks links) {
		this.links = links;
	}

	/**
	 * How the words of the letter are completed; empty when its reader needs no link any
	 * more.
	 */
	Optional<UnaryOperator<String>> completing(Letter letter) {
		PasswordLinks.Purpose purpose = PURPOSES.get(letter.getKind());
		if (purpose == null) {
			return Optional.of(UnaryOperator.identity());
		}
		return this.links.ofLetter(letter.getRecipientId(), purpose, letter.getWrittenAt())
			.map((path) -> (words) -> words.replace(PasswordLinks.MASKED, path));
	}

}
