package id.go.ppatk.piket.replies;

import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.notices.Letters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The quotes that may be made of letters about a hand-off, as text and as HTML.
 */
@Component
class LetterQuotes {

	private final Letters letters;

	LetterQuotes(Letters letters) {
		this.letters = letters;
	}

	/** Those of the latest letters about that hand-off; none without one. */
	LetterQuote of(@Nullable String handoffNumber) {
		return new LetterQuote((handoffNumber == null) ? List.of()
				: this.letters.findTop10ByHandoffNumberOrderByIdDesc(handoffNumber)
					.stream()
					.flatMap((letter) -> Stream.of(letter.getText(), HtmlText.of(letter.getHtml())))
					.toList());
	}

}
