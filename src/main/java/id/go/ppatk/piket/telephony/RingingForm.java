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
 * What an exchange tells of a call: that it rings, was answered, or has ended. The last
 * two may bring all that is told of one that rings, so that it matters not which of them
 * arrives first.
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
		return call(id, sent, "at", now, errors);
	}

	private static @Nullable RingingForm call(String id, JsonNode sent, String rang, Instant now,
			Map<String, String> errors) {
		String caller = sent.path("caller").asString("").strip();
		boolean withheld = WITHHELD.contains(caller.toLowerCase(Locale.ROOT));
		if (!withheld && (caller.length() > LONGEST_NUMBER || TelephoneNumber.of(caller).isEmpty())) {
			errors.put("caller", "telephony.caller-refused");
		}
		String menu = sent.path("menu").asString("");
		if (!menu.matches("[0-9]")) {
			errors.put("menu", "telephony.menu-refused");
		}
		Instant at = at(sent, rang, now, errors);
		return errors.isEmpty() ? new RingingForm(id, withheld ? null : caller, Integer.parseInt(menu), at) : null;
	}

	/**
	 * That a call was answered or has ended.
	 *
	 * @param at when
	 * @param call the call, where that is told too; else {@code null}
	 */
	record Turn(Instant at, @Nullable RingingForm call) {
	}

	/**
	 * Reads when a call was answered or ended: now, unless the body says otherwise. With
	 * {@code menu} it tells of the call too, which {@code rang} then; without that it is
	 * not known to have waited.
	 * @return {@code null} when something is wrong
	 */
	static @Nullable Turn readTurn(String id, byte[] body, Instant now, JsonMapper json, Map<String, String> errors) {
		if (body.length == 0) {
			return new Turn(now, null);
		}
		JsonNode sent = object(body, json, errors);
		Instant at = (sent != null) ? at(sent, "at", now, errors) : null;
		if (at == null) {
			return null;
		}
		RingingForm call = sent.hasNonNull("menu") ? call(id, sent, "rang", at, errors) : null;
		return errors.isEmpty() ? new Turn(at, call) : null;
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

	private static @Nullable Instant at(JsonNode sent, String field, Instant now, Map<String, String> errors) {
		if (!sent.hasNonNull(field)) {
			return now;
		}
		try {
			Instant at = OffsetDateTime.parse(sent.path(field).asString("")).toInstant();
			if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(CLOCKS_DIFFER))) {
				errors.put(field, "telephony.at-far");
			}
			return at;
		}
		catch (DateTimeParseException ex) {
			errors.put(field, "telephony.at-refused");
			return null;
		}
	}

}
