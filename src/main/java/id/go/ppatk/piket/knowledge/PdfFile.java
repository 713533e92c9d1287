package id.go.ppatk.piket.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * A PDF file as it was sent; what it is is told by its content, not by its name.
 *
 * @param name a name for saving it, without folders and without control characters
 * @param content the whole file
 */
record PdfFile(String name, byte[] content) {

	/** The most that a file may hold: 10 MB. */
	static final int MOST_MEGABYTES = 10;

	private static final int LONGEST_NAME = 160;

	private static final String SUFFIX = ".pdf";

	private static final int TAIL = 2048;

	/**
	 * Reads the file, if one was sent; {@code errors} takes the sentence that refuses it.
	 */
	static Optional<PdfFile> read(@Nullable MultipartFile sent, String field, Errors errors) throws IOException {
		if (sent == null || sent.isEmpty()) {
			return Optional.empty();
		}
		if (sent.getSize() > MOST_MEGABYTES * 1024L * 1024) {
			errors.rejectValue(field, "regulation.file-too-large", new Object[] { MOST_MEGABYTES }, null);
			return Optional.empty();
		}
		byte[] content = sent.getBytes();
		if (!isPdf(content)) {
			errors.rejectValue(field, "regulation.file-no-pdf");
			return Optional.empty();
		}
		return Optional.of(new PdfFile(name(sent.getOriginalFilename()), content));
	}

	private static boolean isPdf(byte[] content) {
		String head = new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
		int from = Math.max(0, content.length - TAIL);
		String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
		return head.equals("%PDF-") && tail.contains("%%EOF");
	}

	private static String name(@Nullable String sent) {
		String name = ((sent != null) ? sent : "").replaceAll(".*[/\\\\]", "")
			.replaceAll("[^\\p{L}\\p{N} ._()-]", "_")
			.replaceFirst("(?i)\\.pdf$", "")
			.strip();
		String kept = name.substring(0, Math.min(name.length(), LONGEST_NAME - SUFFIX.length()));
		return (kept.isEmpty() ? "ketentuan" : kept) + SUFFIX;
	}

}
