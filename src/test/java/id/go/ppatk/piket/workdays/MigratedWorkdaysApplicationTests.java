package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.FreshDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link MigratedWorkdays} says is what stands in a migrated database.
 */
@ApplicationTest
@FreshDatabase
class MigratedWorkdaysApplicationTests {

	private static final LocalDate FIRST = LocalDate.parse("2017-01-01");

	private static final LocalDate LAST = LocalDate.parse("2027-12-31");

	@Test
	void thePolicyIsTheOneOfTheMigrations(@Autowired ServiceCalendars calendars) {
		assertThat(calendars.around(LAST).policy(LAST)).usingRecursiveComparison()
			.ignoringFields("id", "note", "version", "posts.id", "posts.policy")
			.isEqualTo(MigratedWorkdays.policy());
	}

	@Test
	void theHolidaysAreThoseOfTheMigrations(@Autowired ServiceCalendars calendars) {
		ServiceCalendar migrated = calendars.around(FIRST, LAST);
		assertThat(FIRST.datesUntil(LAST.plusDays(1)))
			.allSatisfy((day) -> assertThat(migrated.holiday(day)).isEqualTo(MigratedWorkdays.calendar().holiday(day)));
	}

}
