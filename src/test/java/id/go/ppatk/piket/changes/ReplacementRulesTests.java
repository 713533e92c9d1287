package id.go.ppatk.piket.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Coverage.Interval;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.units.PlainUnit;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.MigratedWorkdays;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a replacement may be, one rule after the other. DP: officers 1 and 2 at posts 1
 * and 2, substitutes 3 and 4, and 5 and 6 free.
 */
class ReplacementRulesTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-25");

	private static final Set<Long> OFFICERS = LongStream.rangeClosed(1, 6).boxed().collect(Collectors.toSet());

	private final WeekRoster roster = new WeekRoster("DP", Week.of(DAY));

	private final Duty first = this.roster.name(DAY, 1, 1L, 3L, false);

	private final Duty second = this.roster.name(DAY, 2, 2L, 4L, false);

	private final ServicePolicy policy = MigratedWorkdays.policy();

	private final Unit unit = new PlainUnit("DP", "Direktorat Pelaporan");

	@Test
	void somebodyFreeMayReplaceForTheWholeDayOrAPartOfIt() {
		assertThat(rules(Changes.NONE).violations(plan("07:00", "17:00", 5), null)).isEmpty();
		assertThat(rules(Changes.NONE).violations(plan("09:15", "11:30", 5), null)).isEmpty();
	}

	@Test
	void aDutyThatIsOverIsHistory() {
		assertThat(rules("2026-11-25T16:59", Changes.NONE).notOver(plan("07:00", "17:00", 5))).isEmpty();
		assertThat(rules("2026-11-25T17:00", Changes.NONE).notOver(plan("07:00", "17:00", 5))).isPresent();
		assertThat(rules("2026-11-25T12:00", Changes.NONE).notOver(plan("07:00", "12:00", 5))).isPresent();
	}

	@Test
	void itLiesWithinTheDutyAndEndsAfterItBegins() {
		assertThat(rules(Changes.NONE).withinTheDuty(plan("07:00", "17:00", 5))).isEmpty();
		assertThat(rules(Changes.NONE).withinTheDuty(plan("06:59", "17:00", 5))).isPresent();
		assertThat(rules(Changes.NONE).withinTheDuty(plan("07:00", "17:01", 5))).isPresent();
		assertThat(rules(Changes.NONE).withinTheDuty(plan("12:00", "12:00", 5))).isPresent();
	}

	@Test
	void onlyAnActiveOfficerOfTheUnitReplaces() {
		assertThat(rules(Changes.NONE).officerOfTheUnit(plan("07:00", "17:00", 6))).isEmpty();
		assertThat(rules(Changes.NONE).officerOfTheUnit(plan("07:00", "17:00", 7))).isPresent();
	}

	@Test
	void nobodyReplacesThemselves() {
		assertThat(rules(Changes.NONE).somebodyElse(plan("07:00", "17:00", 1))).isPresent();
	}

	@Test
	void whoWasReplacedDoesNotComeBackInACircle() {
		Changes replaced = new Changes(List.of(replacement(this.first, plan("07:00", "17:00", 5))), List.of());
		ReplacementPlan back = new ReplacementPlan(DutyRole.OFFICER, LocalTime.of(9, 0), LocalTime.of(10, 0), 5L, 1L,
				ChangeReason.SAKIT, null);
		assertThat(rules(replaced).notInACircle(back)).isPresent();
		assertThat(rules(Changes.NONE).notInACircle(back)).isEmpty();
	}

	@Test
	void whoIsAbsentThenDoesNotReplace() {
		Changes absent = new Changes(List.of(), List.of(absence(5L, "13:00", "15:00")));
		assertThat(rules(absent).present(plan("07:00", "13:00", 5))).isEmpty();
		assertThat(rules(absent).present(plan("07:00", "13:01", 5))).isPresent();
	}

	@Test
	void aSlipIsTheNameOfTheWholeDuty() {
		assertThat(rules(Changes.NONE).correctsTheWholeDuty(correction("07:00", "17:00", 1L))).isEmpty();
		assertThat(rules(Changes.NONE).correctsTheWholeDuty(correction("07:00", "12:00", 1L))).isPresent();
		assertThat(rules(Changes.NONE).correctsTheWholeDuty(plan("07:00", "12:00", 5))).isEmpty();
	}

	@Test
	void onlyANameThatWasWrittenIsCorrected() {
		assertThat(rules(Changes.NONE).correctsAName(correction("07:00", "17:00", 1L))).isEmpty();
		assertThat(rules(Changes.NONE).correctsAName(correction("07:00", "17:00", null))).isPresent();
	}

	private static ReplacementPlan correction(String from, String until, @Nullable Long replaced) {
		return new ReplacementPlan(DutyRole.OFFICER, LocalTime.parse(from), LocalTime.parse(until), replaced, 5L,
				ChangeReason.SALAH_TULIS, null);
	}

	@Test
	void theSubstituteWhoMovesUpLeavesTheBreakUntilSomebodyCoversIt() {
		ReplacementPlan up = plan("07:00", "17:00", 3);
		assertThat(rules(Changes.NONE).gap(List.of(up))).hasValueSatisfying((gap) -> {
			assertThat(gap.hours()).isEqualTo("12.00–13.00");
			assertThat(gap.minutes()).isEqualTo(60);
		});
		assertThat(rules(Changes.NONE).gap(List.of(up, substitute(5)))).isEmpty();
		assertThat(rules(Changes.NONE).gap(List.of(plan("07:00", "17:00", 5)))).isEmpty();
		assertThat(rules("2026-11-25T13:00", Changes.NONE).gap(List.of(up))).as("what has passed").isEmpty();
	}

	@Test
	void whatStaysOpenOfTheDayIsSaidWhateverTheHours() {
		Changes absent = new Changes(List.of(), List.of(absence(1L, "07:00", "17:00"), absence(3L, "07:00", "17:00")));
		assertThat(rules(absent).gap(List.of(plan("07:00", "12:00", 5)))).hasValueSatisfying((gap) -> {
			assertThat(gap.hours()).isEqualTo("12.00–17.00");
			assertThat(gap.minutes()).isEqualTo(300);
		});
	}

	@Test
	void whoTakesTheDutyDoesNotCoverItsBreak() {
		ReplacementPlan up = plan("07:00", "17:00", 3);
		assertThat(rules(Changes.NONE).violations(List.of(up, substitute(5)))).isEmpty();
		assertThat(rules(Changes.NONE).twoPeople(List.of(plan("07:00", "17:00", 5), substitute(5)))).isPresent();
	}

	private static ReplacementPlan substitute(long person) {
		return new ReplacementPlan(DutyRole.SUBSTITUTE, LocalTime.of(7, 0), LocalTime.of(17, 0), 3L, person,
				ChangeReason.SAKIT, null);
	}

	@Test
	void whoHasAnotherPostThatDayDoesNotReplace() {
		assertThat(rules(Changes.NONE).notNamedElsewhere(plan("07:00", "17:00", 2), null)).isPresent();
		assertThat(rules(Changes.NONE).notNamedElsewhere(plan("07:00", "17:00", 4), null)).isPresent();
		assertThat(rules(Changes.NONE).notNamedElsewhere(plan("07:00", "17:00", 3), null)).as("the own substitute")
			.isEmpty();
	}

	@Test
	void whoGaveTheOtherPostAwayMayReplace() {
		ReplacementPlan away = new ReplacementPlan(DutyRole.OFFICER, LocalTime.of(7, 0), LocalTime.of(12, 0), 2L, 6L,
				ChangeReason.SAKIT, null);
		Changes given = new Changes(List.of(replacement(this.second, away)), List.of());
		assertThat(rules(given).notNamedElsewhere(plan("08:00", "12:00", 2), null)).isEmpty();
		assertThat(rules(given).notNamedElsewhere(plan("08:00", "12:01", 2), null)).isPresent();
		assertThat(rules(Changes.NONE).notNamedElsewhere(plan("07:00", "17:00", 2), new Place(DAY, 2)))
			.as("by the same act")
			.isEmpty();
	}

	@Test
	void whoReplacesElsewhereInThoseHoursDoesNotReplaceHere() {
		ReplacementPlan elsewhere = new ReplacementPlan(DutyRole.OFFICER, LocalTime.of(9, 0), LocalTime.of(11, 0), 2L,
				5L, ChangeReason.SAKIT, null);
		Changes busy = new Changes(List.of(replacement(this.second, elsewhere)), List.of());
		assertThat(rules(busy).notReplacingElsewhere(plan("07:00", "09:00", 5))).isEmpty();
		assertThat(rules(busy).notReplacingElsewhere(plan("07:00", "09:01", 5))).isPresent();
	}

	@Test
	void whoIsBusyElsewhereByNowDoesNotComeBack() {
		Replacement undone = replacement(this.first, plan("07:00", "17:00", 5));
		ReplacementPlan elsewhere = new ReplacementPlan(DutyRole.OFFICER, LocalTime.of(9, 0), LocalTime.of(11, 0), 2L,
				1L, ChangeReason.SAKIT, null);
		Replacement other = replacement(this.second, elsewhere);
		assertThat(rules(new Changes(List.of(undone), List.of())).freeToComeBack(undone)).isEmpty();
		assertThat(rules(new Changes(List.of(undone, other), List.of())).freeToComeBack(undone)).isPresent();
	}

	@Test
	void aDutyThatHasBegunOrIsPartlyGivenAwayIsNotExchanged() {
		assertThat(rules(Changes.NONE).stillWhole()).isEmpty();
		assertThat(rules("2026-11-25T07:00", Changes.NONE).stillWhole()).isPresent();
		assertThat(
				rules(new Changes(List.of(replacement(this.first, plan("07:00", "08:00", 5))), List.of())).stillWhole())
			.isPresent();
	}

	/**
	 * Whatever is filed and undone by the rules, in whatever order: nobody answers two
	 * phones in the same minute.
	 */
	@Test
	void legalMovesNeverMakeAnybodyAnswerTwoPhones() {
		Random random = new Random(20261125);
		int filed = 0;
		int undone = 0;
		for (int run = 0; run < 60; run++) {
			List<Replacement> standing = new ArrayList<>();
			for (int move = 0; move < 25; move++) {
				Duty duty = random.nextBoolean() ? this.first : this.second;
				ReplacementRules rules = rules(duty, "2026-11-24T09:00", new Changes(standing, List.of()));
				if (!standing.isEmpty() && random.nextInt(4) == 0) {
					Replacement one = standing.get(random.nextInt(standing.size()));
					if (rules.freeToComeBack(one).isEmpty()) {
						standing.remove(one);
						undone++;
					}
				}
				else {
					int from = 28 + random.nextInt(36);
					int until = from + 1 + random.nextInt(68 - from);
					DutyRole role = DutyRole.values()[random.nextInt(2)];
					LocalTime starts = LocalTime.of(from / 4, from % 4 * 15);
					ReplacementPlan plan = new ReplacementPlan(role, starts, LocalTime.of(until / 4, until % 4 * 15),
							rules.named(role, starts), 1L + random.nextInt(7), ChangeReason.SAKIT, null);
					if (rules.violations(plan, null).isEmpty()) {
						standing.add(replacement(duty, plan));
						filed++;
					}
				}
				assertThat(twice(new Changes(standing, List.of()))).as("%s moves of run %s", move, run).isEmpty();
			}
		}
		assertThat(filed).isGreaterThan(100);
		assertThat(undone).isGreaterThan(30);
	}

	private Optional<Interval> twice(Changes changes) {
		List<Interval> intervals = new Coverage(DAY, this.policy,
				List.of(Assignment.of(this.first), Assignment.of(this.second)), changes)
			.intervals();
		return intervals.stream()
			.filter((one) -> !one.isGap() && intervals.stream()
				.anyMatch((other) -> other.post() != one.post() && one.staffId().equals(other.staffId())
						&& other.from().isBefore(one.until()) && one.from().isBefore(other.until())))
			.findFirst();
	}

	private ReplacementRules rules(Changes changes) {
		return rules("2026-11-24T09:00", changes);
	}

	private ReplacementRules rules(String now, Changes changes) {
		return rules(this.first, now, changes);
	}

	private ReplacementRules rules(Duty duty, String now, Changes changes) {
		return new ReplacementRules(this.unit, duty, this.policy,
				LocalDateTime.parse(now).atZone(Indonesian.WIB).toInstant(), OFFICERS, Map.of(),
				List.of(Assignment.of(this.first), Assignment.of(this.second)), changes);
	}

	private static ReplacementPlan plan(String from, String until, long replacing) {
		return new ReplacementPlan(DutyRole.OFFICER, LocalTime.parse(from), LocalTime.parse(until), 1L, replacing,
				ChangeReason.SAKIT, null);
	}

	private static Replacement replacement(Duty duty, ReplacementPlan plan) {
		return new Replacement(UUID.randomUUID(), duty, plan, null, 1L, Instant.EPOCH);
	}

	private static Absence absence(@Nullable Long staffId, String from, String until) {
		return new Absence(UUID.randomUUID(), staffId, "DP", ChangeReason.SAKIT,
				DAY.atTime(LocalTime.parse(from)).atZone(Indonesian.WIB).toInstant(),
				DAY.atTime(LocalTime.parse(until)).atZone(Indonesian.WIB).toInstant(), null, 1L, Instant.EPOCH);
	}

}
