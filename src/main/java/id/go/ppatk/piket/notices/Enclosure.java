package id.go.ppatk.piket.notices;

import jakarta.persistence.Embeddable;

/**
 * A file that goes with a letter, byte for byte as it was when the letter was written.
 */
@Embeddable
class Enclosure {

	private String name;

	private String contentType;

	private byte[] content;

	protected Enclosure() {
	}

	Enclosure(String name, String contentType, byte[] content) {
		this.name = name;
		this.contentType = contentType;
		this.content = content;
	}

	public String getName() {
		return this.name;
	}

	/** What kind of file it is, as MIME names it. */
	String getContentType() {
		return this.contentType;
	}

	byte[] getContent() {
		return this.content;
	}

}
