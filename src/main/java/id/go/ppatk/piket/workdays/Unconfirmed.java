package id.go.ppatk.piket.workdays;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of the calendar touches something that the person has not confirmed yet.
 * Nothing was changed.
 */
class Unconfirmed extends RuntimeException {

	private final List<Touched> touched;

	Unconfirmed(List<Touched> touched) {
		super(touched.size() + " things touched");
		this.touched = touched;
	}

	/**
	 * Names what is touched, so that a confirmation holds for that and for nothing else;
	 * empty when nothing is.
	 */
	static String fingerprint(List<Touched> touched) {
		if (touched.isEmpty()) {
			return "";
		}
		String all = touched.stream().map(Touched::sentence).collect(Collectors.joining("\n"));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public List<Touched> getTouched() {
		return this.touched;
	}

	public String getFingerprint() {
		return fingerprint(this.touched);
	}

}
