package id.go.ppatk.piket.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed into a field, without what nobody meant to type. Forms read their fields
 * through it before they measure them.
 */
public final class Typed {

	private static final int LONGEST_FILE_NAME = 200;

	private Typed() {
	}

	/**
	 * A field of one line: without blanks around it, line breaks as spaces; empty when
	 * nothing was sent.
	 */
	public static String line(@Nullable String typed) {
		return (typed != null) ? typed.strip().replaceAll("\\R", " ") : "";
	}

	/**
	 * A field of several lines: without blanks around it, each line break one character
	 * (browsers send two and count one); empty when nothing was sent.
	 */
	public static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip().replace("\r\n", "\n").replace('\r', '\n') : "";
	}

	/**
	 * The name of a file that was sent, without what cannot be seen, cut where it is very
	 * long.
	 */
	public static String fileName(@Nullable MultipartFile file) {
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String visible = name.replaceAll("\\p{C}", "");
		return visible.substring(0, Math.min(visible.length(), LONGEST_FILE_NAME));
	}

	/** {@code null} for nothing. */
	@Nullable public static String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
