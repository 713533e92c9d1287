package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How letters say who serves when, and what nobody serves.
 */
@Component
class DutyWording {

	private final Wording wording;

	private final StaffMembers people;

	DutyWording(Wording wording, StaffMembers people) {
		this.wording = wording;
		this.people = people;
	}

	/** What everybody is called whom these duties and days name. */
	Map<Long, String> names(Collection<ServedDuty> duties, Stream<Long> others) {
		return this.people.names(Stream.concat(duties.stream().flatMap((served) -> served.people().stream()), others)
			.filter(Objects::nonNull)
			.distinct()
			.toList());
	}

	/**
	 * What these days are for the reader: "Anda tidak lagi bertugas …", "Anda bertugas
	 * …".
	 */
	List<String> forReader(Collection<DayOfService> days, Map<Long, String> names) {
		String free = days.stream()
			.filter(DayOfService::isFree)
			.map((day) -> this.wording.indonesian().day(day.day()))
			.collect(Collectors.joining("; "));
		Stream<String> serving = days.stream()
			.flatMap((day) -> day.parts().stream().map((part) -> serves(day.day(), part, names)));
		return Stream
			.concat(free.isEmpty() ? Stream.empty() : Stream.of(this.wording.text("letter.serves-no-more", free)),
					serving)
			.toList();
	}

	private String serves(LocalDate day, DayOfService.Part part, Map<Long, String> names) {
		return this.wording.text("letter.serves." + part.role(), part.postCode(), this.wording.indonesian().day(day),
				hours(part), name(part.partnerId(), names));
	}

	/** "07.00–12.00 WIB, 13.00–17.00 WIB". */
	String hours(DayOfService.Part part) {
		return part.hours()
			.stream()
			.map((hours) -> this.wording.hours(hours.from(), hours.until()))
			.collect(Collectors.joining(", "));
	}

	/** Who serves a duty, and when nobody answers its telephone. */
	String line(ServedDuty served, Map<Long, String> names) {
		return line(holders(served, names), DayOfService.inBreak(served), names)
				+ gaps(served.duty().getPostCode(), served.intervals());
	}

	private String line(String holders, @Nullable Long substitute, Map<Long, String> names) {
		return (substitute != null) ? this.wording.text("letter.line", holders, name(substitute, names))
				: this.wording.text("letter.line.alone", holders);
	}

	private String holders(ServedDuty served, Map<Long, String> names) {
		if (served.stints().isEmpty()) {
			return this.wording.text("letter.line.nobody");
		}
		return served.stints()
			.stream()
			.map((stint) -> served.isShared() ? this.wording.text("letter.line.holder", name(stint.staffId(), names),
					time(stint.from()), time(stint.until())) : name(stint.staffId(), names))
			.collect(Collectors.joining(", "));
	}

	private String gaps(String postCode, List<Coverage.Interval> intervals) {
		String hours = intervals.stream()
			.filter(Coverage.Interval::isGap)
			.map((gap) -> time(gap.from()) + "–" + time(gap.until()))
			.collect(Collectors.joining(" dan "));
		return hours.isEmpty() ? "" : " " + this.wording.text("letter.line.gap", postCode, hours);
	}

	/** The line of a post for which nobody is named. */
	String unnamed(String postCode, LocalTime opens, LocalTime closes) {
		return line(this.wording.text("letter.line.nobody"), null, Map.of()) + " "
				+ this.wording.text("letter.line.gap", postCode, time(opens) + "–" + time(closes));
	}

	String name(@Nullable Long person, Map<Long, String> names) {
		return (person != null) ? names.getOrDefault(person, this.wording.text("letter.nobody"))
				: this.wording.text("letter.nobody");
	}

	private String time(LocalTime time) {
		return this.wording.indonesian().time(time);
	}

}
