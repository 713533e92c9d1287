package id.go.ppatk.piket.changes;

import java.time.LocalTime;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A time of day that may be left out, as forms of changes have it.
 */
final class TypedTime {

	private TypedTime() {
	}

	/**
	 * Reads it; {@code null} for a blank one, and for one that cannot be read, which
	 * {@code errors} then says.
	 */
	@Nullable static LocalTime read(String field, @Nullable String typed, Indonesian indonesian, Errors errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return indonesian.parseTime(typed);
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue(field, "policy.time-unreadable");
			return null;
		}
	}

}
