package id.go.ppatk.piket.workdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Weeks, service days and deadlines, with the holidays and the policy that the migrations
 * bring.
 */
class ServiceCalendarTests {

	private final ServiceCalendar calendar = MigratedWorkdays.calendar();

	@ParameterizedTest
	@CsvSource({ "2017-08-18, false", "2017-08-21, true", "2017-09-01, false", "2026-11-24, true", "2026-11-28, false",
			"2026-12-25, false" })
	void serviceDaysAreWeekdaysOfThePiketWithoutHoliday(LocalDate day, boolean served) {
		assertThat(this.calendar.isServiceDay(day)).isEqualTo(served);
	}

	@ParameterizedTest
	@CsvSource({ "2026-W49, 2026-11-27T23:59", "2026-W53, 2026-12-23T23:59" })
	void aRosterIsDueAtTheEndOfTheLastServiceDayBefore(String week, LocalDateTime due) {
		assertThat(this.calendar.rosterDeadline(Week.parse(week))).hasValue(wib(due));
	}

	@Test
	void theFirstWeekIsDueOnTheWorkingDayBeforeThePiket() {
		assertThat(this.calendar.rosterDeadline(Week.parse("2017-W34")))
			.hasValue(wib(LocalDateTime.parse("2017-08-18T23:59")));
	}

	@Test
	void beforeThePiketThereIsNoDeadline() {
		assertThat(this.calendar.rosterDeadline(Week.parse("2017-W33"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-28T07:00, 2026-12-23T23:59", "2026-12-30T07:00, 2026-12-29T23:59",
			"2026-12-26T07:00, 2026-12-23T23:59" })
	void aFirstWeekThatBeginsAfterHolidaysOrInItsMiddleIsDueOnTheWorkingDayBefore(String begins, LocalDateTime due) {
		assertThat(MigratedWorkdays.calendarFrom(begins + "+07:00").rosterDeadline(Week.parse("2026-W53")))
			.hasValue(wib(due));
	}

	@ParameterizedTest
	@CsvSource({ "2017-08-18, 2017-08-21", "2017-08-20, 2017-08-21", "2017-08-21, 2017-08-21",
			"2026-11-24, 2026-11-24" })
	void theDayOfThePiketNearestToADay(LocalDate day, LocalDate nearest) {
		assertThat(this.calendar.nearest(day)).isEqualTo(nearest);
	}

	@Test
	void afterThePiketTheNearestDayIsItsLast() {
		PiketPeriod over = new PiketPeriod(OffsetDateTime.parse("2017-08-21T07:00+07:00"),
				OffsetDateTime.parse("2018-12-31T17:00+07:00"), LocalDate.parse("2017-08-21"));
		assertThat(over.nearest(LocalDate.parse("2026-11-24"))).isEqualTo("2018-12-31");
	}

	@ParameterizedTest
	@CsvSource({ "2026-W49, 2026-11-27T23:59, true", "2026-W49, 2026-11-28T00:00, false",
			"2017-W34, 2017-08-18T23:59, true", "2017-W34, 2017-08-19T00:00, false", "2026-W53, 2026-12-23T23:59, true",
			"2026-W53, 2026-12-24T00:00, false" })
	void aRosterIsTakenBackUntilItsDeadlineWhileNothingHasBegun(String week, LocalDateTime at, boolean may) {
		assertThat(this.calendar.mayRosterBeTakenBack(Week.parse(week), wib(at))).isEqualTo(may);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24, 2026-11-25T23:59", "2026-11-27, 2026-11-30T23:59", "2026-12-23, 2026-12-28T23:59" })
	void aRecapIsDueAtTheEndOfTheNextServiceDay(LocalDate duty, LocalDateTime due) {
		assertThat(this.calendar.recapDeadline(duty)).isEqualTo(wib(due));
	}

	@ParameterizedTest
	@CsvSource({ "2026-W48, 2026-11-20T23:59", "2026-W49, 2026-11-27T15:00", "2026-W53, 2026-12-23T15:00" })
	void aRosterIsDueAtTheTimeOfThePolicyOfItsFirstDay(String week, LocalDateTime due) {
		assertThat(withOtherTimes().rosterDeadline(Week.parse(week))).hasValue(wib(due));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-26, 2026-11-27T23:59", "2026-11-27, 2026-11-30T23:59", "2026-11-30, 2026-12-01T09:30" })
	void aRecapIsDueAtTheTimeOfThePolicyOfItsDay(LocalDate duty, LocalDateTime due) {
		assertThat(withOtherTimes().recapDeadline(duty)).isEqualTo(wib(due));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T09:00, 5, 2026-11-24T14:00", "2026-11-24T15:00, 5, 2026-11-25T10:00",
			"2026-11-24T07:00, 10, 2026-11-24T17:00", "2026-11-24T05:10, 1, 2026-11-24T08:00",
			"2026-11-24T17:00, 1, 2026-11-25T08:00", "2026-11-27T16:30, 1, 2026-11-30T07:30",
			"2026-11-28T09:00, 1, 2026-11-30T08:00", "2026-12-23T16:00, 2, 2026-12-28T08:00" })
	void workingTimePassesInServiceHoursOfServiceDays(LocalDateTime from, int hours, LocalDateTime due) {
		List<WorkingTime> working = this.calendar.working(wib(from), Duration.ofHours(hours));
		assertThat(working.get(working.size() - 1).end()).isEqualTo(wib(due));
		assertThat(working.stream().map(WorkingTime::length).reduce(Duration.ZERO, Duration::plus))
			.isEqualTo(Duration.ofHours(hours));
		assertThat(working).allMatch((part) -> this.calendar.isServiceDay(part.day()));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T12:00, true", "2026-11-24T12:59, true", "2026-11-24T13:00, false",
			"2026-11-27T11:30, true", "2026-11-27T13:29, true", "2026-11-27T13:30, false", "2026-11-24T11:59, false" })
	void theBreakIsLongerOnFridays(LocalDateTime moment, boolean inBreak) {
		assertThat(this.calendar.policy(moment.toLocalDate()).isBreak(moment.toLocalDate(), moment.toLocalTime()))
			.isEqualTo(inBreak);
	}

	@ParameterizedTest
	@CsvSource({ "06:59, false", "07:00, true", "16:59, true", "17:00, false" })
	void thePhoneIsServedFromSevenToFive(String time, boolean served) {
		assertThat(this.calendar.isServed(wib(LocalDateTime.parse("2026-11-24T" + time)))).isEqualTo(served);
	}

	@Test
	void theProceduresPostsAreThere() {
		assertThat(this.calendar.policy(LocalDate.parse("2026-11-24")).getPosts())
			.extracting((post) -> post.getUnitCode() + "-" + post.getNumber())
			.containsExactly("DKH-1", "DP-1", "DP-2", "PTI-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-W54", "2027-W53", "2026-W00", "2026-48", "2026-W5", "W48", "" })
	void whatIsNoWeekIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Week.parse(text));
	}

	@Test
	void everyWeekReadsAsItIsWritten() {
		for (Week week = Week.parse("2017-W34"); week.monday().getYear() < 2031; week = week.next()) {
			assertThat(Week.parse(week.toString())).isEqualTo(week);
			assertThat(week.next().previous()).isEqualTo(week);
		}
	}

	private static ServiceCalendar withOtherTimes() {
		return MigratedWorkdays.calendarWithDeadlines(LocalDate.parse("2026-11-30"), LocalTime.of(15, 0),
				LocalTime.of(9, 30));
	}

	private static Instant wib(LocalDateTime moment) {
		return moment.atZone(Indonesian.WIB).toInstant();
	}

}
