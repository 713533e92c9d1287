package id.go.ppatk.piket.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Text whose hits are marked, as pieces: a page shows each piece as text, so that no hit
 * ever becomes markup. The fragment {@code marked} of {@code fragments/page} does.
 *
 * @param pieces one after the other, the whole text
 */
public record Marked(List<Piece> pieces) {

	/**
	 * The options for {@code ts_headline} that mark hits in a way that
	 * {@link #read(String)} understands, by two control characters that {@link PlainText}
	 * keeps out of what is typed.
	 */
	public static final String HEADLINE = "HighlightAll=true, StartSel=\u0001, StopSel=\u0002";

	/**
	 * A part of the text.
	 *
	 * @param text as it was typed
	 * @param hit whether it is what was searched for
	 */
	public record Piece(String text, boolean hit) {
	}

	/** Text without a hit. */
	public static Marked plain(String text) {
		return new Marked(List.of(new Piece(text, false)));
	}

	/** Text that is a hit from beginning to end. */
	public static Marked whole(String text) {
		return new Marked(List.of(new Piece(text, true)));
	}

	/** What {@code ts_headline} made of a text with the options {@link #HEADLINE}. */
	public static Marked read(String headline) {
		List<Piece> pieces = new ArrayList<>();
		boolean hit = false;
		for (String part : headline.split("[\u0001\u0002]", -1)) {
			if (!part.isEmpty()) {
				pieces.add(new Piece(part, hit));
			}
			hit = !hit;
		}
		return new Marked(List.copyOf(pieces));
	}

	/** The text without its marks. */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.pieces.forEach((piece) -> text.append(piece.text()));
		return text.toString();
	}

}
