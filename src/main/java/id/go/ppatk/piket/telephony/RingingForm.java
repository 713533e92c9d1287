package id.go.ppatk.piket.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an exchange tells of a call that rings.
 *
 * @param id the exchange's own id of the call
 * @param caller the caller's number, or {@code null} when it is withheld
 * @param menu the digit that the caller pressed
 * @param at when it rang
 */
public record RingingForm(String id, @Nullable String caller, int menu, Instant at) {

	static final int LARGEST = 4096;

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@-]{1,80}");

	private static final int LONGEST_NUMBER = 40;

	private static final List<String> WITHHELD = List.of("", "anonymous", "unknown", "unavailable", "private");

	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

	private static final Duration OLDEST = Duration.ofDays(1);

	/**
	 * Reads what was sent.
	 * @param errors takes the message of each field that is wrong
	 * @return {@code null} when something is wrong
	 */
	static @Nullable RingingForm read(byte[] body, Instant now, JsonMapper json, Map<String, String> errors) {
		JsonNode sent = object(body, json, errors);
		if (sent == null) {
			return null;
		}
		String id = sent.path("id").asString("");
		if (!sent.path("id").isString() || !isId(id)) {
			errors.put("id", "telephony.id-refused");
		}
		String caller = sent.path("caller").asString("").strip();
		boolean withheld = WITHHELD.contains(caller.toLowerCase(Locale.ROOT));
		if (!withheld && (caller.length() > LONGEST_NUMBER || TelephoneNumber.of(caller).isEmpty())) {
			errors.put("caller", "telephony.caller-refused");
		}
		String menu = sent.path("menu").asString("");
		if (!menu.matches("[0-9]")) {
			errors.put("menu", "telephony.menu-refused");
		}
		Instant at = at(sent, now, errors);
		return errors.isEmpty() ? new RingingForm(id, withheld ? null : caller, Integer.parseInt(menu), at) : null;
	}

	/**
	 * When a call ended: now, unless the body says otherwise; {@code null} when wrong.
	 */
	static @Nullable Instant readEnd(byte[] body, Instant now, JsonMapper json, Map<String, String> errors) {
		if (body.length == 0) {
			return now;
		}
		JsonNode sent = object(body, json, errors);
		return (sent != null) ? at(sent, now, errors) : null;
	}

	static boolean isId(String id) {
		return ID.matcher(id).matches();
	}

	private static @Nullable JsonNode object(byte[] body, JsonMapper json, Map<String, String> errors) {
		try {
			JsonNode sent = (body.length <= LARGEST) ? json.readTree(body) : null;
			if (sent != null && sent.isObject()) {
				return sent;
			}
		}
		catch (JacksonException ex) {
			// Answered below, as what is no object.
		}
		errors.put("", "telephony.no-json");
		return null;
	}

	private static @Nullable Instant at(JsonNode sent, Instant now, Map<String, String> errors) {
		if (sent.path("at").isMissingNode() || sent.path("at").isNull()) {
			return now;
		}
		try {
			Instant at = OffsetDateTime.parse(sent.path("at").asString("")).toInstant();
			if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(CLOCKS_DIFFER))) {
				errors.put("at", "telephony.at-far");
			}
			return at;
		}
		catch (DateTimeParseException ex) {
			errors.put("at", "telephony.at-refused");
			return null;
		}
	}

}
