package id.go.ppatk.piket.calls;

import java.util.Locale;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/**
 * A way to reach a caller, as typed and as it is compared.
 *
 * @param kind telephone or e-mail
 * @param raw as typed
 * @param normalised E.164 for a full Indonesian or international number, the bare digits
 * for a short one (195, 1500xxx), lower case for an e-mail address
 */
public record Contact(Kind kind, String raw, String normalised) {

	/** The two kinds of the sample row of Lampiran 1. */
	public enum Kind {

		PHONE, EMAIL

	}

	private static final int INDONESIA = 62;

	/**
	 * A telephone number as people type it: spaces, dashes, +62 and a leading 0 are one
	 * number.
	 */
	public static Contact phone(String raw) {
		if (raw.matches(".*[xX].*")) {
			// digits that were not understood: it is nobody else's number
			return new Contact(Kind.PHONE, raw, raw.toLowerCase(Locale.ROOT));
		}
		String digits = raw.replaceAll("[^0-9]", "");
		try {
			PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
			var number = numbers.parse(raw, "ID");
			if (numbers.isValidNumber(number)) {
				return new Contact(Kind.PHONE, raw, numbers.format(number, PhoneNumberFormat.E164));
			}
			if (number.getCountryCode() == INDONESIA) {
				return new Contact(Kind.PHONE, raw, Long.toString(number.getNationalNumber()));
			}
		}
		catch (NumberParseException ex) {
			// Not a full number: it is compared by its digits.
		}
		return new Contact(Kind.PHONE, raw, digits.isEmpty() ? raw : digits);
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
