package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.CalendarActs;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.changes.FileReplacement;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who answers, asked for any moment. DP: officer 1 at post 1, substitute 2.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class OnDutyApplicationTests {

	private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

	@Autowired
	OnDuty onDuty;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	FileReplacement fileReplacement;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvcTester browser;

	StaffMember officer;

	StaffMember substitute;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 2);
	}

	@Test
	void everyMinuteOfAFridayHasItsAnswer() {
		this.fixtures.duty(FRIDAY, 1, this.officer, this.substitute);
		this.fixtures.submitRoster(Week.of(FRIDAY), this.fixtures.coordinator("DP"));
		this.fixtures.absence(this.officer, "2026-11-27T15:00", "2026-11-27T16:00");
		this.fileReplacement.file(UUID.randomUUID(), "DP", FRIDAY, 1,
				new FileReplacement.Request(DutyRole.OFFICER, LocalTime.of(8, 0), LocalTime.of(9, 30),
						this.fixtures.officer("DP", 3).getId(), ChangeReason.KEPERLUAN_MENDESAK, null),
				this.officer.getId());
		for (LocalTime time = LocalTime.of(6, 0); time.isBefore(LocalTime.of(18, 0)); time = time.plusMinutes(1)) {
			String expected = "Petugas DP 1";
			if (time.isBefore(LocalTime.of(7, 0)) || !time.isBefore(LocalTime.of(17, 0))) {
				expected = null;
			}
			else if (within(time, "08:00", "09:30")) {
				expected = "Petugas DP 3";
			}
			else if (within(time, "11:30", "13:30") || within(time, "15:00", "16:00")) {
				expected = "Petugas DP 2";
			}
			assertThat(answering(FRIDAY, time)).as("%s", time).isEqualTo(expected);
		}
	}

	@Test
	void otherHoursOfADatedPolicyMoveTheDayAndItsBreak() {
		LocalDate ramadan = LocalDate.parse("2027-02-10");
		new CalendarActs(this.browser, this.fixtures).setHours(CalendarActs.hours("2027-02-08", "2027-03-09",
				"fridayBreakEnds", "12.30", "soreFrom", "14.30", "extensions[DP]", "-, -"));
		this.fixtures.duty(ramadan, 1, this.officer, this.substitute);
		assertThat(answering(ramadan, LocalTime.of(7, 59))).isNull();
		assertThat(answering(ramadan, LocalTime.of(8, 0))).isEqualTo("Petugas DP 1");
		assertThat(answering(ramadan, LocalTime.of(12, 29))).isEqualTo("Petugas DP 2");
		assertThat(answering(ramadan, LocalTime.of(12, 30))).isEqualTo("Petugas DP 1");
		assertThat(answering(ramadan, LocalTime.of(15, 0))).isNull();
		LocalDate after = LocalDate.parse("2027-04-05");
		this.fixtures.duty(after, 1, this.officer, this.substitute);
		assertThat(answering(after, LocalTime.of(16, 59))).as("the terms before apply again").isEqualTo("Petugas DP 1");
	}

	private static boolean within(LocalTime time, String from, String until) {
		return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(until));
	}

	@Nullable private String answering(LocalDate day, LocalTime time) {
		return this.onDuty.at(day.atTime(time).atZone(Indonesian.WIB).toInstant(), this.calendars.around(day))
			.stream()
			.filter((post) -> post.code().equals("DP-1"))
			.findFirst()
			.map(OnDuty.Post::answering)
			.orElse(null);
	}

}
