package id.go.ppatk.piket.documents;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A PDF as the answer to a request: saved under its name, not shown.
 */
public final class PdfDownload {

	private PdfDownload() {
	}

	/** The file, with the name that it is saved under. */
	public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

}
