package id.go.ppatk.piket.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The units as they are on a day, in the order in which pages list them. They are asked
 * for by every page and change once in years, so they are kept ({@link Directory}): no
 * method sends a statement while nothing changes. Templates reach it as {@code @units}.
 */
@Component
public class Units {

	private final Directory directory;

	private final Clock clock;

	Units(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Every unit that there ever was or will be, as it is today; one that has ended as it
	 * last was, one that has not begun as it will be first.
	 */
	public List<Unit> all() {
		LocalDate today = today();
		Map<String, Unit> nearest = new LinkedHashMap<>();
		this.directory.units()
			.forEach((unit) -> nearest.merge(unit.getCode(), unit, (earlier, later) -> nearer(earlier, later, today)));
		return sorted(nearest.values());
	}

	/**
	 * Those that there are on that day; before the first of all, those that begin then.
	 */
	public List<Unit> on(LocalDate day) {
		LocalDate asked = this.directory.units()
			.stream()
			.map(Unit::getValidFrom)
			.min(Comparator.naturalOrder())
			.filter(day::isBefore)
			.orElse(day);
		return sorted(this.directory.units().stream().filter((unit) -> unit.isValidOn(asked)).toList());
	}

	/**
	 * Those that there are on some day of a period, each as it is on its last day within.
	 */
	public List<Unit> between(LocalDate first, LocalDate last) {
		Map<String, Unit> latest = new LinkedHashMap<>();
		on(last).forEach((unit) -> latest.put(unit.getCode(), unit));
		this.directory.units()
			.stream()
			.filter((unit) -> !unit.getValidFrom().isAfter(last)
					&& (unit.getValidTo() == null || !unit.getValidTo().isBefore(first)))
			.forEach((unit) -> latest.put(unit.getCode(), unit));
		return sorted(latest.values());
	}

	/** Those to choose from: they stand today, or are to come. */
	public List<Unit> offered() {
		LocalDate today = today();
		return all().stream()
			.filter((unit) -> unit.getValidTo() == null || !unit.getValidTo().isBefore(today))
			.toList();
	}

	/** Those that have posts on the roster today. */
	public List<Unit> onDuty() {
		return on(today()).stream().filter(Unit::takesDuty).toList();
	}

	/** Those whose PIC gets by e-mail today what is handed on to them. */
	public List<Unit> byMail() {
		return on(today()).stream().filter(Unit::isByMail).toList();
	}

	/** Those that have posts on the roster on some day of a period. */
	public List<Unit> onDuty(LocalDate first, LocalDate last) {
		return between(first, last).stream().filter((unit) -> unit.takesDuty() || tookDuty(unit, first)).toList();
	}

	private boolean tookDuty(Unit unit, LocalDate day) {
		return on(day).stream().anyMatch((same) -> same.getCode().equals(unit.getCode()) && same.takesDuty());
	}

	/** The unit as in {@link #all()}; empty for a code that there never was. */
	public Optional<Unit> findByCode(String code) {
		return all().stream().filter((unit) -> unit.getCode().equals(code)).findFirst();
	}

	/** The unit's full name today; the code itself where there is no such unit. */
	public String name(String code) {
		return findByCode(code).map(Unit::getName).orElse(code);
	}

	/** The unit's full name on that day, as a form of that day bears it. */
	public String name(String code, LocalDate day) {
		return on(day).stream()
			.filter((unit) -> unit.getCode().equals(code))
			.map(Unit::getName)
			.findFirst()
			.orElseGet(() -> name(code));
	}

	private static Unit nearer(Unit earlier, Unit later, LocalDate today) {
		return later.getValidFrom().isAfter(today) ? earlier : later;
	}

	private static List<Unit> sorted(Collection<Unit> units) {
		return units.stream().sorted(Comparator.comparing(Unit::getSortOrder).thenComparing(Unit::getCode)).toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
