package id.go.ppatk.piket.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.guide.Chapter.Kind;
import id.go.ppatk.piket.guide.Chapter.Line;
import id.go.ppatk.piket.guide.Chapter.Look;
import id.go.ppatk.piket.guide.Chapter.Part;
import id.go.ppatk.piket.guide.Chapter.Piece;

/**
 * Reads a chapter from its text, {@code guide/NAME.txt}: the title, the summary below it,
 * then parts that an empty line separates. A part begins with {@code ## } (heading),
 * {@code 1. } (steps), {@code - } (points), {@code ! } (note), or
 * {@code gambar NAME: caption}; else it is a paragraph.
 * <p>
 * What stands on a page is never typed, so that it never grows old:
 * <code>{desk.take}</code> is the label of that key, <code>{operator.connect|…}</code>
 * one that needs a word, <code>{navigation.faq@/faq}</code> one that leads to its page,
 * <code>{@rekap-harian}</code> another chapter by its title, <code>{tombol Alt+T}</code>
 * a key of the keyboard.
 */
final class ChapterText {

	private static final Pattern QUOTED = Pattern.compile("\\{([^}]+)}");

	private static final Pattern LINE_OF_LIST = Pattern.compile("^(?:\\d+\\.|-) ");

	private static final Pattern PICTURE = Pattern.compile("gambar ([a-z0-9-]+): (.+)", Pattern.DOTALL);

	private static final String KEY = "tombol ";

	private final BinaryOperator<String> label;

	private final Function<String, String> titleOf;

	/**
	 * @param label the label of a key, with the word that it needs or an empty one
	 * @param titleOf the title of the chapter of that name
	 */
	ChapterText(BinaryOperator<String> label, Function<String, String> titleOf) {
		this.label = label;
		this.titleOf = titleOf;
	}

	/** The title, which is the first line. */
	static String title(String text) {
		return text.lines().findFirst().orElseThrow().strip();
	}

	Chapter read(String name, String text) {
		List<String> parts = Arrays.stream(text.strip().split("\\R\\s*\\R")).toList();
		String[] head = parts.get(0).split("\\R", 2);
		return new Chapter(name, head[0].strip(), line(joined(head[1])).text(),
				parts.stream().skip(1).map(this::part).toList());
	}

	private Part part(String text) {
		if (text.startsWith("## ")) {
			return new Part(Kind.HEADING, List.of(line(text.substring(3))), "");
		}
		if (text.startsWith("1. ")) {
			return new Part(Kind.STEPS, list(text), "");
		}
		if (text.startsWith("- ")) {
			return new Part(Kind.POINTS, list(text), "");
		}
		if (text.startsWith("! ")) {
			return new Part(Kind.NOTE, List.of(line(joined(text.substring(2)))), "");
		}
		Matcher picture = PICTURE.matcher(text);
		if (picture.matches()) {
			return new Part(Kind.PICTURE, List.of(line(joined(picture.group(2)))), picture.group(1));
		}
		return new Part(Kind.TEXT, List.of(line(joined(text))), "");
	}

	/** A line that begins with neither a number nor a dash goes on with the one above. */
	private List<Line> list(String text) {
		List<String> lines = new ArrayList<>();
		text.lines().forEach((line) -> {
			Matcher begins = LINE_OF_LIST.matcher(line);
			if (begins.find()) {
				lines.add(line.substring(begins.end()));
			}
			else {
				lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
			}
		});
		return lines.stream().map(this::line).toList();
	}

	private static String joined(String text) {
		return text.replaceAll("\\s*\\R\\s*", " ").strip();
	}

	private Line line(String text) {
		List<Piece> pieces = new ArrayList<>();
		int from = 0;
		for (MatchResult quoted : QUOTED.matcher(text).results().toList()) {
			plain(text.substring(from, quoted.start()), pieces);
			pieces.add(quoted(quoted.group(1)));
			from = quoted.end();
		}
		plain(text.substring(from), pieces);
		return new Line(List.copyOf(pieces));
	}

	private static void plain(String text, List<Piece> pieces) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(Look.PLAIN, text, ""));
		}
	}

	private Piece quoted(String text) {
		if (text.startsWith(KEY)) {
			return new Piece(Look.KEY, text.substring(KEY.length()), "");
		}
		if (text.startsWith("@")) {
			String name = text.substring(1);
			return new Piece(Look.PLAIN, this.titleOf.apply(name), "/panduan/" + name);
		}
		String[] labelAndUrl = text.split("@", 2);
		String[] keyAndWord = labelAndUrl[0].split("\\|", 2);
		return new Piece(Look.LABEL, this.label.apply(keyAndWord[0], (keyAndWord.length > 1) ? keyAndWord[1] : ""),
				(labelAndUrl.length > 1) ? labelAndUrl[1] : "");
	}

}
