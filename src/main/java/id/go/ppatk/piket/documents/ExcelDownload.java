package id.go.ppatk.piket.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A workbook as the answer to a request: saved under its name, not shown.
 */
public final class ExcelDownload {

	static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int HELD_BACK = 64 * 1024;

	private ExcelDownload() {
	}

	/** The file, with the name that it is saved under. */
	public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
			.body(bytes);
	}

	/** Writes a file. */
	@FunctionalInterface
	public interface Writing {

		void to(OutputStream out) throws IOException;

	}

	/**
	 * Writes such a file into the answer. Nothing of it leaves before there is more of it
	 * than the answer holds back: what fails until then leaves the answer as it was, so
	 * that it can still be said in words.
	 */
	public static void into(HttpServletResponse response, String name, Writing writing) throws IOException {
		response.setBufferSize(HELD_BACK);
		response.setContentType(XLSX.toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
		boolean whole = false;
		try {
			writing.to(unflushed(response.getOutputStream()));
			whole = true;
		}
		finally {
			if (!whole && !response.isCommitted()) {
				response.reset();
			}
		}
	}

	private static OutputStream unflushed(OutputStream out) {
		return new FilterOutputStream(out) {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				this.out.write(bytes, offset, length);
			}

			@Override
			public void flush() {
				// it leaves when there is enough of it
			}

		};
	}

	private static String disposition(String name) {
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
	}

}
