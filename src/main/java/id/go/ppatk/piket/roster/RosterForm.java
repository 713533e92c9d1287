package id.go.ppatk.piket.roster;

import java.time.DateTimeException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The week of one unit as it was typed. A seat that the form does not hold stays as it
 * stands; one that it holds empty is to be empty.
 *
 * @param version the version of the roster that was on the page, -1 when there was none
 * @param chosen who was chosen for each seat, {@code null} where nobody was
 * @param understood the gaps that the person confirmed, as {@link Gap#fingerprint} names
 * them
 */
public record RosterForm(int version, Map<Seat, @Nullable Long> chosen, String understood) {

	/** The version of a roster that nobody has saved yet. */
	public static final int NEW = -1;

	/**
	 * Reads the fields of a request.
	 * @throws ResponseStatusException (400) for a value that no page of ours sends
	 */
	static RosterForm read(Map<String, String> parameters) {
		Map<Seat, Long> chosen = new TreeMap<>();
		try {
			parameters.forEach((name, value) -> Seat.ofField(name)
				.ifPresent((seat) -> chosen.put(seat, value.isBlank() ? null : Long.valueOf(value.strip()))));
			return new RosterForm(Integer.parseInt(parameters.getOrDefault("version", String.valueOf(NEW))),
					Collections.unmodifiableMap(chosen), parameters.getOrDefault("understood", ""));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a field of the roster", ex);
		}
	}

	/** The unit's week as it is to be, over the week as it stands. */
	List<Assignment> over(String unitCode, List<Assignment> before) {
		Map<Place, Assignment> plan = new TreeMap<>();
		before.forEach((assignment) -> plan.put(assignment.place(), assignment));
		this.chosen.forEach((seat, person) -> {
			Assignment was = plan.getOrDefault(seat.place(), Assignment.empty(unitCode, seat.place()));
			if (person != null || plan.containsKey(seat.place())) {
				plan.put(seat.place(), was.with(seat.role(), person));
			}
		});
		return List.copyOf(plan.values());
	}

	/** Everybody that the form names. */
	Stream<Long> people() {
		return this.chosen.values().stream().filter(Objects::nonNull).distinct();
	}

}
