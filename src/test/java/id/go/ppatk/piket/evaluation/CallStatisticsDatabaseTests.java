package id.go.ppatk.piket.evaluation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.go.ppatk.piket.DatabaseTest;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Beginning;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the database counts of a period's calls.
 */
@DatabaseTest
@Import({ CallStatistics.class, RecordFigures.class, ServiceCalendars.class, Beginning.class, TestClock.class })
class CallStatisticsDatabaseTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

	private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

	private static final Instant LONG_AFTER = Instant.parse("2026-12-31T00:00:00Z");

	@Autowired
	CallStatistics statistics;

	@Autowired
	RecordFigures records;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	private final Map<Integer, Long> officers = new HashMap<>();

	private final String institution = "PJK DEF";

	private List<Long> topics;

	private int number;

	@Autowired
	TestClock clock;

	@BeforeEach
	void topics() {
		this.clock.set("2026-11-10T09:00");
		this.topics = this.jdbc.sql("select id from topics where unit_code = 'DP' order by id")
			.query(Long.class)
			.list();
	}

	private CallDetails.Problem asked(int topic, Outcome outcome) {
		return new CallDetails.Problem(this.topics.get(topic), "x", outcome, null);
	}

	private CallDetails.Problem diverted(Diversion.Why why) {
		return new CallDetails.Problem(this.topics.get(0), "x", Outcome.DIALIHKAN_SARANA, null,
				new Diversion(Diversion.Channel.SURAT, why));
	}

	private void call(String at, int officer, int minutes, String contact, int topic, Outcome outcome) {
		call(at, officer, Duration.ofMinutes(minutes), this.institution, contact, asked(topic, outcome));
	}

	private Call call(String at, int officer, Duration talked, String institution, String contact,
			CallDetails.Problem... problems) {
		Instant receivedAt = Instant.parse(at);
		Long answeredBy = this.officers.computeIfAbsent(officer, this::officer);
		Call call = new Call(UUID.randomUUID(), "CC-20261109-%04d".formatted(++this.number), answeredBy,
				(officer < 10) ? "DP" : "PTI", null, receivedAt);
		call.record(
				new CallDetails(receivedAt, receivedAt.plus(talked), "Bapak ABC",
						(institution != null) ? CallerKind.PIHAK_PELAPOR : CallerKind.MASYARAKAT, institution,
						(contact != null) ? List.of(Contact.phone(contact)) : List.of(), List.of(problems)),
				null, false, receivedAt.plus(talked), false);
		this.entities.persist(call);
		this.entities.flush();
		return call;
	}

	private Long officer(int number) {
		StaffMember officer = new StaffMember("petugas." + number, "Petugas " + number, "DP", null,
				Set.of(Role.PETUGAS));
		this.entities.persist(officer);
		return officer.getId();
	}

	private Rate lasting() {
		return this.statistics.lasting(WEEK, LONG_AFTER);
	}

	private Quality quality() {
		return this.records.quality(WEEK, ServiceHours.of(WEEK, this.calendars.around(WEEK.first(), WEEK.last())));
	}

	@Test
	void aCallLastsUnlessTheSameContactAsksTheSameWithinSevenDays() {
		call("2026-11-09T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-16T01:59:59Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		assertThat(lasting()).isEqualTo(new Rate(0, 1));
	}

	@Test
	void onTheSeventhDayItHasLasted() {
		call("2026-11-09T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-16T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		assertThat(lasting()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void anotherTopicOrContactTellsNothing() {
		call("2026-11-09T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 1, 5, "0811 1111", 7, Outcome.DIESKALASI);
		call("2026-11-09T04:00:00Z", 1, 5, "0812 1111", 6, Outcome.DIESKALASI);
		assertThat(lasting()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void whoLeftNoContactAndWhatWasNotResolvedIsNotFollowed() {
		call("2026-11-09T02:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 1, 5, "0811 1111", 6, Outcome.DIESKALASI);
		assertThat(lasting()).isEqualTo(Rate.OF_NOTHING);
	}

	@Test
	void aCallIsFollowedOnceHoweverManyComeAfterIt() {
		call("2026-11-09T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-10T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-11T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		assertThat(lasting()).isEqualTo(new Rate(1, 3));
	}

	@Test
	void ofTwoCallsReceivedAtOneMomentTheLaterOneFollows() {
		call("2026-11-09T02:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-09T02:00:00Z", 2, 5, "0811 1111", 6, Outcome.TUNTAS);
		assertThat(lasting()).isEqualTo(new Rate(1, 2));
	}

	@Test
	void aTopicThatStandsInACallTwiceIsNoSecondCall() {
		call("2026-11-09T02:00:00Z", 1, Duration.ofMinutes(5), this.institution, "0811 1111", asked(6, Outcome.TUNTAS),
				asked(6, Outcome.TUNTAS));
		assertThat(lasting()).isEqualTo(new Rate(1, 1));
		call("2026-11-10T02:00:00Z", 1, Duration.ofMinutes(5), this.institution, "0811 1111",
				asked(7, Outcome.DIESKALASI), asked(6, Outcome.TUNTAS));
		assertThat(lasting()).as("asked again, in a call that was not resolved itself").isEqualTo(new Rate(0, 1));
	}

	@Test
	void untilSevenDaysHavePassedNothingIsSaid() {
		call("2026-11-09T01:00:00Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-09T01:00:01Z", 1, 5, "0812 1111", 6, Outcome.TUNTAS);
		assertThat(this.statistics.lasting(WEEK, Instant.parse("2026-11-16T01:00:00Z"))).isEqualTo(new Rate(1, 1));
	}

	@Test
	void callsAfterThePeriodAreNotCounted() {
		call("2026-11-15T16:59:59Z", 1, 5, "0811 1111", 6, Outcome.TUNTAS);
		call("2026-11-15T17:00:00Z", 1, 5, "0812 1111", 6, Outcome.TUNTAS);
		assertThat(this.statistics.ofUnits(WEEK)).hasSize(2)
			.allSatisfy((unit, ended) -> assertThat(ended.totals().calls()).isEqualTo(1));
		Long topic = this.topics.get(6);
		assertThat(this.statistics.topics(WEEK, Map.of())).containsExactly(new TopicFigures(topic, "", 1, 1, 1));
		assertThat(this.statistics.volume(WEEK).perDay()).containsExactly(Map.entry(MONDAY.plusDays(6), 1L));
		assertThat(this.statistics.institutions(WEEK, 9).most()).containsExactly(new Counted<>("PJK DEF", 1));
		assertThat(lasting()).isEqualTo(new Rate(1, 1));
	}

	@Test
	void theInstitutionThatCalledMostComesFirstAndNobodyIsNone() {
		for (String caller : Arrays.asList("PJK C", "PJK B", null, "PJK A", "PJK B", "PJK A", null, null)) {
			call("2026-11-09T02:00:00Z", 1, Duration.ofMinutes(5), caller, null, asked(6, Outcome.TUNTAS));
		}
		CallStatistics.Institutions institutions = this.statistics.institutions(WEEK, 2);
		assertThat(institutions.most()).containsExactly(new Counted<>("PJK A", 2), new Counted<>("PJK B", 2));
		assertThat(institutions.number()).isEqualTo(3);
		assertThat(this.statistics.volume(WEEK).callerKinds())
			.isEqualTo(Map.of(CallerKind.PIHAK_PELAPOR, 5L, CallerKind.MASYARAKAT, 3L));
	}

	@Test
	void callsOfOnePersonOverlapThoseOfTwoDoNot() {
		call("2026-11-09T02:00:00Z", 1, 60, null, 6, Outcome.TUNTAS);
		call("2026-11-09T02:10:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T02:20:00Z", 2, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T02:30:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T03:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		assertThat(quality().overlapping()).isEqualTo(2);
	}

	@Test
	void callsOutsideTheServiceHoursAreCounted() {
		call("2026-11-09T00:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T09:59:59Z", 1, 5, null, 6, Outcome.TUNTAS);
		assertThat(quality().offHours()).isZero();
		call("2026-11-08T23:59:59Z", 2, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T10:00:00Z", 2, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-14T03:00:00Z", 2, 5, null, 6, Outcome.TUNTAS);
		assertThat(quality().offHours()).as("before seven, at five, on a Saturday").isEqualTo(3);
	}

	@Test
	void halfOfTheCallsTookTheMedianAndNineOfTenTheNinth() {
		for (int minutes = 1; minutes <= 11; minutes++) {
			call("2026-11-09T02:00:00Z", minutes % 9, minutes, null, 6, Outcome.TUNTAS);
		}
		Durations durations = new Durations(Duration.ofMinutes(6), Duration.ofMinutes(10));
		Map<String, CallStatistics.OfUnit> ended = this.statistics.ofUnits(WEEK);
		assertThat(ended.get("DP").durations()).isEqualTo(durations);
		assertThat(ended.get(CallStatistics.ALL_UNITS).durations()).isEqualTo(durations);
	}

	@Test
	void theDurationsOfAllUnitsAreNotTheMeanOfTheirs() {
		call("2026-11-09T02:00:00Z", 1, 1, null, 6, Outcome.TUNTAS);
		call("2026-11-09T02:10:00Z", 1, 3, null, 6, Outcome.TUNTAS);
		call("2026-11-09T02:20:00Z", 11, 9, null, 6, Outcome.TUNTAS);
		Map<String, CallStatistics.OfUnit> ended = this.statistics.ofUnits(WEEK);
		assertThat(ended.get("DP").durations().median()).isEqualTo(Duration.ofMinutes(2));
		assertThat(ended.get("PTI").durations().median()).isEqualTo(Duration.ofMinutes(9));
		assertThat(ended.get(CallStatistics.ALL_UNITS).durations().median()).isEqualTo(Duration.ofMinutes(3));
	}

	@Test
	void betweenTwoSecondsTheNearestIsTold() {
		call("2026-11-09T02:00:00Z", 1, Duration.ofSeconds(10), this.institution, null, asked(6, Outcome.TUNTAS));
		call("2026-11-09T02:10:00Z", 1, Duration.ofSeconds(13), this.institution, null, asked(6, Outcome.TUNTAS));
		assertThat(this.statistics.ofUnits(WEEK).get("DP").durations())
			.isEqualTo(new Durations(Duration.ofSeconds(12), Duration.ofSeconds(13)));
	}

	@Test
	void aCallCountsOnceForEachOutcomeAndIsResolvedWhenAllOfItIs() {
		call("2026-11-09T02:00:00Z", 1, Duration.ofMinutes(5), this.institution, null, asked(6, Outcome.TUNTAS),
				asked(7, Outcome.DIESKALASI), asked(8, Outcome.DIESKALASI));
		call("2026-11-09T02:10:00Z", 1, Duration.ofMinutes(5), this.institution, null, diverted(Diversion.Why.RAHASIA),
				diverted(Diversion.Why.RAHASIA));
		call("2026-11-09T02:20:00Z", 1, Duration.ofMinutes(5), this.institution, null,
				diverted(Diversion.Why.DI_LUAR_KEWENANGAN));
		call("2026-11-09T02:30:00Z", 1, Duration.ofMinutes(5), this.institution, null, asked(6, Outcome.TUNTAS));
		CallTotals totals = this.statistics.ofUnits(WEEK).get("DP").totals();
		assertThat(totals.calls()).isEqualTo(4);
		assertThat(totals.resolved()).isEqualTo(1);
		assertThat(totals.confidential()).isEqualTo(1);
		assertThat(totals.withOutcome()).containsEntry(Outcome.TUNTAS, 2L)
			.containsEntry(Outcome.DIESKALASI, 1L)
			.containsEntry(Outcome.DIALIHKAN_SARANA, 2L)
			.containsEntry(Outcome.SALAH_MENU, 0L);
	}

	@Test
	void aTopicCountsItsProblemsAndItsCalls() {
		call("2026-11-09T02:00:00Z", 1, Duration.ofMinutes(5), this.institution, null, asked(6, Outcome.TUNTAS),
				asked(6, Outcome.DIESKALASI), asked(7, Outcome.TUNTAS));
		call("2026-11-09T02:10:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		assertThat(this.statistics.topics(WEEK, Map.of(this.topics.get(7), "Topik"))).containsExactly(
				new TopicFigures(this.topics.get(6), "", 3, 2, 2),
				new TopicFigures(this.topics.get(7), "Topik", 1, 1, 1));
	}

	@Test
	void hoursAreThoseOfWibAndEveningsAndWeekendsStandInNoSlot() {
		call("2026-11-09T00:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T00:59:59Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-09T10:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		call("2026-11-14T03:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		CallStatistics.Volume volume = this.statistics.volume(WEEK);
		assertThat(volume.perSlot()).isEqualTo(Map.of(new Slot(DayOfWeek.MONDAY, 7), 2L));
		assertThat(volume.perDay()).isEqualTo(Map.of(MONDAY, 3L, MONDAY.plusDays(5), 1L));
	}

	@Test
	void theClosingQuestionCountsWhereItWasAsked() {
		call("2026-11-09T02:00:00Z", 1, Duration.ofMinutes(5), this.institution, null, asked(6, Outcome.TUNTAS))
			.answerBeforeClosing(Sufficiency.MORE);
		this.entities.flush();
		call("2026-11-09T02:10:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		assertThat(this.statistics.volume(WEEK).closing()).isEqualTo(Map.of(Sufficiency.MORE, 1L));
	}

	@Test
	void callsThatWereNotWrittenDownAreNotCounted() {
		call("2026-11-09T02:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		this.entities.persist(new Call(UUID.randomUUID(), "CC-20261109-9999", this.officers.get(1), "DP", null,
				Instant.parse("2026-11-09T02:01:00Z")));
		this.entities.flush();
		assertThat(this.statistics.ofUnits(WEEK).get("DP").totals().calls()).isEqualTo(1);
		assertThat(quality()).isEqualTo(new Quality(0, 0, 0, 0, 0, 0, 0, 1, 0, NoMatters.NONE));
	}

	/** They would make calls look shorter and better answered than they are. */
	@Test
	void callsWithoutAMatterAreCountedApartAndNowhereElse() {
		call("2026-11-09T02:00:00Z", 1, 5, null, 6, Outcome.TUNTAS);
		for (NoMatter why : List.of(NoMatter.TERPUTUS, NoMatter.TERPUTUS, NoMatter.ISENG)) {
			Instant at = Instant.parse("2026-11-09T02:01:00Z");
			Call call = new Call(UUID.randomUUID(), "CC-20261109-%04d".formatted(++this.number), this.officers.get(1),
					"DP", null, at);
			call.close(why, at, at.plusSeconds(1), null, false, at.plusSeconds(1), false);
			this.entities.persist(call);
		}
		this.entities.flush();
		CallStatistics.OfUnit unit = this.statistics.ofUnits(WEEK).get("DP");
		assertThat(unit.totals().firstContact()).isEqualTo(new Rate(1, 1));
		assertThat(unit.durations()).isEqualTo(new Durations(Duration.ofMinutes(5), Duration.ofMinutes(5)));
		assertThat(this.statistics.volume(WEEK).perDay()).isEqualTo(Map.of(MONDAY, 1L));
		assertThat(quality().noMatters()).isEqualTo(new NoMatters(Map.of(NoMatter.TERPUTUS, 2L, NoMatter.ISENG, 1L)));
	}

	@Test
	void withoutCallsTheWholeIsKnownToBeNothing() {
		assertThat(this.statistics.ofUnits(WEEK)).containsOnlyKeys(CallStatistics.ALL_UNITS);
		assertThat(this.statistics.ofUnits(WEEK).get(CallStatistics.ALL_UNITS).durations())
			.isEqualTo(Durations.UNKNOWN);
		assertThat(lasting()).isEqualTo(Rate.OF_NOTHING);
		assertThat(this.statistics.institutions(WEEK, 2)).isEqualTo(new CallStatistics.Institutions(List.of(), 0));
		assertThat(this.statistics.topics(WEEK, Map.of())).isEmpty();
	}

}
