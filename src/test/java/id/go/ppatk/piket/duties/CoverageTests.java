package id.go.ppatk.piket.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Coverage.Interval;
import id.go.ppatk.piket.staff.Departure;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.MigratedWorkdays;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who answers each phone from 07.00 to 17.00, under the first policy.
 */
class CoverageTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

	private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

	private final ServicePolicy policy = MigratedWorkdays.policy();

	@Test
	void theOfficerAnswersButInTheBreak() {
		assertThat(of(MONDAY, named(MONDAY, "PTI", 1, 1L, 2L))).filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting((interval) -> interval.from() + " " + interval.until() + " " + interval.staffId())
			.containsExactly("07:00 12:00 1", "12:00 13:00 2", "13:00 17:00 1");
	}

	@Test
	void theBreakOfFridayIsLonger() {
		assertThat(of(FRIDAY, named(FRIDAY, "PTI", 1, 1L, 2L))).filteredOn(Interval::substituting)
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.singleElement()
			.satisfies((interval) -> assertThat(interval.minutes()).isEqualTo(120));
	}

	@Test
	void withoutASubstituteTheBreakIsAGap() {
		assertThat(of(MONDAY, named(MONDAY, "PTI", 1, 1L, null))).filteredOn((interval) -> isOf(interval, "PTI"))
			.filteredOn(Interval::isGap)
			.extracting(Interval::from)
			.containsExactly(LocalTime.of(12, 0));
	}

	@Test
	void nobodyAnswersOutsideTheHours() {
		Coverage coverage = new Coverage(MONDAY, this.policy, List.of(named(MONDAY, "PTI", 1, 1L, 2L)), Changes.NONE);
		assertThat(coverage.at(LocalTime.of(6, 59))).isEmpty();
		assertThat(coverage.at(LocalTime.of(7, 0))).hasSize(4);
		assertThat(coverage.at(LocalTime.of(16, 59))).hasSize(4);
		assertThat(coverage.at(LocalTime.of(17, 0))).isEmpty();
	}

	@Test
	void theSubstituteHoldsTheDutyOfAnAbsentOfficerAndTheirBreakIsAGap() {
		assertThat(of(MONDAY, absent(1L, MONDAY, "00:00", "23:59"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 12:00 2 STAND_IN", "12:00 13:00 null null", "13:00 17:00 2 STAND_IN");
	}

	@Test
	void anOfficerWhoLeavesAtTenIsFollowedBySubstituteFromTenOn() {
		assertThat(of(MONDAY, absent(1L, MONDAY, "10:00", "14:00"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 10:00 1 OFFICER", "10:00 12:00 2 STAND_IN", "12:00 13:00 null null",
					"13:00 14:00 2 STAND_IN", "14:00 17:00 1 OFFICER");
	}

	@Test
	void theBreakOfAnOfficerWhoIsStillThereIsServedThoughTheyLeaveAfterIt() {
		assertThat(of(MONDAY, absent(1L, MONDAY, "13:00", "17:00"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 12:00 1 OFFICER", "12:00 13:00 2 IN_BREAK", "13:00 17:00 2 STAND_IN");
	}

	@Test
	void anAbsentSubstituteLeavesTheBreakOpen() {
		assertThat(of(MONDAY, absent(2L, MONDAY, "00:00", "23:59"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI") && interval.isGap())
			.extracting(CoverageTests::words)
			.containsExactly("12:00 13:00 null null");
	}

	@Test
	void fromTheMomentAnOfficerLeavesTheSubstituteHoldsTheDuty() {
		assertThat(of(MONDAY, left(1L, "PTI", MONDAY, "09:30"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 09:30 1 OFFICER", "09:30 12:00 2 STAND_IN", "12:00 13:00 null null",
					"13:00 17:00 2 STAND_IN");
	}

	@Test
	void whatWasServedBeforeSomebodyLeftStaysTheirs() {
		assertThat(of(MONDAY, left(1L, "PTI", FRIDAY, "09:30"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 12:00 1 OFFICER", "12:00 13:00 2 IN_BREAK", "13:00 17:00 1 OFFICER");
	}

	@Test
	void withoutASubstituteThePhoneOfWhoLeftIsAGap() {
		assertThat(of(FRIDAY, left(1L, "PTI", MONDAY, "09:30"), named(FRIDAY, "PTI", 1, 1L, null)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 17:00 null null");
	}

	@Test
	void whoReplacedSomebodyAndLeftServesNoMore() {
		Changes changes = new Changes(List.of(replacement(MONDAY, DutyRole.OFFICER, "07:00", "17:00", 1L, 5L)),
				List.of(), left(5L, "PTI", MONDAY, "15:00").departures());
		assertThat(of(MONDAY, changes, named(MONDAY, "PTI", 1, 1L, 2L))).filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 12:00 5 REPLACEMENT", "12:00 13:00 2 IN_BREAK", "13:00 15:00 5 REPLACEMENT",
					"15:00 17:00 2 STAND_IN");
	}

	@Test
	void whoLeftAnotherUnitServesThisOne() {
		assertThat(of(MONDAY, left(1L, "DP", MONDAY, "09:30"), named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.isEqualTo(of(MONDAY, named(MONDAY, "PTI", 1, 1L, 2L)).stream()
				.filter((interval) -> isOf(interval, "PTI"))
				.toList());
	}

	@Test
	void whoComesBackServesFromThenOn() {
		Changes changes = left(1L, "PTI", MONDAY, "09:30");
		changes.departures().forEach((departure) -> departure.end(moment(MONDAY, "10:15")));
		assertThat(of(MONDAY, changes, named(MONDAY, "PTI", 1, 1L, null)))
			.filteredOn((interval) -> isOf(interval, "PTI") && interval.isGap())
			.extracting(CoverageTests::words)
			.containsExactly("09:30 10:15 null null", "12:00 13:00 null null");
	}

	@Test
	void whoReplacesForAPartOfTheDayAnswersForThatPart() {
		Changes changes = new Changes(List.of(replacement(MONDAY, DutyRole.OFFICER, "09:30", "14:00", 1L, 5L)),
				List.of());
		assertThat(of(MONDAY, changes, named(MONDAY, "PTI", 1, 1L, 2L))).filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 09:30 1 OFFICER", "09:30 12:00 5 REPLACEMENT", "12:00 13:00 2 IN_BREAK",
					"13:00 14:00 5 REPLACEMENT", "14:00 17:00 1 OFFICER");
	}

	@Test
	void aReplacementOfTheSubstituteServesTheBreakOfOneWhoStandsIn() {
		Changes changes = new Changes(List.of(replacement(MONDAY, DutyRole.SUBSTITUTE, "12:00", "13:00", 2L, 5L)),
				absent(1L, MONDAY, "00:00", "23:59").absences());
		assertThat(of(MONDAY, changes, named(MONDAY, "PTI", 1, 1L, 2L))).filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting(CoverageTests::words)
			.containsExactly("07:00 12:00 2 STAND_IN", "12:00 13:00 5 IN_BREAK", "13:00 17:00 2 STAND_IN");
	}

	@Test
	void aSubstituteWhoTakesTheDutyOverCannotServeItsBreakToo() {
		Changes changes = new Changes(List.of(replacement(MONDAY, DutyRole.OFFICER, "07:00", "17:00", 1L, 2L)),
				List.of());
		assertThat(of(MONDAY, changes, named(MONDAY, "PTI", 1, 1L, 2L)))
			.filteredOn((interval) -> isOf(interval, "PTI") && interval.isGap())
			.extracting(CoverageTests::words)
			.containsExactly("12:00 13:00 null null");
	}

	@Test
	void whoHoldsTheDutyLastHandsIn() {
		Duty duty = duty(MONDAY, "PTI", 1, 1L, 2L);
		Changes changes = new Changes(List.of(replacement(MONDAY, DutyRole.OFFICER, "13:00", "17:00", 1L, 5L)),
				List.of());
		ServedDuty served = ServedDuty.of(duty, of(MONDAY, changes, Assignment.of(duty)));
		assertThat(served.stints()).extracting((stint) -> stint.staffId() + " " + stint.from() + " " + stint.until())
			.containsExactly("1 07:00 12:00", "5 13:00 17:00");
		assertThat(served.responsibleId()).isEqualTo(5);
		assertThat(served.isShared()).isTrue();
	}

	@Test
	void aWholeDayReplacementTakesOverNameAndObligation() {
		Duty duty = duty(MONDAY, "PTI", 1, 1L, 2L);
		Changes changes = new Changes(List.of(replacement(MONDAY, DutyRole.OFFICER, "07:00", "17:00", 1L, 5L)),
				List.of());
		ServedDuty served = ServedDuty.of(duty, of(MONDAY, changes, Assignment.of(duty)));
		assertThat(served.responsibleId()).isEqualTo(5);
		assertThat(served.isShared()).isFalse();
		assertThat(served.isHeldBy(1L)).isFalse();
	}

	/**
	 * The properties of every day: whoever is named, absent, replaced or gone, the
	 * intervals of each post fill the service day without overlap, covered and uncovered
	 * minutes are those of the posts together, and who is absent or has left the unit
	 * answers nowhere.
	 */
	@Test
	void intervalsFillTheServiceDayOfEachPostWithoutOverlap() {
		Random random = new Random(42);
		int gaps = 0;
		for (int i = 0; i < 1000; i++) {
			LocalDate day = MONDAY.plusDays(random.nextInt(5));
			List<Duty> duties = someDuties(day, random);
			Changes changes = new Changes(someReplacements(duties, random), someAbsences(day, random),
					someDepartures(day, random));
			List<Interval> intervals = of(day, changes, duties.stream().map(Assignment::of).toArray(Assignment[]::new));
			this.policy.getPosts().forEach((post) -> {
				LocalTime reached = this.policy.getOpens();
				for (Interval interval : intervals.stream().filter((one) -> one.post() == post).toList()) {
					assertThat(interval.from()).isEqualTo(reached);
					assertThat(interval.until()).isAfter(reached);
					reached = interval.until();
				}
				assertThat(reached).isEqualTo(this.policy.getCloses());
			});
			long service = Duration.between(this.policy.getOpens(), this.policy.getCloses()).toMinutes();
			assertThat(minutes(intervals.stream().filter(Interval::isGap))
					+ minutes(intervals.stream().filter((interval) -> !interval.isGap())))
				.isEqualTo(service * this.policy.getPosts().size());
			intervals.stream().filter((interval) -> !interval.isGap()).forEach((interval) -> {
				assertThat(changes.absence(interval.staffId(), day, interval.from(), interval.until())).isEmpty();
				assertThat(changes.departures())
					.noneMatch((departure) -> departure.getStaffId().equals(interval.staffId())
							&& departure.getUnitCode().equals(interval.post().getUnitCode()) && departure.overlaps(
									moment(day, interval.from().toString()), moment(day, interval.until().toString())));
			});
			gaps += intervals.stream().anyMatch(Interval::isGap) ? 1 : 0;
		}
		assertThat(gaps).isBetween(100, 990);
	}

	/** Nobody in two places: the people of each post are that post's own. */
	private static List<Duty> someDuties(LocalDate day, Random random) {
		List<Duty> duties = new ArrayList<>();
		long first = 0;
		for (String post : List.of("DKH-1", "DP-1", "DP-2", "PTI-1")) {
			first += 10;
			if (random.nextInt(5) > 0) {
				duties.add(duty(day, post.split("-")[0], Integer.parseInt(post.split("-")[1]),
						(random.nextInt(5) > 0) ? Long.valueOf(first + 1) : null,
						(random.nextInt(5) > 0) ? Long.valueOf(first + 2) : null));
			}
		}
		return duties;
	}

	/**
	 * Legal ones: of one duty and role they do not overlap, each by somebody of its own.
	 */
	private static List<Replacement> someReplacements(List<Duty> duties, Random random) {
		List<Replacement> replacements = new ArrayList<>();
		long replacing = 100;
		for (Duty duty : duties) {
			for (DutyRole role : DutyRole.values()) {
				int from = 7 * 4;
				while (random.nextInt(3) == 0 && from < 17 * 4) {
					from += random.nextInt(10);
					int until = Math.min(from + 1 + random.nextInt(30), 17 * 4);
					Long replaced = (role == DutyRole.OFFICER) ? duty.getOfficerId() : duty.getSubstituteId();
					if (replaced != null && from < until) {
						replacements.add(
								new Replacement(
										UUID.randomUUID(), duty, new ReplacementPlan(role, quarter(from),
												quarter(until), replaced, replacing++, ChangeReason.SAKIT, null),
										null, 1L, Instant.EPOCH));
					}
					from = until;
				}
			}
		}
		return replacements;
	}

	private List<Absence> someAbsences(LocalDate day, Random random) {
		List<Absence> absences = new ArrayList<>();
		for (long person : List.of(11L, 12L, 21L, 22L, 31L, 32L, 41L, 42L, 100L, 101L, 102L)) {
			if (random.nextInt(3) == 0) {
				int from = random.nextInt(20 * 4);
				absences.addAll(
						absent(person, day, quarter(from).toString(), quarter(from + 1 + random.nextInt(15)).toString())
							.absences());
			}
		}
		return absences;
	}

	/** Of the people of a post from its unit or another, for good or for a while. */
	private static List<Departure> someDepartures(LocalDate day, Random random) {
		List<Departure> departures = new ArrayList<>();
		for (long person : List.of(11L, 12L, 21L, 22L, 31L, 32L, 41L, 42L, 100L, 101L, 102L)) {
			if (random.nextInt(5) == 0) {
				int from = random.nextInt(20 * 4);
				Departure departure = new Departure(person, List.of("DKH", "DP", "PTI").get(random.nextInt(3)),
						moment(day.minusDays(random.nextInt(2)), quarter(from).toString()));
				if (random.nextInt(2) == 0) {
					departure.end(moment(day, quarter(from + random.nextInt(15)).toString()));
				}
				departures.add(departure);
			}
		}
		return departures;
	}

	private static LocalTime quarter(int quarters) {
		return LocalTime.of(quarters / 4, quarters % 4 * 15);
	}

	private static long minutes(Stream<Interval> intervals) {
		return intervals.mapToLong(Interval::minutes).sum();
	}

	private List<Interval> of(LocalDate day, Changes changes, Assignment... named) {
		return new Coverage(day, this.policy, List.of(named), changes).intervals();
	}

	private List<Interval> of(LocalDate day, Assignment... named) {
		return of(day, Changes.NONE, named);
	}

	private static String words(Interval interval) {
		return interval.from() + " " + interval.until() + " " + interval.staffId() + " " + interval.capacity();
	}

	private static boolean isOf(Interval interval, String unitCode) {
		return interval.post().getUnitCode().equals(unitCode);
	}

	private static Changes absent(Long staffId, LocalDate day, String from, String until) {
		return new Changes(List.of(), List.of(new Absence(UUID.randomUUID(), staffId, "PTI", ChangeReason.SAKIT,
				day.atTime(LocalTime.parse(from)).atZone(Indonesian.WIB).toInstant(),
				day.atTime(LocalTime.parse(until)).atZone(Indonesian.WIB).toInstant(), null, 1L, Instant.EPOCH)));
	}

	private static Changes left(Long staffId, String unitCode, LocalDate day, String at) {
		return new Changes(List.of(), List.of(), List.of(new Departure(staffId, unitCode, moment(day, at))));
	}

	private static Instant moment(LocalDate day, String time) {
		return day.atTime(LocalTime.parse(time)).atZone(Indonesian.WIB).toInstant();
	}

	private static Replacement replacement(LocalDate day, DutyRole role, String from, String until, Long replaced,
			Long replacing) {
		return new Replacement(
				UUID.randomUUID(), duty(day, "PTI", 1, 1L, 2L), new ReplacementPlan(role, LocalTime.parse(from),
						LocalTime.parse(until), replaced, replacing, ChangeReason.SAKIT, null),
				null, 1L, Instant.EPOCH);
	}

	private static Assignment named(LocalDate day, String unitCode, int post, @Nullable Long officer,
			@Nullable Long substitute) {
		return new Assignment(unitCode, new Place(day, post), officer, substitute);
	}

	private static Duty duty(LocalDate day, String unitCode, int post, @Nullable Long officer,
			@Nullable Long substitute) {
		WeekRoster roster = new WeekRoster(unitCode, Week.of(day));
		roster.name(day, post, officer, substitute, false);
		return roster.duty(day, post).orElseThrow();
	}

}
