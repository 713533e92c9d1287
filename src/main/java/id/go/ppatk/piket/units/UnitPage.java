package id.go.ppatk.piket.units;

import java.util.List;

import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

/**
 * The page of a unit.
 *
 * @param unit as it last holds, or {@code null} for a new one
 * @param terms what held of it from which date on, the latest first
 * @param services how a unit may take part
 * @param colours its letters may stand in
 * @param unconfirmed what the change touches, or {@code null}
 * @param conflict whether somebody else changed it in the meantime
 */
record UnitPage(@Nullable Unit unit, List<Unit> terms, List<UnitForm.Service> services, List<UnitColour> colours,
		@Nullable Unconfirmed unconfirmed, boolean conflict) {
}
