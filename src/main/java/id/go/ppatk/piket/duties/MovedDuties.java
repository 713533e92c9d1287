package id.go.ppatk.piket.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of the calendar does to duties in rosters that were handed in, from today
 * on: of a day that is past nobody serves more or less.
 */
@Component
public class MovedDuties {

	private final ReadDuties duties;

	private final WeekRosters rosters;

	private final Clock clock;

	MovedDuties(ReadDuties duties, WeekRosters rosters, Clock clock) {
		this.duties = duties;
		this.rosters = rosters;
		this.clock = clock;
	}

	/** Those that somebody answers at other times than before, by day, unit and post. */
	@Transactional(readOnly = true)
	public List<MovedDuty> by(CalendarChange change) {
		LocalDate first = first(change);
		if (first.isAfter(change.last())) {
			return List.of();
		}
		ChangedDuties all = this.duties.between(first, change.last());
		List<Duty> handedIn = all.duties().stream().filter((duty) -> duty.getSubmittedAt() != null).toList();
		List<ServedDuty> was = ServedDuties.served(handedIn, all.changes(), change.before());
		List<ServedDuty> is = ServedDuties.served(handedIn, all.changes(), change.after());
		List<MovedDuty> moved = new ArrayList<>();
		for (int i = 0; i < handedIn.size(); i++) {
			MovedDuty duty = new MovedDuty(was.get(i), is.get(i));
			if (!duty.people().isEmpty()) {
				moved.add(duty);
			}
		}
		return moved;
	}

	/** The posts for which somebody is to be named now, by day, unit and post. */
	@Transactional(readOnly = true)
	public List<OpenedPost> openedBy(CalendarChange change) {
		LocalDate first = first(change);
		List<LocalDate> days = change.days()
			.filter((day) -> !day.isBefore(first) && change.after().isServiceDay(day))
			.toList();
		List<OpenedPost> opened = days.stream()
			.flatMap((day) -> change.after()
				.policy(day)
				.getPosts()
				.stream()
				.filter((post) -> !change.before().isServed(day, post.getUnitCode(), post.getNumber()))
				.map((post) -> opened(day, post)))
			.toList();
		if (opened.isEmpty()) {
			return List.of();
		}
		Set<List<Object>> handedIn = this.rosters
			.headsBetween(Week.of(days.get(0)).monday(), Week.of(days.get(days.size() - 1)).monday())
			.stream()
			.filter(WeekRoster::isSubmitted)
			.map((roster) -> List.<Object>of(roster.getUnitCode(), roster.getWeek()))
			.collect(Collectors.toSet());
		List<Duty> named = this.duties.between(days.get(0), days.get(days.size() - 1)).duties();
		return opened.stream()
			.filter((post) -> handedIn.contains(List.<Object>of(post.unitCode(), Week.of(post.day()))))
			.filter((post) -> duty(named, post).filter(Duty::isComplete).isEmpty())
			.toList();
	}

	private static OpenedPost opened(LocalDate day, ServicePost post) {
		return new OpenedPost(day, post.getUnitCode(), post.getNumber());
	}

	private static Optional<Duty> duty(List<Duty> named, OpenedPost post) {
		return named.stream()
			.filter((duty) -> duty.getDutyDate().equals(post.day()) && duty.getPostCode().equals(post.postCode()))
			.findFirst();
	}

	private LocalDate first(CalendarChange change) {
		return Stream.of(change.first(), LocalDate.now(this.clock)).max(LocalDate::compareTo).orElseThrow();
	}

}
