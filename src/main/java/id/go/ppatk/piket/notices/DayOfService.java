package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ServedDuty;
import org.jspecify.annotations.Nullable;

/**
 * What one person answers on one day, after absences and replacements: what letters tell
 * people of their own duty. Clauses 3 and 5.a.
 *
 * @param day the WIB date
 * @param parts the telephones, by post; none where the person does not serve
 */
record DayOfService(LocalDate day, List<Part> parts) {

	/**
	 * One telephone.
	 *
	 * @param postCode the post, {@code DP-1}
	 * @param role as what: who does not hold the duty answers in the break
	 * @param hours when
	 * @param partnerId who answers in the officer's break, or whose break the substitute
	 * covers; {@code null} for nobody
	 */
	record Part(String postCode, DutyRole role, List<Hours> hours, @Nullable Long partnerId) {
	}

	/** From when until before when, in WIB. */
	record Hours(LocalTime from, LocalTime until) {
	}

	/** A day on which somebody does not serve. */
	static DayOfService free(LocalDate day) {
		return new DayOfService(day, List.of());
	}

	/**
	 * What the person answers of these duties of the day.
	 * @param breakStarts when the break of the day begins
	 */
	static DayOfService of(Long person, LocalDate day, List<ServedDuty> duties, LocalTime breakStarts) {
		return new DayOfService(day,
				duties.stream()
					.filter((served) -> served.isAnsweredBy(person))
					.map((served) -> new Part(served.duty().getPostCode(), served.role(person), hours(served, person),
							(served.role(person) == DutyRole.OFFICER) ? inBreak(served) : served.holderAt(breakStarts)))
					.toList());
	}

	/** Neighbouring intervals are one. */
	private static List<Hours> hours(ServedDuty served, Long person) {
		List<Hours> hours = new ArrayList<>();
		for (Coverage.Interval interval : served.intervals()) {
			if (!person.equals(interval.staffId())) {
				continue;
			}
			int last = hours.size() - 1;
			if (last >= 0 && hours.get(last).until().equals(interval.from())) {
				hours.set(last, new Hours(hours.get(last).from(), interval.until()));
			}
			else {
				hours.add(new Hours(interval.from(), interval.until()));
			}
		}
		return hours;
	}

	/** Who covers the break of a duty, or {@code null}. */
	static @Nullable Long inBreak(ServedDuty served) {
		return served.intervals()
			.stream()
			.filter(Coverage.Interval::substituting)
			.map(Coverage.Interval::staffId)
			.findFirst()
			.orElse(null);
	}

	/** Whether the person does not serve. */
	boolean isFree() {
		return this.parts.isEmpty();
	}

	/** Whether it is the same telephones at the same hours, with whomever. */
	boolean hasHoursOf(DayOfService other) {
		return alone().equals(other.alone());
	}

	private List<Part> alone() {
		return this.parts.stream().map((part) -> new Part(part.postCode(), part.role(), part.hours(), null)).toList();
	}

	/** The same for the same service, to be kept and compared. */
	String served() {
		return this.parts.stream()
			.map((part) -> part.postCode() + " " + part.role() + " "
					+ part.hours()
						.stream()
						.map((hours) -> hours.from() + "-" + hours.until())
						.collect(Collectors.joining(","))
					+ " " + ((part.partnerId() != null) ? part.partnerId() : "-"))
			.collect(Collectors.joining("; "));
	}

}
