package id.go.ppatk.piket.calls;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/**
 * What a call's text should not hold: UU 8/2010 articles 11 and 12 forbid to disclose it,
 * and clause 5.c.vii keeps it off the telephone. Each rule looks for one kind; it warns,
 * and does not know.
 */
public enum Disclosure {

	/** An account number. */
	ACCOUNT {
		@Override
		boolean isIn(String text) {
			return AFTER_ACCOUNT_WORD.matcher(text).find() || numbers(text, 10, 16).stream()
				.anyMatch((digits) -> !isTelephone(digits) && !isNik(digits) && !passesLuhn(digits));
		}
	},
	/** The number of a payment card: 13 to 19 digits whose last checks the others. */
	CARD {
		@Override
		boolean isIn(String text) {
			return numbers(text, 13, 19).stream()
				.anyMatch((digits) -> "3456".indexOf(digits.charAt(0)) >= 0 && passesLuhn(digits));
		}
	},
	/** A citizen's number: 16 digits with a province and a date of birth in them. */
	NIK {
		@Override
		boolean isIn(String text) {
			return numbers(text, 16, 16).stream().anyMatch(Disclosure::isNik);
		}
	},
	/**
	 * What a suspicious-transaction report says: the report and an amount or a person.
	 */
	LTKM {
		@Override
		boolean isIn(String text) {
			return REPORT.matcher(text).find() && (AMOUNT.matcher(text).find() || PERSON.matcher(text).find());
		}
	},
	/** Somebody who was reported. */
	REPORTED_PERSON {
		@Override
		boolean isIn(String text) {
			return REPORTED.matcher(text).find();
		}
	};

	private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d-])\\+?\\d(?:[ .-]?\\d){5,22}(?![\\d])");

	private static final Pattern MONEY = Pattern
		.compile("(?i)rp\\.?\\s?\\d[\\d.,]*|\\b\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?\\b");

	private static final Pattern AFTER_ACCOUNT_WORD = Pattern.compile(
			"(?i)\\b(?:no(?:mor)?\\.? ?rek(?:ening)?|rek(?:ening)?|norek|a/?c|virtual account|va)\\b[^\\d\\n]{0,25}"
					+ "\\d(?:[ .-]?\\d){5,18}",
			FLAGS);

	private static final Pattern REPORT = Pattern
		.compile("(?i)\\bLTKM\\b|\\btransaksi(?: keuangan)? mencurigakan\\b|\\blaporan mencurigakan\\b", FLAGS);

	private static final Pattern AMOUNT = Pattern
		.compile("(?i)\\brp\\.? ?\\d|\\b\\d+(?:[.,]\\d+)? ?(?:ribu|juta|miliar|milyar|triliun)\\b", FLAGS);

	private static final Pattern PERSON = Pattern.compile(
			"(?i:\\batas nama|\\ba\\.?n\\.?|\\bnasabah(?: bernama)?|\\bsaudara|\\bsdri?\\.?)\\s+\\p{Lu}\\p{Ll}+",
			FLAGS);

	private static final Pattern REPORTED = Pattern.compile("(?i)\\bterlapor\\b|\\btersangka\\b"
			+ "|\\b(?:sudah|telah|pernah|kami|saya)? ?(?:di)?laporkan (?:nasabah|saudara|sdri?\\.?|bapak|ibu|atas nama)\\b",
			FLAGS);

	/** Whether the text seems to hold it. */
	abstract boolean isIn(String text);

	/** The message that names it. */
	public String messageKey() {
		return "disclosure." + name();
	}

	/** The kinds that something in the call's free text looks like. */
	public static Set<Disclosure> in(CallDetails details) {
		List<String> texts = Stream
			.concat(Stream.of(details.callerName(), details.institution()),
					details.problems()
						.stream()
						.flatMap((problem) -> Stream.of(problem.text(), problem.remark(), problem.whyNotPassedOn())))
			.filter(Objects::nonNull)
			.toList();
		return in(texts);
	}

	/** The kinds that something in the text looks like. */
	public static Set<Disclosure> in(String text) {
		return in(List.of(text));
	}

	private static Set<Disclosure> in(List<String> texts) {
		Set<Disclosure> found = EnumSet.noneOf(Disclosure.class);
		Stream.of(values()).filter((kind) -> texts.stream().anyMatch(kind::isIn)).forEach(found::add);
		return found;
	}

	private static List<String> numbers(String text, int shortest, int longest) {
		return DIGITS.matcher(MONEY.matcher(text).replaceAll(" "))
			.results()
			.map((number) -> number.group().replaceAll("\\D", ""))
			.filter((digits) -> digits.length() >= shortest && digits.length() <= longest)
			.toList();
	}

	private static boolean isTelephone(String digits) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			return numbers.isValidNumber(numbers.parse(digits, "ID"));
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

	private static boolean isNik(String digits) {
		if (digits.length() != 16) {
			return false;
		}
		int province = Integer.parseInt(digits.substring(0, 2));
		int day = Integer.parseInt(digits.substring(6, 8));
		int month = Integer.parseInt(digits.substring(8, 10));
		boolean born = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
		return province >= 11 && province <= 97 && born && month >= 1 && month <= 12;
	}

	private static boolean passesLuhn(String digits) {
		if (digits.length() < 13) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = (i % 2 == 1) ? digit * 2 : digit;
			sum += (doubled > 9) ? doubled - 9 : doubled;
		}
		return sum % 10 == 0;
	}

}
