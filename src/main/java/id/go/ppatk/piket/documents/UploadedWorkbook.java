package id.go.ppatk.piket.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that somebody sent, opened with care: what it is is told by its content, not
 * by its name, and it is measured before it is unpacked.
 */
public final class UploadedWorkbook {

	/** The largest file that is read: 2 MB. */
	public static final int MOST_MEGABYTES = 2;

	private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024;

	/** The most that it may hold once it is unpacked. */
	private static final long MOST_UNPACKED = 12L * 1024 * 1024;

	private static final int MOST_PARTS = 500;

	private UploadedWorkbook() {
	}

	/**
	 * Opens it; the caller closes it.
	 * @throws Refused when it is no .xlsx, holds macros, or is too much
	 */
	public static XSSFWorkbook open(byte[] content) {
		if (content.length == 0) {
			throw new Refused("upload.empty");
		}
		if (content.length > MOST_BYTES) {
			throw new Refused("upload.too-large");
		}
		if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw new Refused("upload.old-excel");
		}
		if (!startsWith(content, 'P', 'K', 3, 4)) {
			throw new Refused("upload.no-excel");
		}
		measure(content);
		try {
			return new XSSFWorkbook(new ByteArrayInputStream(content));
		}
		catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException
				| IllegalStateException ex) {
			throw new Refused("upload.broken");
		}
	}

	private static boolean startsWith(byte[] content, int... signature) {
		for (int i = 0; i < signature.length; i++) {
			if (content.length <= i || (content[i] & 0xFF) != signature[i]) {
				return false;
			}
		}
		return true;
	}

	private static void measure(byte[] content) {
		boolean workbook = false;
		long unpacked = 0;
		int parts = 0;
		byte[] buffer = new byte[8192];
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				String name = part.getName().toLowerCase(Locale.ROOT);
				if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
					throw new Refused("upload.macros");
				}
				workbook |= name.equals("xl/workbook.xml");
				if (++parts > MOST_PARTS) {
					throw new Refused("upload.too-much");
				}
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					unpacked += read;
					if (unpacked > MOST_UNPACKED) {
						throw new Refused("upload.too-much");
					}
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Refused("upload.broken");
		}
		if (!workbook) {
			throw new Refused("upload.no-excel");
		}
	}

	/** The file cannot be taken; the message says why. */
	public static final class Refused extends RuntimeException {

		private final String messageKey;

		Refused(String messageKey) {
			super(messageKey);
			this.messageKey = messageKey;
		}

		/** The message that holds the sentence. */
		public String messageKey() {
			return this.messageKey;
		}

	}

}
