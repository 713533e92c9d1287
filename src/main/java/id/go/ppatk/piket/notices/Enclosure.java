package id.go.ppatk.piket.notices;

import jakarta.persistence.Embeddable;

/**
 * A file that goes with a letter, byte for byte as it was when the letter was written.
 */
@Embeddable
class Enclosure {

	private String name;

	private byte[] content;

	protected Enclosure() {
	}

	Enclosure(String name, byte[] content) {
		this.name = name;
		this.content = content;
	}

	public String getName() {
		return this.name;
	}

	byte[] getContent() {
		return this.content;
	}

}
