package id.go.ppatk.piket.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The lines that a text takes in a cell, as a spreadsheet breaks them: at the ends of its
 * lines, between words where a line is full, and within a word that is longer than one.
 * Measured in Arial 10, whose signs are as wide as those of the font that comes with the
 * application. Written one after the other, the lines are the text.
 */
final class CellLines {

	private static final double SIZE = 10;

	/** So many signs are measured; others are taken to be as wide as they are high. */
	private static final int MEASURED = 0x250;

	private static final double[] WIDTHS = measure();

	private CellLines() {
	}

	private static double[] measure() {
		double[] widths = new double[MEASURED];
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(PdfLetters.open()))) {
			for (int sign = 0; sign < MEASURED; sign++) {
				int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
				widths[sign] = font.getAdvanceWidth(glyph) * SIZE / font.getUnitsPerEm();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return widths;
	}

	/**
	 * The lines of the text.
	 * @param width how wide the cell is inside, in points
	 * @param longest how many signs a line has at most
	 */
	static List<String> of(String text, double width, int longest) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		int word = 0;
		double used = 0;
		for (int i = 0; i < text.length();) {
			int sign = text.codePointAt(i);
			int next = i + Character.charCount(sign);
			boolean tooWide = sign != ' ' && sign != '\n' && used + width(sign) > width;
			if ((tooWide || next - start > longest) && i > start) {
				int end = (tooWide && word > start) ? word : i;
				lines.add(text.substring(start, end));
				start = end;
				word = end;
				used = width(text, start, i);
			}
			used += width(sign);
			if (sign == ' ') {
				word = next;
			}
			else if (sign == '\n') {
				lines.add(text.substring(start, next));
				start = next;
				word = next;
				used = 0;
			}
			i = next;
		}
		if (start < text.length() || lines.isEmpty()) {
			lines.add(text.substring(start));
		}
		return lines;
	}

	private static double width(String text, int from, int until) {
		return text.substring(from, until).codePoints().mapToDouble(CellLines::width).sum();
	}

	private static double width(int sign) {
		return (sign < MEASURED) ? WIDTHS[sign] : SIZE;
	}

	/**
	 * The text in parts of at most so many lines and signs. Written one after the other
	 * the parts are the text.
	 * @param longest how many signs a part has at most
	 */
	static List<String> parts(String text, double width, int mostLines, int longest) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int lines = 0;
		for (String line : of(text, width, longest)) {
			if (lines == mostLines || part.length() + line.length() > longest) {
				parts.add(part.toString());
				part.setLength(0);
				lines = 0;
			}
			part.append(line);
			lines++;
		}
		parts.add(part.toString());
		return parts;
	}

}
