package id.go.ppatk.piket.web;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A time of day as people type it: 07.00, 07:00, 7.00, 0700 or 700. After a separator
 * stand two digits, for 13.2 may mean 13.20 and 13.02.
 */
public final class TypedTime {

	static final String SHAPELESS = "time.unreadable";

	private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})|([0-9]{1,2})([0-9]{2})");

	private static final Pattern ONE_DIGIT = Pattern.compile("([0-9]{1,2})[.:]([0-9])");

	private TypedTime() {
	}

	/**
	 * Reads it.
	 * @throws Unreadable when it is no time of day, or could be two
	 */
	public static LocalTime read(@Nullable String typed) {
		String text = Typed.line(typed);
		Matcher time = TIME.matcher(text);
		if (time.matches()) {
			boolean parted = time.group(1) != null;
			return of(time.group(parted ? 1 : 3), time.group(parted ? 2 : 4));
		}
		Matcher oneDigit = ONE_DIGIT.matcher(text);
		if (oneDigit.matches() && Integer.parseInt(oneDigit.group(1)) < 24) {
			String hour = oneDigit.group(1);
			String minute = oneDigit.group(2);
			throw (minute.compareTo("6") < 0)
					? new Unreadable("time.one-digit", hour + "." + minute + "0", hour + ".0" + minute)
					: new Unreadable("time.one-digit-late", hour + ".0" + minute);
		}
		throw new Unreadable(SHAPELESS);
	}

	private static LocalTime of(String hour, String minute) {
		int hours = Integer.parseInt(hour);
		int minutes = Integer.parseInt(minute);
		if (hours > 23 || minutes > 59) {
			throw new Unreadable(SHAPELESS);
		}
		return LocalTime.of(hours, minutes);
	}

	/**
	 * Reads one that must be there; {@code null} for one that cannot be read, which
	 * {@code errors} then says.
	 */
	@Nullable public static LocalTime read(String field, @Nullable String typed, Errors errors) {
		try {
			return read(typed);
		}
		catch (Unreadable ex) {
			ex.reject(field, errors);
			return null;
		}
	}

	/** As that, of one that may be left out: {@code null} for a blank one too. */
	@Nullable public static LocalTime readAny(String field, @Nullable String typed, Errors errors) {
		return (typed == null || typed.isBlank()) ? null : read(field, typed, errors);
	}

}
