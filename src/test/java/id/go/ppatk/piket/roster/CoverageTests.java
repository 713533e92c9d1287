package id.go.ppatk.piket.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.roster.Coverage.Interval;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who answers each phone from 07.00 to 17.00, under the first policy.
 */
@ApplicationTest
@FreshDatabase
class CoverageTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

	private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

	private ServicePolicy policy;

	@BeforeEach
	void thePolicy(@Autowired ServiceCalendars calendars) {
		this.policy = calendars.around(MONDAY).policy(MONDAY);
	}

	@Test
	void theOfficerAnswersButInTheBreak() {
		assertThat(of(MONDAY, duty(MONDAY, "PTI", 1, 1L, 2L))).filteredOn((interval) -> isOf(interval, "PTI"))
			.extracting((interval) -> interval.from() + " " + interval.until() + " " + interval.staffId())
			.containsExactly("07:00 12:00 1", "12:00 13:00 2", "13:00 17:00 1");
	}

	@Test
	void theBreakOfFridayIsLonger() {
		assertThat(of(FRIDAY, duty(FRIDAY, "PTI", 1, 1L, 2L))).filteredOn(Interval::substituting)
			.filteredOn((interval) -> isOf(interval, "PTI"))
			.singleElement()
			.satisfies((interval) -> assertThat(interval.minutes()).isEqualTo(120));
	}

	@Test
	void withoutASubstituteTheBreakIsAGap() {
		assertThat(of(MONDAY, duty(MONDAY, "PTI", 1, 1L, null))).filteredOn((interval) -> isOf(interval, "PTI"))
			.filteredOn(Interval::isGap)
			.extracting(Interval::from)
			.containsExactly(LocalTime.of(12, 0));
	}

	@Test
	void nobodyAnswersOutsideTheHours() {
		Coverage coverage = new Coverage(MONDAY, this.policy, List.of(duty(MONDAY, "PTI", 1, 1L, 2L)));
		assertThat(coverage.at(LocalTime.of(6, 59))).isEmpty();
		assertThat(coverage.at(LocalTime.of(7, 0))).hasSize(4);
		assertThat(coverage.at(LocalTime.of(16, 59))).hasSize(4);
		assertThat(coverage.at(LocalTime.of(17, 0))).isEmpty();
	}

	/** The property of every day, whoever is named. */
	@Test
	void intervalsFillTheServiceDayOfEachPostWithoutOverlap() {
		Random random = new Random(42);
		for (int i = 0; i < 500; i++) {
			LocalDate day = MONDAY.plusDays(random.nextInt(5));
			List<Duty> duties = new ArrayList<>();
			for (String post : List.of("DKH-1", "DP-1", "DP-2", "PTI-1")) {
				if (random.nextInt(4) > 0) {
					duties.add(duty(day, post.split("-")[0], Integer.parseInt(post.split("-")[1]), somebody(random),
							somebody(random)));
				}
			}
			List<Interval> intervals = of(day, duties.toArray(Duty[]::new));
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
			assertThat(minutes(intervals.stream().filter((interval) -> interval.isGap() && isOf(interval, "PTI"))))
				.isEqualTo(pageGap(day, duties));
		}
	}

	/** What the week page says about the one post of PTI. */
	private long pageGap(LocalDate day, List<Duty> duties) {
		Duty duty = duties.stream().filter((one) -> one.getUnitCode().equals("PTI")).findFirst().orElse(null);
		return new Gap(new Place(day, 1), duty == null || duty.getOfficerId() == null,
				duty == null || duty.getSubstituteId() == null, this.policy)
			.minutes();
	}

	private static long minutes(Stream<Interval> intervals) {
		return intervals.mapToLong(Interval::minutes).sum();
	}

	@Nullable private static Long somebody(Random random) {
		return random.nextBoolean() ? Long.valueOf(random.nextInt(9)) : null;
	}

	private List<Interval> of(LocalDate day, Duty... duties) {
		return new Coverage(day, this.policy, List.of(duties)).intervals();
	}

	private static boolean isOf(Interval interval, String unitCode) {
		return interval.post().getUnitCode().equals(unitCode);
	}

	private static Duty duty(LocalDate day, String unitCode, int post, @Nullable Long officer,
			@Nullable Long substitute) {
		WeekRoster roster = new WeekRoster(unitCode, Week.of(day));
		roster.name(day, post, officer, substitute, false);
		return roster.duty(day, post).orElseThrow();
	}

}
