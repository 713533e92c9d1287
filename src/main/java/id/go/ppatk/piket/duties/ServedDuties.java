package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who really serves: the named duties after absences and replacements. Each method reads
 * with one statement, however many days it is asked for.
 */
@Component
public class ServedDuties {

	private final ReadDuties duties;

	ServedDuties(ReadDuties duties) {
		this.duties = duties;
	}

	/** The duties of these days, by day, unit and post. */
	@Transactional(readOnly = true)
	public List<ServedDuty> between(LocalDate first, LocalDate last, ServiceCalendar calendar) {
		return this.duties.between(first, last).served(calendar);
	}

	/** The duties of a unit in the rosters that were handed in, by day and post. */
	@Transactional(readOnly = true)
	public List<ServedDuty> handedIn(String unitCode, LocalDate first, LocalDate last, ServiceCalendar calendar) {
		ChangedDuties all = this.duties.between(first, last);
		return served(all.duties()
			.stream()
			.filter((duty) -> duty.getUnitCode().equals(unitCode) && duty.getSubmittedAt() != null)
			.toList(), all.changes(), calendar);
	}

	/** The duties of a day, by unit and post. */
	@Transactional(readOnly = true)
	public List<ServedDuty> on(LocalDate day, ServiceCalendar calendar) {
		return between(day, day, calendar);
	}

	/** One duty that is known already. */
	@Transactional(readOnly = true)
	public ServedDuty of(Duty duty, ServiceCalendar calendar) {
		LocalDate day = duty.getDutyDate();
		return served(List.of(duty), this.duties.between(day, day).changes(), calendar).get(0);
	}

	/**
	 * The duty to which a call belongs that the person answers at that moment, as
	 * rosters, holidays and policies stand now: the one on whose phone they answer then,
	 * else the one that they answer at some other time of that day, else the one that
	 * they are named for; none on a day, or for a post, that is no longer served.
	 */
	@Transactional(readOnly = true)
	public Optional<Duty> of(Instant moment, Long staffId) {
		return this.duties.of(Indonesian.dateOf(moment))
			.flatMap((day) -> of(moment, staffId, day.duties().served(day.calendar()), day.calendar()));
	}

	private static Optional<Duty> of(Instant moment, Long staffId, List<ServedDuty> ofTheDay,
			ServiceCalendar calendar) {
		LocalTime time = Indonesian.timeOf(moment);
		return ofTheDay.stream()
			.filter((served) -> isServed(served.duty(), calendar) && served.people().contains(staffId))
			.min(Comparator.comparing((ServedDuty served) -> !served.isAnsweredBy(staffId, time))
				.thenComparing((served) -> !served.isAnsweredBy(staffId)))
			.map(ServedDuty::duty);
	}

	private static boolean isServed(Duty duty, ServiceCalendar calendar) {
		return calendar.isServed(duty.getDutyDate(), duty.getUnitCode(), duty.getPost());
	}

	public static List<ServedDuty> served(List<Duty> duties, Changes changes, ServiceCalendar calendar) {
		Map<LocalDate, List<Duty>> byDay = duties.stream().collect(Collectors.groupingBy(Duty::getDutyDate));
		Map<LocalDate, List<Coverage.Interval>> intervals = byDay.entrySet()
			.stream()
			.filter((day) -> calendar.isServiceDay(day.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey,
					(day) -> new Coverage(day.getKey(), calendar.policy(day.getKey()),
							day.getValue().stream().map(Assignment::of).toList(), changes.on(day.getKey()))
						.intervals()));
		return duties.stream()
			.map((duty) -> ServedDuty.of(duty, intervals.getOrDefault(duty.getDutyDate(), List.of())))
			.toList();
	}

}
