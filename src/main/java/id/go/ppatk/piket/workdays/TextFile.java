package id.go.ppatk.piket.workdays;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An upload read as lines of UTF-8 text, with or without a byte order mark. What is no
 * such text is refused with the line on which that shows: another encoding, an archive, a
 * line without end.
 */
final class TextFile {

	/** The largest file that is read. */
	static final int MOST_BYTES = 256 * 1024;

	/** The longest line that is read, continued lines taken together. */
	static final int LONGEST_LINE = 2000;

	private TextFile() {
	}

	/**
	 * The lines, the first one without its byte order mark.
	 * @throws ListRefused when it is no text, or too much of it
	 */
	static List<String> lines(byte[] content) {
		if (content.length > MOST_BYTES) {
			throw new ListRefused(1, "holiday-import.too-large", MOST_BYTES / 1024);
		}
		String text = text(content);
		List<String> lines = List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1));
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).length() > LONGEST_LINE) {
				throw new ListRefused(i + 1, "holiday-import.line-too-long", LONGEST_LINE);
			}
			if (!lines.get(i).codePoints().allMatch(TextFile::isText)) {
				throw new ListRefused(i + 1, "holiday-import.no-text");
			}
		}
		return lines;
	}

	private static String text(byte[] content) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length);
		CoderResult result = decoder.decode(bytes, text, true);
		if (result.isError()) {
			int line = 1;
			for (int i = 0; i < bytes.position(); i++) {
				line += (content[i] == '\n') ? 1 : 0;
			}
			throw new ListRefused(line, "holiday-import.encoding");
		}
		return text.flip().toString();
	}

	/** No control characters, and none that turn the direction of what is read. */
	private static boolean isText(int character) {
		return character == '\t' || (Character.getType(character) != Character.CONTROL
				&& Character.getType(character) != Character.FORMAT);
	}

}
