package id.go.ppatk.piket.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change (of the calendar, of a person, of a unit) touches something that whoever makes
 * it has not confirmed yet. Nothing was changed.
 */
public class Unconfirmed extends RuntimeException {

	private final transient List<Touched> touched;

	private Unconfirmed(List<Touched> touched) {
		super(touched.size() + " things touched");
		this.touched = touched;
	}

	/**
	 * Lets the change pass when what it touches is what was confirmed.
	 * @param touched what the change touches
	 * @param understood the fingerprint of what the person has confirmed; empty for
	 * nothing
	 * @throws Unconfirmed when these are not the same
	 */
	public static void refuseUnless(String understood, List<Touched> touched) {
		if (!fingerprint(touched).equals(understood)) {
			throw new Unconfirmed(touched);
		}
	}

	/**
	 * Names what is touched, so that a confirmation holds for that and for nothing else;
	 * empty when nothing is.
	 */
	private static String fingerprint(List<Touched> touched) {
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
