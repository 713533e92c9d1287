package id.go.ppatk.piket.calendars;

import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may make and revoke a calendar address: everybody the own one, who coordinates a
 * unit the unit's.
 */
@Component
class CalendarAccess {

	private final Units units;

	CalendarAccess(Units units) {
		this.units = units;
	}

	/** The units whose address the person may make. */
	List<Unit> units(SignedIn me) {
		return this.units.onDuty().stream().filter((unit) -> me.coordinates(unit.getCode())).toList();
	}

	/**
	 * A unit whose address the person may make.
	 * @throws ResponseStatusException 404 when there is no such unit on duty
	 * @throws AccessDeniedException for other units
	 */
	Unit unit(String unitCode, SignedIn me) {
		Unit unit = this.units.onDuty()
			.stream()
			.filter((candidate) -> candidate.getCode().equals(unitCode))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.coordinates(unitCode)) {
			throw new AccessDeniedException("the calendar of another unit");
		}
		return unit;
	}

}
