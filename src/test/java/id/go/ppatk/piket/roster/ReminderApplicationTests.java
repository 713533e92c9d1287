package id.go.ppatk.piket.roster;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.RosterReminder;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reminders of rosters that nobody has handed in.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@RecordApplicationEvents
class ReminderApplicationTests {

	private static final Week NEXT = Week.parse("2026-W49");

	@Autowired
	RemindOfRosters act;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ApplicationEvents events;

	@Test
	void onTheDayOfTheDeadlineFromTheOpeningOnOnce() {
		assertThat(at("2026-11-27T06:59")).isEmpty();
		assertThat(at("2026-11-27T07:00")).containsExactly("DKH DUE_SOON", "DP DUE_SOON", "PTI DUE_SOON");
		assertThat(at("2026-11-27T07:05")).hasSize(3);
	}

	@Test
	void onceMoreWhenTheDeadlineHasPassed() {
		at("2026-11-27T07:00");
		assertThat(at("2026-11-27T23:59")).hasSize(3);
		assertThat(at("2026-11-28T00:00")).hasSize(6).contains("DP OVERDUE");
		assertThat(at("2026-12-02T10:00")).hasSize(6);
	}

	@Test
	void whatFellDueWhileNobodyAskedIsGivenIfItStillHolds() {
		assertThat(at("2026-11-30T08:00")).containsExactly("DKH OVERDUE", "DP OVERDUE", "PTI OVERDUE");
	}

	@Test
	void notWhenItWasHandedIn() {
		this.fixtures.duty(NEXT.monday(), 1, this.fixtures.officer("DP", 1), this.fixtures.officer("DP", 2));
		this.clock.set("2026-11-26T09:00");
		this.fixtures.submitRoster(NEXT, this.fixtures.coordinator("DP"));
		assertThat(at("2026-11-27T07:00")).containsExactly("DKH DUE_SOON", "PTI DUE_SOON");
	}

	@Test
	void notForAWeekWithoutServiceNorOutsideThePiket() {
		this.clock.set("2018-06-11T08:00");
		assertThat(this.act.remind()).as("Lebaran 2018, and the week after it is due on 8 June: overdue").isEqualTo(3);
		this.jdbc.execute("truncate roster_reminders");
		this.clock.set("2017-08-15T08:00");
		assertThat(this.act.remind()).isZero();
	}

	@Test
	void theFirstWeekIsAskedForOnTheFridayBeforeThePiketAndLateAfterIt() {
		assertThat(given("2017-08-18T06:59")).isEmpty();
		assertThat(given("2017-08-18T07:00")).containsExactly("DKH DUE_SOON 2017-W34", "DP DUE_SOON 2017-W34",
				"PTI DUE_SOON 2017-W34");
		assertThat(given("2017-08-19T00:00")).endsWith("DKH OVERDUE 2017-W34", "DP OVERDUE 2017-W34",
				"PTI OVERDUE 2017-W34");
	}

	private List<String> given(String moment) {
		this.clock.set(moment);
		this.act.remind();
		return this.events.stream(RosterReminder.class)
			.map((reminder) -> reminder.unitCode() + " " + reminder.kind() + " " + reminder.week())
			.toList();
	}

	@Test
	void twoInstancesGiveEachOnce() throws Exception {
		this.clock.set("2026-11-28T08:00");
		CyclicBarrier barrier = new CyclicBarrier(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> given = Stream.of(1, 2).map((instance) -> two.submit(() -> {
				barrier.await();
				return this.act.remind();
			})).toList();
			assertThat(given.get(0).get() + given.get(1).get()).as("three units, this week and the next").isEqualTo(6);
		}
		finally {
			two.shutdown();
		}
	}

	/** All reminders of the next week's roster that were given until then. */
	private List<String> at(String moment) {
		this.clock.set(moment);
		this.act.remind();
		return this.events.stream(RosterReminder.class)
			.filter((reminder) -> reminder.week().equals(NEXT))
			.map((reminder) -> reminder.unitCode() + " " + reminder.kind())
			.toList();
	}

}
