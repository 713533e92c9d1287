package id.go.ppatk.piket.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The one font of every PDF, Liberation Sans (SIL Open Font License), which comes with
 * PDFBox: no font of the machine is needed. What it has no sign for, such as an emoji,
 * becomes "□", one for each that a person sees; it never breaks the file and never passes
 * for another sign.
 */
final class PdfLetters {

	/** What stands for a sign that the font does not have. */
	static final String MISSING = "□";

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

	private final CmapLookup glyphs;

	PdfLetters() {
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
			this.glyphs = font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static InputStream open() {
		return PDDocument.class.getResourceAsStream(FONT);
	}

	/**
	 * The same text or page with nothing in it that the font cannot show or that XML
	 * forbids.
	 */
	String shown(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		if (composed.codePoints().allMatch(this::has)) {
			return composed;
		}
		return SEEN_AS_ONE.matcher(composed).replaceAll((sign) -> Matcher.quoteReplacement(shownSign(sign.group())));
	}

	private String shownSign(String sign) {
		if (sign.codePoints().allMatch(this::has)) {
			return sign;
		}
		int first = sign.codePointAt(0);
		if (Character.isISOControl(first) || Character.getType(first) == Character.FORMAT) {
			return "";
		}
		return has(first) ? Character.toString(first) : MISSING;
	}

	private boolean has(int character) {
		return character == '\n' || character == '\r' || character == '\t'
				|| (!Character.isISOControl(character) && this.glyphs.getGlyphId(character) != 0);
	}

}
