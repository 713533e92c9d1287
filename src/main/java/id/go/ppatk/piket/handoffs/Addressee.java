package id.go.ppatk.piket.handoffs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * To whom something is handed.
 *
 * @param unitCode the unit
 * @param staffId the person, or {@code null} for anybody of the unit
 */
public record Addressee(String unitCode, @Nullable Long staffId) {

	private static final Pattern FORM = Pattern.compile("([A-Z]{2,3}):(\\d{0,18})");

	/** As a form carries it: {@code DP:17}, {@code DP:} for anybody of the unit. */
	public String code() {
		return this.unitCode + ":" + ((this.staffId != null) ? this.staffId : "");
	}

	/** Reads what a form carries; empty when it is none. */
	public static Optional<Addressee> read(@Nullable String code) {
		Matcher matcher = FORM.matcher((code != null) ? code : "");
		return matcher.matches() ? Optional
			.of(new Addressee(matcher.group(1), matcher.group(2).isEmpty() ? null : Long.valueOf(matcher.group(2))))
				: Optional.empty();
	}

}
