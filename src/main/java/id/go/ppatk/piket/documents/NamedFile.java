package id.go.ppatk.piket.documents;

import org.springframework.http.MediaType;

/**
 * A document as it is sent to somebody.
 *
 * @param name the name that it is saved under
 * @param contentType what kind of file it is, as MIME names it
 * @param content its bytes
 */
public record NamedFile(String name, String contentType, byte[] content) {

	public static NamedFile excel(String name, byte[] content) {
		return new NamedFile(name, ExcelDownload.XLSX.toString(), content);
	}

	public static NamedFile pdf(String name, byte[] content) {
		return new NamedFile(name, MediaType.APPLICATION_PDF_VALUE, content);
	}

}
