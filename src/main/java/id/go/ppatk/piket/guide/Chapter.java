package id.go.ppatk.piket.guide;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one task is done: a page of the guide. It says in the pages' own labels what to
 * press ({@link ChapterText}).
 *
 * @param name its name in the address
 * @param title what the task is called
 * @param summary what it is for, in a sentence
 * @param parts what the page says, one part after the other
 */
public record Chapter(String name, String title, String summary, List<Part> parts) {

	/**
	 * A part of the page.
	 *
	 * @param kind how it is shown
	 * @param lines its lines; one, but for steps and points
	 * @param picture the picture's file name, which only {@link Kind#PICTURE} has
	 */
	public record Part(Kind kind, List<Line> lines, String picture) {

		/** The text of the first line, as a heading or a caption. */
		public String text() {
			return this.lines.get(0).text();
		}

	}

	/** How a part is shown. */
	public enum Kind {

		/** A heading. */
		HEADING,
		/** What is done, one after the other. */
		STEPS,
		/** What is the case, in any order. */
		POINTS,
		/** A paragraph. */
		TEXT,
		/** A paragraph that must not be overlooked. */
		NOTE,
		/** A picture; its line says what is seen. */
		PICTURE

	}

	/**
	 * A line as pieces, each shown as text, so that nothing in it becomes markup.
	 *
	 * @param pieces one after the other
	 */
	public record Line(List<Piece> pieces) {

		/** The line without its looks. */
		public String text() {
			return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
		}

	}

	/**
	 * A piece of a line.
	 *
	 * @param look how it is shown
	 * @param text what is read
	 * @param url where it leads, empty where it leads nowhere
	 */
	public record Piece(Look look, String text, String url) {
	}

	/** How a piece is shown. */
	public enum Look {

		/** As the words around it. */
		PLAIN,
		/** As what stands on a page. */
		LABEL,
		/** As a key of the keyboard. */
		KEY

	}

	/** Where it is read. */
	public String url() {
		return "/panduan/" + this.name;
	}

	/** The pictures it shows. */
	List<String> pictures() {
		return this.parts.stream().filter((part) -> part.kind() == Kind.PICTURE).map(Part::picture).toList();
	}

	/** How well it answers to a word in lower case; 0 when it does not hold it. */
	int answers(String word) {
		if (this.title.toLowerCase(Locale.ROOT).contains(word)) {
			return 4;
		}
		if (this.summary.toLowerCase(Locale.ROOT).contains(word)) {
			return 2;
		}
		return lines().anyMatch((line) -> line.toLowerCase(Locale.ROOT).contains(word)) ? 1 : 0;
	}

	private Stream<String> lines() {
		return this.parts.stream().flatMap((part) -> part.lines().stream()).map(Line::text);
	}

}
