package id.go.ppatk.piket.recaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.CalendarImpact;
import id.go.ppatk.piket.workdays.ServiceCalendar;

import org.springframework.stereotype.Component;

/**
 * Which recaps a change of the calendar asks for no longer or again, and whose deadlines
 * move.
 */
@Component
class RecapImpact implements CalendarImpact {

	private final Duties duties;

	private final DailyRecaps dailyRecaps;

	private final RecapText text;

	private final Indonesian indonesian;

	RecapImpact(Duties duties, DailyRecaps dailyRecaps, RecapText text, Indonesian indonesian) {
		this.duties = duties;
		this.dailyRecaps = dailyRecaps;
		this.text = text;
		this.indonesian = indonesian;
	}

	@Override
	public List<Touched> touchedBy(CalendarChange change) {
		LocalDate first = change.reachesBackTo();
		var submitted = this.dailyRecaps.submissions(first, change.last()).keySet();
		return this.duties.between(first, change.last())
			.stream()
			.filter((duty) -> !submitted.contains(duty.getId()))
			.collect(Collectors.groupingBy(Duty::getDutyDate, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.flatMap((day) -> ofDay(change, day.getKey(), day.getValue()))
			.toList();
	}

	private Stream<Touched> ofDay(CalendarChange change, LocalDate day, List<Duty> duties) {
		String deadline = this.indonesian.moment(change.after().recapDeadline(day));
		return Stream
			.of(posts(duties, change.before(), change.after(), true, false)
				.map((posts) -> this.text.of("recap-impact.not-asked", posts, this.indonesian.day(day))),
					posts(duties, change.before(), change.after(), false, true)
						.map((posts) -> this.text.of("recap-impact.asked", posts, this.indonesian.day(day), deadline)),
					moved(change, day, duties))
			.flatMap(Optional::stream)
			.map((sentence) -> new Touched(day, sentence));
	}

	private Optional<String> moved(CalendarChange change, LocalDate day, List<Duty> duties) {
		Instant was = change.before().recapDeadline(day);
		Instant is = change.after().recapDeadline(day);
		return was.equals(is) ? Optional.empty()
				: posts(duties, change.before(), change.after(), true, true)
					.map((posts) -> this.text.of("recap-impact.deadline", posts, this.indonesian.day(day),
							this.indonesian.moment(was), this.indonesian.moment(is)));
	}

	private static Optional<String> posts(List<Duty> duties, ServiceCalendar before, ServiceCalendar after,
			boolean servedBefore, boolean servedAfter) {
		String posts = duties.stream()
			.filter((duty) -> isServed(before, duty) == servedBefore && isServed(after, duty) == servedAfter)
			.map(Duty::getPostCode)
			.collect(Collectors.joining(", "));
		return posts.isEmpty() ? Optional.empty() : Optional.of(posts);
	}

	private static boolean isServed(ServiceCalendar calendar, Duty duty) {
		return calendar.isServed(duty.getDutyDate(), duty.getUnitCode(), duty.getPost());
	}

}
