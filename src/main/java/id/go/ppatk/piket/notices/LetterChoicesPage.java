package id.go.ppatk.piket.notices;

import java.util.List;
import java.util.Set;

/**
 * Which letters one gets.
 *
 * @param wanted the optional kinds that are not turned off
 */
record LetterChoicesPage(Set<LetterKind> wanted) {

	/** Those that each person may turn off. */
	public List<LetterKind> optional() {
		return LetterKind.optional();
	}

	/** Those that nobody may turn off. */
	public List<LetterKind> mandatory() {
		return LetterKind.mandatory();
	}

}
