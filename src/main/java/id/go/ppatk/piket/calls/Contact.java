package id.go.ppatk.piket.calls;

import java.util.Locale;

import id.go.ppatk.piket.telephony.TelephoneNumber;

/**
 * A way to reach a caller, as typed and as it is compared.
 *
 * @param kind telephone or e-mail
 * @param raw as typed
 * @param normalised a {@link TelephoneNumber} without its extension, lower case for an
 * e-mail address
 */
public record Contact(Kind kind, String raw, String normalised) {

	/** The two kinds of the sample row of Lampiran 1. */
	public enum Kind {

		PHONE, EMAIL

	}

	/** A telephone number as people type it; what is none is compared as it stands. */
	public static Contact phone(String raw) {
		return new Contact(Kind.PHONE, raw,
				TelephoneNumber.of(raw).map(TelephoneNumber::normalised).orElse(raw.toLowerCase(Locale.ROOT)));
	}

	/** An e-mail address, compared without regard to capitals. */
	public static Contact email(String raw) {
		return new Contact(Kind.EMAIL, raw, raw.toLowerCase(Locale.ROOT));
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "Contact " + this.kind;
	}

}
