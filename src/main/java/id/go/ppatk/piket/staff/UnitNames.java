package id.go.ppatk.piket.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.units.Unit;

/**
 * Units as people write them: by code ("DP"), by name ("Direktorat Pelaporan"), with a
 * short form of it ("Dit. Pelaporan"), or without.
 */
final class UnitNames {

	private final Map<String, String> codes = new HashMap<>();

	UnitNames(List<Unit> units) {
		units.forEach((unit) -> this.codes.put(plain(unit.getName()), unit.getCode()));
		units.forEach((unit) -> this.codes.put(plain(unit.getCode()), unit.getCode()));
	}

	/** The code of the unit that is meant, if there is one. */
	Optional<String> code(String typed) {
		return Optional.ofNullable(this.codes.get(plain(typed)));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT)
			.replace("&", " dan ")
			.strip()
			.replaceFirst("^(direktorat|dit\\b\\.?)", "")
			.replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
