package id.go.ppatk.piket.documents;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A workbook as the answer to a request: saved under its name, not shown.
 */
public final class ExcelDownload {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private ExcelDownload() {
	}

	/** The file, with the name that it is saved under. */
	public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
			.body(bytes);
	}

	private static String disposition(String name) {
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
	}

	/** The headers of an answer into which such a file of so many bytes is written. */
	public static Map<String, String> headers(String name, long size) {
		return Map.of(HttpHeaders.CONTENT_TYPE, XLSX.toString(), HttpHeaders.CONTENT_DISPOSITION, disposition(name),
				HttpHeaders.CONTENT_LENGTH, Long.toString(size));
	}

}
