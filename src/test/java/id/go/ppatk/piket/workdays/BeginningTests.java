package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the piket begins and from when on it counts. Today is Wednesday, 25 November 2026.
 */
class BeginningTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), Indonesian.WIB);

	@ParameterizedTest
	@CsvSource({ "2027-01-04T08:00+07:00, true, 2026-12-01T00:00:00Z, SETTING, 2027-01-04T08:00+07:00",
			"2027-01-04T08:00+07:00, false, , SETTING, 2027-01-04T08:00+07:00",
			", true, , PRACTICE, 2017-08-21T07:00+07:00", ", false, 2026-12-01T00:00:00Z, TOLD, 2026-12-01T07:00+07:00",
			", false, , UNKNOWN, 2026-11-23T07:00+07:00" })
	void theSettingsWinThenPracticeThenWhatWasTold(@Nullable OffsetDateTime setting, boolean demo,
			@Nullable Instant told, Beginning.Source source, OffsetDateTime firstMoment) {
		Beginning beginning = beginning(setting, demo);
		PiketBegin begin = new PiketBegin(told, null);
		assertThat(beginning.source(begin)).isEqualTo(source);
		assertThat(beginning.period(begin).firstMoment()).isEqualTo(firstMoment);
	}

	@Test
	void productionNeverPractises() {
		MockEnvironment production = new MockEnvironment().withProperty("piket.demo", "true");
		production.setActiveProfiles("production");
		assertThat(new Beginning(new PeriodSettings(null, null), production, null, null, CLOCK)
			.source(new PiketBegin(null, null))).isEqualTo(Beginning.Source.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ ", 2026-11-23", "2026-11-09, 2026-11-09", "2026-11-30, 2026-11-23" })
	void nothingCountsBeforeTheFirstRosterButThisWeek(@Nullable LocalDate firstRoster, LocalDate countedFrom) {
		PiketPeriod period = beginning(OffsetDateTime.parse("2017-08-21T07:00+07:00"), false)
			.period(new PiketBegin(null, firstRoster));
		assertThat(period.countedFrom()).isEqualTo(countedFrom);
		assertThat(period.counts(countedFrom.minusDays(1))).isFalse();
		assertThat(period.counts(countedFrom)).isTrue();
	}

	@Test
	void norBeforeTheFirstDay() {
		PiketPeriod period = beginning(OffsetDateTime.parse("2026-11-26T07:00+07:00"), false)
			.period(new PiketBegin(null, LocalDate.parse("2026-11-23")));
		assertThat(period.countedFrom()).isEqualTo("2026-11-26");
	}

	@Test
	void nothingCountsWhileNobodySaidWhenItBegins() {
		PiketPeriod period = beginning(null, false).period(new PiketBegin(null, null));
		assertThat(period.contains(LocalDate.parse("2026-11-23"))).as("rosters of this week can be named").isTrue();
		assertThat(period.counts(LocalDate.parse("2030-01-01"))).isFalse();
	}

	@Test
	void theFirstRosterSaysItWhereNobodyDid() {
		PiketPeriod period = beginning(null, false).period(new PiketBegin(null, LocalDate.parse("2026-11-09")));
		assertThat(period.firstDay()).isEqualTo("2026-11-09");
		assertThat(period.countedFrom()).isEqualTo("2026-11-09");
	}

	private static Beginning beginning(@Nullable OffsetDateTime setting, boolean demo) {
		return new Beginning(new PeriodSettings(setting, null),
				new MockEnvironment().withProperty("piket.demo", String.valueOf(demo)), null, null, CLOCK);
	}

}
