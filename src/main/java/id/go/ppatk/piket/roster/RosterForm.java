package id.go.ppatk.piket.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The week of one unit as it was typed. A place that the form does not hold stays as it
 * stands; one that it holds empty is to be empty.
 *
 * @param version the version of the roster that was on the page, -1 when there was none
 * @param officers who was chosen as officer, {@code null} where nobody was
 * @param substitutes who was chosen as substitute, {@code null} where nobody was
 * @param understood the gaps that the person confirmed, as {@link Gap#fingerprint} names
 * them
 */
public record RosterForm(int version, Map<Place, @Nullable Long> officers, Map<Place, @Nullable Long> substitutes,
		String understood) {

	public static final String OFFICER = "petugas-";

	public static final String SUBSTITUTE = "pengganti-";

	/** The version of a roster that nobody has saved yet. */
	public static final int NEW = -1;

	private static final Pattern FIELD = Pattern
		.compile("(" + OFFICER + "|" + SUBSTITUTE + ")(\\d{4}-\\d{2}-\\d{2})-([1-9])");

	/**
	 * Reads the fields of a request.
	 * @throws ResponseStatusException (400) for a value that no page of ours sends
	 */
	static RosterForm read(Map<String, String> parameters) {
		Map<Place, Long> officers = new TreeMap<>();
		Map<Place, Long> substitutes = new TreeMap<>();
		try {
			parameters.forEach((name, value) -> {
				Matcher field = FIELD.matcher(name);
				if (field.matches()) {
					Place place = new Place(LocalDate.parse(field.group(2)), Integer.parseInt(field.group(3)));
					Long staffId = value.isBlank() ? null : Long.valueOf(value.strip());
					(field.group(1).equals(OFFICER) ? officers : substitutes).put(place, staffId);
				}
			});
			return new RosterForm(Integer.parseInt(parameters.getOrDefault("version", String.valueOf(NEW))),
					Collections.unmodifiableMap(officers), Collections.unmodifiableMap(substitutes),
					parameters.getOrDefault("understood", ""));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a field of the roster", ex);
		}
	}

	/** The unit's week as it is to be, over the week as it stands. */
	List<Assignment> over(String unitCode, List<Assignment> before) {
		Map<Place, Assignment> plan = new TreeMap<>();
		before.forEach((assignment) -> plan.put(assignment.place(), assignment));
		for (Place place : places()) {
			Assignment was = plan.getOrDefault(place, Assignment.empty(unitCode, place));
			Assignment is = new Assignment(unitCode, place,
					this.officers.containsKey(place) ? this.officers.get(place) : was.officerId(),
					this.substitutes.containsKey(place) ? this.substitutes.get(place) : was.substituteId());
			if (is.namesSomebody() || plan.containsKey(place)) {
				plan.put(place, is);
			}
		}
		return List.copyOf(plan.values());
	}

	Set<Place> places() {
		Set<Place> places = new TreeSet<>(this.officers.keySet());
		places.addAll(this.substitutes.keySet());
		return places;
	}

	/** Everybody that the form names. */
	Stream<Long> people() {
		return Stream.concat(this.officers.values().stream(), this.substitutes.values().stream())
			.filter((staffId) -> staffId != null)
			.distinct();
	}

}
