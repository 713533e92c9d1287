package id.go.ppatk.piket.roster;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.workdays.Week;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A draft that was chosen to be handed in, with the version that was on the page.
 */
record Chosen(Week week, String unitCode, int version) {

	private static final Pattern TEXT = Pattern.compile("(\\d{4}-W\\d{2})/([A-Z]{2,3})/(\\d{1,9})");

	/**
	 * Reads it as a form sends it.
	 * @throws ResponseStatusException (400) for a value that no page of ours sends
	 */
	static Chosen parse(String text) {
		Matcher parts = TEXT.matcher(text);
		if (!parts.matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a draft");
		}
		try {
			return new Chosen(Week.parse(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a week", ex);
		}
	}

	@Override
	public String toString() {
		return this.week + "/" + this.unitCode + "/" + this.version;
	}

}
