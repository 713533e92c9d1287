package id.go.ppatk.piket.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a reader of an HTML message would see, as text: in its lines, the cells of a table
 * apart, the lines of a list with their numbers, and links with where they lead. What is
 * quoted begins with ">", what is only indented does not. Scripts and styles are no text.
 */
final class HtmlText {

	/** So deep elements are read one by one; what lies deeper is read at one go. */
	private static final int DEEPEST = 200;

	private static final String NO_TEXT = "script, style, head, title, template, noscript, "
			+ "[style~=(?i)display\\s*:\\s*none]";

	private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section",
			"article", "header", "footer", "address", "center", "dl", "dt", "dd", "fieldset", "form", "figure",
			"blockquote", "ul", "ol", "table", "pre", "caption", "tr");

	/** A row with longer cells lays out a page. */
	private static final int MOST_LINES_OF_A_CELL = 4;

	private final StringBuilder text = new StringBuilder();

	/** How deep the element that is read lies. */
	private int depth;

	private HtmlText(int depth) {
		this.depth = depth;
	}

	static String of(String html) {
		Document page = Jsoup.parse(html);
		page.select(NO_TEXT).remove();
		return new HtmlText(0).read(page).strip();
	}

	private String read(Element element) {
		children(element);
		return this.text.toString()
			.replace('\u00a0', ' ')
			.replaceAll("[ \\t]*\\n[ \\t]*(?=\\n)", "\n")
			.replaceAll("[ \\t]+\\n", "\n")
			.replaceAll("\\n{3,}", "\n\n");
	}

	/** The element as a text of its own. */
	private String inner(Element element) {
		return new HtmlText(this.depth).read(element).strip();
	}

	private void children(Element element) {
		if (++this.depth > DEEPEST) {
			this.text.append(element.text());
		}
		else {
			for (Node child : element.childNodes()) {
				if (child instanceof TextNode words) {
					words(words);
				}
				else if (child instanceof Element part) {
					element(part);
				}
			}
		}
		this.depth--;
	}

	private void words(TextNode node) {
		String words = isPreformatted(node) ? node.getWholeText().replace("\r\n", "\n")
				: node.getWholeText().replaceAll("[\\s&&[^\\u00a0]]+", " ");
		boolean atSpace = this.text.isEmpty() || Character.isWhitespace(this.text.charAt(this.text.length() - 1));
		this.text.append((atSpace && words.startsWith(" ")) ? words.substring(1) : words);
	}

	private static boolean isPreformatted(Node node) {
		for (Node at = node.parent(); at != null; at = at.parent()) {
			if (at.nodeName().equals("pre")
					|| at.attr("style").toLowerCase(Locale.ROOT).matches("(?s).*white-space\\s*:\\s*pre.*")) {
				return true;
			}
		}
		return false;
	}

	private void element(Element element) {
		switch (element.normalName()) {
			case "br" -> this.text.append('\n');
			case "ul", "ol" -> list(element);
			case "table" -> table(element);
			case "blockquote" -> block(isQuote(element) ? "> " + inner(element).replace("\n", "\n> ") : inner(element));
			case "a" -> link(element);
			default -> plain(element);
		}
	}

	private void plain(Element element) {
		boolean block = BLOCKS.contains(element.normalName());
		if (block) {
			line();
		}
		children(element);
		if (block) {
			line();
		}
	}

	/** Ends the line that was begun. */
	private void line() {
		if (!this.text.isEmpty() && this.text.charAt(this.text.length() - 1) != '\n') {
			this.text.append('\n');
		}
	}

	private void block(String lines) {
		line();
		this.text.append(lines).append('\n');
	}

	/** Whether a mail program made it to quote, and not a person to indent. */
	private static boolean isQuote(Element blockquote) {
		return blockquote.attr("type").equalsIgnoreCase("cite") || blockquote.hasAttr("cite")
				|| blockquote.className().toLowerCase(Locale.ROOT).contains("quote");
	}

	private void list(Element list) {
		boolean numbered = list.normalName().equals("ol");
		int number = number(list.attr("start"), 1);
		for (Element line : list.children()) {
			String words = inner(line);
			if (!line.normalName().equals("li")) {
				block(words);
				continue;
			}
			number = number(line.attr("value"), number);
			block((numbered ? label(number++, list.attr("type")) + ". " : "- ") + words.replace("\n", "\n  "));
		}
	}

	private static int number(String typed, int otherwise) {
		return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
	}

	private static String label(int number, String type) {
		boolean letters = type.equalsIgnoreCase("a") && number >= 1 && number <= 26;
		return letters ? String.valueOf((char) (type.charAt(0) + number - 1)) : String.valueOf(number);
	}

	private void table(Element table) {
		line();
		for (Element row : rows(table)) {
			List<String> cells = new ArrayList<>();
			row.children().stream().map(this::inner).filter((cell) -> !cell.isBlank()).forEach(cells::add);
			boolean apart = cells.size() > 1
					&& cells.stream().allMatch((cell) -> cell.lines().count() <= MOST_LINES_OF_A_CELL)
					&& row.select("table").isEmpty();
			block(apart ? String.join(" | ", cells.stream().map((cell) -> cell.replaceAll("\\n+", "; ")).toList())
					: String.join("\n", cells));
		}
	}

	/** Its own rows, not those of a table within. */
	private static List<Element> rows(Element table) {
		List<Element> rows = new ArrayList<>();
		for (Element part : table.children()) {
			if (Set.of("thead", "tbody", "tfoot").contains(part.normalName())) {
				rows.addAll(part.children());
			}
			else {
				rows.add(part);
			}
		}
		return rows;
	}

	private void link(Element link) {
		children(link);
		String to = link.attr("href").strip();
		String shown = link.text();
		String address = to.toLowerCase(Locale.ROOT).startsWith("mailto:") ? to.substring("mailto:".length()) : to;
		if (to.matches("(?i)(https?|mailto):.*") && !address.isEmpty() && !shown.contains(address)) {
			this.text.append(shown.isBlank() ? address : " (" + address + ")");
		}
	}

}
