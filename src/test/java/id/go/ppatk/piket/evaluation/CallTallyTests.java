package id.go.ppatk.piket.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is counted of calls that are read one by one.
 */
class CallTallyTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

	private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

	private static final Instant LONG_AFTER = Instant.parse("2026-12-31T00:00:00Z");

	private CallTally tally = new CallTally(WEEK, (day, time) -> time.getHour() < 10, LONG_AFTER);

	private long id;

	private String institution = "PJK DEF";

	private void call(String at, long officer, int minutes, String contact, Long topic, Outcome outcome) {
		Instant receivedAt = Instant.parse(at);
		this.tally.add(new CallTally.Fact(++this.id, "DP", officer, CallerKind.PIHAK_PELAPOR, this.institution, null,
				LocalDate.ofInstant(receivedAt, Indonesian.WIB), receivedAt,
				receivedAt.plus(Duration.ofMinutes(minutes)), List.of(new CallTally.Problem(topic, outcome, false)),
				(contact != null) ? List.of(contact) : List.of()));
	}

	@Test
	void aCallLastsUnlessTheSameContactAsksTheSameWithinSevenDays() {
		call("2026-11-09T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-16T01:59:59Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		assertThat(this.tally.lasting()).isEqualTo(new Rate(0, 1));
	}

	@Test
	void onTheSeventhDayItHasLasted() {
		call("2026-11-09T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-16T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		assertThat(this.tally.lasting()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void anotherTopicOrContactTellsNothing() {
		call("2026-11-09T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 1, 5, "+6281", 7L, Outcome.DIESKALASI);
		call("2026-11-09T04:00:00Z", 1, 5, "+6282", 6L, Outcome.DIESKALASI);
		assertThat(this.tally.lasting()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void whoLeftNoContactAndWhatWasNotResolvedIsNotFollowed() {
		call("2026-11-09T02:00:00Z", 1, 5, null, 6L, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 1, 5, "+6281", 6L, Outcome.DIESKALASI);
		assertThat(this.tally.lasting()).isEqualTo(Rate.OF_NOTHING);
	}

	@Test
	void aCallIsFollowedOnceHoweverManyComeAfterIt() {
		call("2026-11-09T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-10T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-11T02:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		assertThat(this.tally.lasting()).isEqualTo(new Rate(1, 3));
	}

	@Test
	void untilSevenDaysHavePassedNothingIsSaid() {
		this.tally = new CallTally(WEEK, (day, time) -> true, Instant.parse("2026-11-16T01:00:00Z"));
		call("2026-11-09T01:00:00Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-09T01:00:01Z", 1, 5, "+6282", 6L, Outcome.TUNTAS);
		assertThat(this.tally.lasting()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void callsAfterThePeriodAreNotCounted() {
		call("2026-11-15T16:59:59Z", 1, 5, "+6281", 6L, Outcome.TUNTAS);
		call("2026-11-15T17:00:00Z", 1, 5, "+6282", 6L, Outcome.TUNTAS);
		assertThat(this.tally.parts()).singleElement()
			.satisfies((part) -> assertThat(part.totals().calls()).isEqualTo(1));
		assertThat(this.tally.topics(Map.of())).containsExactly(new TopicFigures(6L, "", 1, 1, 1));
		assertThat(this.tally.perHour()).containsExactly(Map.entry(new CallTally.Hour(MONDAY.plusDays(6), 23), 1L));
	}

	@Test
	void theInstitutionThatCalledMostComesFirstAndNobodyIsNone() {
		for (String caller : Arrays.asList("PJK C", "PJK B", null, "PJK A", "PJK B", "PJK A", null, null)) {
			this.institution = caller;
			call("2026-11-09T02:00:00Z", 1, 5, null, 6L, Outcome.TUNTAS);
		}
		assertThat(this.tally.institutions(2)).containsExactly(new Counted<>("PJK A", 2), new Counted<>("PJK B", 2));
		assertThat(this.tally.institutionCount()).isEqualTo(3);
	}

	@Test
	void callsOfOnePersonOverlapThoseOfTwoDoNot() {
		call("2026-11-09T02:00:00Z", 1, 60, null, 6L, Outcome.TUNTAS);
		call("2026-11-09T02:10:00Z", 1, 5, null, 6L, Outcome.TUNTAS);
		call("2026-11-09T02:20:00Z", 2, 5, null, 6L, Outcome.TUNTAS);
		call("2026-11-09T02:30:00Z", 1, 5, null, 6L, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 1, 5, null, 6L, Outcome.TUNTAS);
		assertThat(this.tally.overlapping()).isEqualTo(2);
	}

	@Test
	void callsOutsideTheServiceHoursAreCounted() {
		call("2026-11-09T02:59:59Z", 1, 5, null, 6L, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 2, 5, null, 6L, Outcome.TUNTAS);
		assertThat(this.tally.offHours()).isEqualTo(1);
	}

	@Test
	void halfOfTheCallsTookTheMedianAndNineOfTenTheNinth() {
		for (int minutes = 1; minutes <= 11; minutes++) {
			call("2026-11-09T02:00:00Z", minutes, minutes, null, 6L, Outcome.TUNTAS);
		}
		assertThat(this.tally.durations())
			.containsEntry("DP", new Durations(Duration.ofMinutes(6), Duration.ofMinutes(10)))
			.containsEntry("", new Durations(Duration.ofMinutes(6), Duration.ofMinutes(10)));
	}

}
