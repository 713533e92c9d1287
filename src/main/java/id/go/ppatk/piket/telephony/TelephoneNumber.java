package id.go.ppatk.piket.telephony;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as people say it and as the exchange gives it. However it is
 * written, one number is one number: 0811 955 021, 62811955021, +62 811-955-021,
 * 0062811955021 and 811955021. Clause 5.c.iii.
 *
 * @param typed as it was typed
 * @param normalised what tells it from others, without the extension: E.164 for a full
 * Indonesian or foreign number, the bare digits for a short one (195) and for one that no
 * network has, digits and x for one of which not every digit was understood
 * @param extension the digits that are dialled once somebody answers, or {@code null}
 */
public record TelephoneNumber(String typed, String normalised, @Nullable String extension) {

	static final String UNREADABLE = "telephone.unreadable";

	private static final String INDONESIA = "ID";

	private static final int INDONESIA_CODE = 62;

	private static final int FEWEST_DIGITS = 3;

	private static final int MOST_DIGITS = 16;

	/** A shorter one that begins with 62 is a number of one town. */
	private static final int FEWEST_WITH_COUNTRY = 10;

	/** The ways to dial abroad: 00 of mobile telephones, and those of the operators. */
	private static final Pattern ABROAD = Pattern.compile("(?:00[1789]?|01017)([1-9][0-9]*)");

	private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");

	/** What people write beside a number: "HP 0812 …", "021-… (kantor)", "… WA". */
	private static final Pattern BESIDE = Pattern
		.compile("\\([^()0-9]*\\)|(?<![a-z])(?:wa|whats ?app|hp|handphone|telp|tlp|tel|telepon|fax|faks|no|nomor"
				+ "|kantor|rumah|mobile)(?![a-z])[.:]*");

	private static final String EXTENSION_WORDS = "(?:ekstensi|extension|ekst|extn|ext|pesawat|pes|psw|pst|#)";

	/** What looks like a number among other words, with its extension. */
	public static final Pattern AMONG_WORDS = Pattern
		.compile("[+(]{0,2}[0-9][0-9xX() .-]{2,20}[0-9xX](?:[ ,.(-]{0,3}(?i:" + EXTENSION_WORDS
				+ ")[ .:=-]{0,3}[0-9]{1,7}\\)?)?(?: ?\\((?i:wa)\\))?");

	private static final Pattern EXTENSION = Pattern
		.compile("(.*[0-9][) ]*?)[ ,.(-]*" + EXTENSION_WORDS + "[ .:=-]*([0-9]{1,7})[ )]*");

	/** An x stands for an extension as well as for a digit that was not understood. */
	private static final Pattern AFTER_X = Pattern.compile("(.*[0-9][) ]*?)([ ,.(]*)x[ .:]*([0-9]{1,7})[ )]*");

	private static final Pattern TOWN_NUMBER = Pattern.compile("[1-9][0-9]{5,7}");

	private static final Pattern NUMBER = Pattern.compile("[+(]{0,2}[0-9][+0-9()\\-. x]+");

	/**
	 * Reads one number.
	 * @throws Unreadable when it is none; its sentence names it
	 */
	public static TelephoneNumber read(String typed) {
		String said = plain(typed);
		Matcher parted = EXTENSION.matcher(said);
		Matcher afterX = AFTER_X.matcher(said);
		boolean named = parted.matches();
		boolean byX = !named && afterX.matches() && isExtension(afterX.group(1), afterX.group(2));
		String number = named ? parted.group(1) : byX ? afterX.group(1) : said;
		int digits = number.replaceAll("[^0-9x]", "").length();
		if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || !NUMBER.matcher(number).matches()) {
			throw new Unreadable(UNREADABLE, typed.strip());
		}
		return new TelephoneNumber(typed.strip(), normalised(number),
				named ? parted.group(2) : byX ? afterX.group(3) : null);
	}

	/** That number; empty for what is none. */
	public static Optional<TelephoneNumber> of(String typed) {
		try {
			return Optional.of(read(typed));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	/** Whether the text goes on with an extension: "021 3850455, pes. 12". */
	public static boolean isExtension(String text) {
		return plain(text).matches(EXTENSION_WORDS + "[ .:=-]*[0-9]{1,7}[ )]*");
	}

	/** One kind of space and dash, small letters, and nothing that stands beside it. */
	private static String plain(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		text = DASH.matcher(text.replaceAll("\\s", " ")).replaceAll("-");
		return BESIDE.matcher(text).replaceAll(" ").strip();
	}

	private static boolean isExtension(String before, String gap) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		return !gap.isEmpty() || TOWN_NUMBER.matcher(before.replaceAll("[ .-]", "")).matches()
				|| valid(before).filter((number) -> numbers.getNumberType(number) != PhoneNumberType.MOBILE)
					.isPresent();
	}

	private static String normalised(String number) {
		String digits = number.replaceAll("[^0-9]", "");
		if (number.contains("x")) {
			return number.replaceAll("[^0-9x]", "");
		}
		return valid(number).map((full) -> PhoneNumberUtil.getInstance().format(full, PhoneNumberFormat.E164))
			.orElseGet(() -> readings(number).flatMap((reading) -> parsed(reading).stream())
				.filter((parsed) -> parsed.getCountryCode() == INDONESIA_CODE)
				.findFirst()
				.map((parsed) -> Long.toString(parsed.getNationalNumber()))
				.orElse(digits));
	}

	/** As some network has it. */
	private static Optional<PhoneNumber> valid(String number) {
		return readings(number).flatMap((reading) -> parsed(reading).stream())
			.filter(PhoneNumberUtil.getInstance()::isValidNumber)
			.findFirst();
	}

	/**
	 * What the digits may mean, the likeliest first. Who writes 62 in front means the
	 * country, not the towns of 062.
	 */
	private static Stream<String> readings(String number) {
		String digits = number.replaceAll("[^0-9]", "");
		Matcher abroad = ABROAD.matcher(digits);
		if (number.contains("+")
				|| (digits.startsWith("" + INDONESIA_CODE) && digits.length() >= FEWEST_WITH_COUNTRY)) {
			return Stream.of("+" + digits);
		}
		return abroad.matches() ? Stream.of("+" + abroad.group(1), digits) : Stream.of(digits);
	}

	private static Optional<PhoneNumber> parsed(String number) {
		try {
			return Optional.of(PhoneNumberUtil.getInstance().parse(number, INDONESIA));
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/** Whether every digit of it is known. */
	public boolean isWhole() {
		return this.normalised.matches("[+]?[0-9]+");
	}

	/**
	 * The address under which a telephone dials it (RFC 3966); empty unless it is whole.
	 */
	public Optional<String> address() {
		return isWhole()
				? Optional.of("tel:" + this.normalised + ((this.extension != null) ? ";ext=" + this.extension : ""))
				: Optional.empty();
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "TelephoneNumber";
	}

}
