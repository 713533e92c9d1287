package id.go.ppatk.piket.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the pages of the units.
 */
@Component
class UnitPages {

	private final Units units;

	private final Directory directory;

	private final List<UnitFollower> followers;

	private final Clock clock;

	UnitPages(Units units, Directory directory, List<UnitFollower> followers, Clock clock) {
		this.units = units;
		this.directory = directory;
		this.followers = followers;
		this.clock = clock;
	}

	UnitsPage all() {
		LocalDate today = LocalDate.now(this.clock);
		List<Map<String, UnitFollower.Fact>> facts = this.followers.stream()
			.map((follower) -> follower.facts(today))
			.toList();
		return new UnitsPage(this.units.all()
			.stream()
			.map((unit) -> new UnitsPage.Line(unit, UnitForm.Service.of(unit), state(unit, today), next(unit, today),
					facts.stream().map((of) -> of.get(unit.getCode())).filter(Objects::nonNull).toList()))
			.toList());
	}

	private static UnitsPage.State state(Unit unit, LocalDate today) {
		if (unit.isValidOn(today)) {
			return UnitsPage.State.STANDS;
		}
		return unit.getValidFrom().isAfter(today) ? UnitsPage.State.COMING : UnitsPage.State.ENDED;
	}

	@Nullable private Unit next(Unit unit, LocalDate today) {
		return terms(unit.getCode()).stream()
			.filter((later) -> later.getValidFrom().isAfter(unit.getValidFrom()) && later.getValidFrom().isAfter(today))
			.findFirst()
			.orElse(null);
	}

	UnitPage ofNew(@Nullable Unconfirmed unconfirmed) {
		return new UnitPage(null, List.of(), List.of(UnitForm.Service.values()), List.of(UnitColour.values()),
				unconfirmed, false);
	}

	/**
	 * The page of one unit, as its last terms say.
	 * @throws ResponseStatusException 404 when there was never such a unit
	 */
	UnitPage of(String code, @Nullable Unconfirmed unconfirmed, boolean conflict) {
		List<Unit> terms = new ArrayList<>(terms(code));
		Collections.reverse(terms);
		return new UnitPage(last(code), terms, List.of(UnitForm.Service.values()), List.of(UnitColour.values()),
				unconfirmed, conflict);
	}

	/**
	 * What holds of it at last.
	 * @throws ResponseStatusException 404 when there was never such a unit
	 */
	Unit last(String code) {
		List<Unit> terms = terms(code);
		if (terms.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return terms.get(terms.size() - 1);
	}

	/**
	 * The day that the form of a change proposes: tomorrow, or when the last terms begin.
	 */
	UnitForm form(String code) {
		Unit unit = last(code);
		LocalDate tomorrow = LocalDate.now(this.clock).plusDays(1);
		return UnitForm.of(unit, unit.getValidFrom().isAfter(tomorrow) ? unit.getValidFrom() : tomorrow);
	}

	private List<Unit> terms(String code) {
		return this.directory.units().stream().filter((unit) -> unit.getCode().equals(code)).toList();
	}

}
