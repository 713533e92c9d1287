package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads {@link MonthPage}s, each with a fixed number of queries.
 */
@Component
class MonthPages {

	private final RosterAccess access;

	private final ServedDuties duties;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	MonthPages(RosterAccess access, ServedDuties duties, StaffMembers people, ServiceCalendars calendars, Clock clock) {
		this.access = access;
		this.duties = duties;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The month as it stands, drafts too.
	 * @throws ResponseStatusException (404) before the piket and more than 53 weeks ahead
	 */
	@Transactional(readOnly = true)
	public MonthPage of(YearMonth month) {
		List<Week> weeks = weeks(month);
		LocalDate first = weeks.get(0).monday();
		LocalDate last = weeks.get(weeks.size() - 1).friday();
		ServiceCalendar calendar = this.calendars.around(first.minusDays(7), last.plusDays(7));
		if (weeks.stream().noneMatch((week) -> isPlanned(week, calendar))) {
			this.access.refuseUnlessPlanned(weeks.get(0), calendar);
		}
		List<ServedDuty> served = this.duties.between(first, last, calendar);
		Map<Long, String> names = this.people
			.names(served.stream().flatMap((duty) -> duty.people().stream()).distinct().toList());
		Map<String, ServedDuty> byPost = served.stream()
			.collect(Collectors.toMap((duty) -> duty.duty().getDutyDate() + "/" + duty.duty().getPostCode(),
					Function.identity()));
		return new MonthPage(month, isPlanned(weeks.get(0).previous(), calendar) ? month.minusMonths(1) : null,
				isPlanned(weeks.get(weeks.size() - 1).next(), calendar) ? month.plusMonths(1) : null,
				weeks.stream()
					.map((week) -> new MonthPage.Line(week, isPlanned(week, calendar),
							week.weekdays().stream().map((day) -> day(day, month, calendar, byPost, names)).toList()))
					.toList());
	}

	private static List<Week> weeks(YearMonth month) {
		return Stream.iterate(month.atDay(1), (day) -> !day.isAfter(month.atEndOfMonth()), (day) -> day.plusDays(1))
			.map(Week::of)
			.distinct()
			.filter((week) -> week.weekdays().stream().anyMatch((day) -> YearMonth.from(day).equals(month)))
			.toList();
	}

	private boolean isPlanned(Week week, ServiceCalendar calendar) {
		return calendar.knows(week) && this.access.isWithinReach(week);
	}

	private MonthPage.Day day(LocalDate day, YearMonth month, ServiceCalendar calendar, Map<String, ServedDuty> served,
			Map<Long, String> names) {
		boolean isServed = calendar.isServiceDay(day);
		return new MonthPage.Day(day, YearMonth.from(day).equals(month), day.equals(LocalDate.now(this.clock)),
				isServed, calendar.holiday(day).orElse(null),
				isServed ? calendar.policy(day)
					.getPosts()
					.stream()
					.map((post) -> post(post, served.get(day + "/" + code(post)), names))
					.toList() : List.of());
	}

	private static MonthPage.Post post(ServicePost post, @Nullable ServedDuty served, Map<Long, String> names) {
		if (served == null) {
			return new MonthPage.Post(post.getUnitCode(), code(post), List.of(), true, 0);
		}
		boolean planned = served.duty().getSubmittedAt() == null;
		return new MonthPage.Post(post.getUnitCode(), code(post),
				served.stints().stream().map((stint) -> names.get(stint.staffId())).distinct().toList(), planned,
				planned ? 0
						: served.intervals()
							.stream()
							.filter(Coverage.Interval::isGap)
							.mapToLong(Coverage.Interval::minutes)
							.sum());
	}

	private static String code(ServicePost post) {
		return post.getUnitCode() + "-" + post.getNumber();
	}

}
