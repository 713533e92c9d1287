package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of a week with its reason, for the pages of other modules: replacements,
 * also those that were taken back, and absences.
 */
@Component
public class WeekChanges {

	private final Replacements replacements;

	private final Absences absences;

	private final StaffMembers people;

	private final Indonesian indonesian;

	WeekChanges(Replacements replacements, Absences absences, StaffMembers people, Indonesian indonesian) {
		this.replacements = replacements;
		this.absences = absences;
		this.people = people;
		this.indonesian = indonesian;
	}

	/** The changes of a week of all units, the newest first, read with three queries. */
	@Transactional(readOnly = true)
	public List<WeekChange> of(Week week) {
		List<Replacement> replaced = this.replacements.everBetween(week.monday(), week.friday());
		List<Absence> absent = this.absences.between(start(week.monday()), start(week.friday().plusDays(1)));
		Map<Long, String> names = names(replaced, absent);
		return Stream
			.concat(replaced.stream().map((replacement) -> change(replacement, names)),
					absent.stream().map((absence) -> change(absence, week, names)))
			.sorted(Comparator.comparing(WeekChange::happenedAt).reversed())
			.toList();
	}

	private WeekChange change(Replacement replacement, Map<Long, String> names) {
		String what = replacement.isCorrection() ? "corrected"
				: (replacement.getReplacedId() != null) ? "replaced" : "filled";
		return new WeekChange(replacement.getFiledAt(), name(replacement.getFiledBy(), names),
				replacement.getUnitCode(), replacement.getPostCode(), replacement.getDutyDate(),
				sentence(what, name(replacement.getReplacingId(), names), name(replacement.getReplacedId(), names),
						new DefaultMessageSourceResolvable("roster.as." + replacement.getDutyRole()),
						this.indonesian.time(replacement.getStarts()) + "–"
								+ this.indonesian.time(replacement.getEnds())),
				replacement.getReason(), replacement.getUndoneAt());
	}

	private WeekChange change(Absence absence, Week week, Map<Long, String> names) {
		LocalDate first = Indonesian.dateOf(absence.getStartsAt());
		return new WeekChange(absence.getFiledAt(), name(absence.getFiledBy(), names), absence.getUnitCode(), null,
				first.isBefore(week.monday()) ? week.monday() : first,
				sentence("absent", name(absence.getStaffId(), names),
						this.indonesian.days(absence.getStartsAt(), absence.getEndsAt())),
				absence.getReason(), null);
	}

	private static MessageSourceResolvable sentence(String what, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { "roster.happened." + what }, arguments);
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(Indonesian.WIB).toInstant();
	}

	private static String name(@Nullable Long person, Map<Long, String> names) {
		return (person != null) ? names.getOrDefault(person, "#" + person) : "";
	}

	private Map<Long, String> names(List<Replacement> replaced, List<Absence> absent) {
		List<Long> ids = Stream
			.concat(replaced.stream()
				.flatMap((replacement) -> Stream.of(replacement.getReplacedId(), replacement.getReplacingId(),
						replacement.getFiledBy())),
					absent.stream().flatMap((absence) -> Stream.of(absence.getStaffId(), absence.getFiledBy())))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return this.people.names(ids);
	}

}
