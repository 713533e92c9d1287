package id.go.ppatk.piket.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font of every PDF, for pictures: no font of the machine is needed.
 */
public final class DocumentFont {

	private static final Font FONT = read();

	private DocumentFont() {
	}

	/** The font in that size, in points. */
	public static Font of(float size) {
		return FONT.deriveFont(size);
	}

	private static Font read() {
		try (InputStream file = PdfLetters.open()) {
			return Font.createFont(Font.TRUETYPE_FONT, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException("the font that comes with the application is no font", ex);
		}
	}

}
