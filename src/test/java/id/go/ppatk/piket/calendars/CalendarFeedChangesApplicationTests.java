package id.go.ppatk.piket.calendars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.CalendarActs;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a calendar that has read a feed before is told of changes: an event whose text or
 * time changed has a higher sequence and a later change, one that fell away is cancelled,
 * and nothing else moves. DP-1 is served by one officer from 30 November to 11 December.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CalendarFeedChangesApplicationTests {

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-12-02");

	private static final LocalDate SECOND_MONDAY = LocalDate.parse("2026-12-07");

	@Autowired
	MockMvcTester browser;

	@Autowired
	CalendarFeeds feeds;

	@Autowired
	DutyEvents events;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Statements statements;

	private CalendarActs calendar;

	private StaffMember officer;

	private String token;

	private Map<LocalDate, VEvent> before;

	@BeforeEach
	void twoWeeksThatACalendarHasRead() {
		this.calendar = new CalendarActs(this.browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		for (Week week : List.of(Week.of(WEDNESDAY), Week.of(SECOND_MONDAY))) {
			week.weekdays().forEach((day) -> this.fixtures.duty(day, 1, this.officer, this.fixtures.officer("DP", 3)));
			this.fixtures.submitRoster(week, this.fixtures.coordinator("DP"));
		}
		this.token = this.feeds.renew(this.officer.getId(), "DP", this.officer.getId())
			.replaceAll(".*/kalender/|\\.ics$", "");
		this.before = read();
		assertThat(this.before).hasSize(10);
		this.clock.set("2026-11-24T11:00");
	}

	@Test
	void otherHoursNextWeekRaiseTheEventsOfThatWeekAndNoOthers() {
		this.calendar.setHours(CalendarActs.hours(SECOND_MONDAY.toString(), null, "breakEnds", "13.00"));
		assertThat(changed(read())).containsExactlyElementsOf(Week.of(SECOND_MONDAY).weekdays());
		VEvent moved = read().get(SECOND_MONDAY);
		assertThat(text(moved, "STATUS")).isEqualTo("CONFIRMED");
		assertThat(Instant.from(moved.getDateTimeStart().getDate())).isEqualTo(Instant.parse("2026-12-07T01:00:00Z"));
	}

	@Test
	void anAbsenceRaisesTheEventsOfItsDaysAndNoOthers() {
		this.fixtures.absence(this.officer, "2026-12-02T00:00", "2026-12-03T00:00");
		assertThat(changed(read())).containsExactly(WEDNESDAY);
		assertThat(text(read().get(WEDNESDAY), "STATUS")).isEqualTo("CANCELLED");
	}

	@Test
	void aDutyThatAHolidayTakesAwayIsCancelledAndComesBackWithItsDay() {
		this.calendar.addHoliday(WEDNESDAY);
		Map<LocalDate, VEvent> without = read();
		assertThat(changed(without)).containsExactly(WEDNESDAY);
		assertThat(text(without.get(WEDNESDAY), "STATUS")).isEqualTo("CANCELLED");
		assertThat(without.get(WEDNESDAY).getDateTimeStart().getDate()).as("where the calendar has it")
			.isEqualTo(this.before.get(WEDNESDAY).getDateTimeStart().getDate());
		assertThat(read().get(WEDNESDAY)).as("read again").isEqualTo(without.get(WEDNESDAY));
		this.clock.set("2026-11-24T13:00");
		this.calendar.withdrawHoliday(this.jdbc.queryForObject("select max(id) from holidays", Long.class));
		VEvent back = read().get(WEDNESDAY);
		assertThat(text(back, "STATUS")).isEqualTo("CONFIRMED");
		assertThat(sequence(back)).isGreaterThan(sequence(without.get(WEDNESDAY)));
		assertThat(changed(read())).containsExactly(WEDNESDAY);
	}

	@Test
	void whatChangedAndWasTakenBackBeforeAnybodyReadItIsNoChange() {
		this.calendar.addHoliday(WEDNESDAY);
		this.calendar.withdrawHoliday(this.jdbc.queryForObject("select max(id) from holidays", Long.class));
		assertThat(changed(read())).isEmpty();
	}

	@Test
	void aReadThatFindsNothingChangedWritesNothing() {
		assertThat(this.statements.sent(this::read)).isNotEmpty()
			.noneMatch((statement) -> statement.matches("(?is)\\s*(insert|update|delete).*"));
	}

	@Test
	void ofTwoReadsAtOnceOneRaisesTheSequence() {
		CalendarFeeds.Feed read = this.feeds.find(this.token).orElseThrow();
		this.fixtures.absence(this.officer, "2026-12-02T00:00", "2026-12-03T00:00");
		byte[] first = this.events.file(read).orElseThrow();
		this.fixtures.absence(this.officer, "2026-12-03T00:00", "2026-12-04T00:00");
		assertThat(this.events.file(read).orElseThrow()).as("read by somebody else since").isEqualTo(first);
		Map<LocalDate, VEvent> after = read();
		assertThat(changed(after)).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1));
		assertThat(sequence(after.get(WEDNESDAY))).isLessThan(sequence(after.get(WEDNESDAY.plusDays(1))));
	}

	@Test
	void aNewAddressBeginsAnewAndKeepsNothingOfTheOld() {
		this.calendar.addHoliday(WEDNESDAY);
		this.token = this.feeds.renew(this.officer.getId(), "DP", this.officer.getId())
			.replaceAll(".*/kalender/|\\.ics$", "");
		assertThat(this.jdbc.queryForObject("select count(*) from calendar_feed_events", Long.class)).isZero();
		assertThat(read()).hasSize(9).doesNotContainKey(WEDNESDAY);
	}

	/** The days whose event has a higher sequence than before and was changed later. */
	private List<LocalDate> changed(Map<LocalDate, VEvent> after) {
		assertThat(after.keySet()).isEqualTo(this.before.keySet());
		return after.keySet().stream().filter((day) -> {
			boolean raised = sequence(after.get(day)) > sequence(this.before.get(day));
			assertThat(Instant.from(after.get(day).getLastModified().getDate())
				.isAfter(Instant.from(this.before.get(day).getLastModified().getDate()))).as("%s", day)
				.isEqualTo(raised);
			assertThat(after.get(day).equals(this.before.get(day))).as("%s", day).isNotEqualTo(raised);
			return raised;
		}).toList();
	}

	private Map<LocalDate, VEvent> read() {
		MvcTestResult answer = this.browser.get().uri("/kalender/" + this.token + ".ics").exchange();
		assertThat(answer).hasStatusOk();
		try {
			List<VEvent> read = new CalendarBuilder()
				.build(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))
				.getComponents("VEVENT");
			Map<LocalDate, VEvent> byDay = new LinkedHashMap<>();
			read.forEach(
					(event) -> byDay.put(Indonesian.dateOf(Instant.from(event.getDateTimeStart().getDate())), event));
			assertThat(byDay).hasSameSizeAs(read);
			return byDay;
		}
		catch (IOException | ParserException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int sequence(VEvent event) {
		return Integer.parseInt(text(event, "SEQUENCE"));
	}

	private static String text(VEvent event, String property) {
		return event.getProperty(property).orElseThrow().getValue();
	}

}
