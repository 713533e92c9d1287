package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;

import id.go.ppatk.piket.workdays.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which period is evaluated against which.
 */
class EvaluationFormTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final LocalDate FIRST_DAY = LocalDate.parse("2017-08-21");

	@Test
	void leftToItselfItIsTheLastThreeMonthsAgainstAsManyDaysBefore() {
		assertThat(new EvaluationForm(null, "", null, null).periods(TODAY, FIRST_DAY))
			.isEqualTo(periods("2026-08-25", "2026-11-24", "2026-05-25", "2026-08-24"));
	}

	@Test
	void itDoesNotBeginBeforeThePiketDid() {
		assertThat(new EvaluationForm(null, "2017-09-01", null, null).periods(TODAY, FIRST_DAY))
			.isEqualTo(periods("2017-08-21", "2017-09-01", "2017-08-09", "2017-08-20"));
	}

	@Test
	void aWeekOverNewYearIsAWeekLikeAnyOther() {
		assertThat(new EvaluationForm("2026-12-28", "2027-01-01", null, null).periods(TODAY, FIRST_DAY))
			.isEqualTo(periods("2026-12-28", "2027-01-01", "2026-12-23", "2026-12-27"));
	}

	@Test
	void anyOtherPeriodMayBeComparedWith() {
		assertThat(new EvaluationForm("2026-11-01", "2026-11-24", "2025-11-01", "2025-11-30").periods(TODAY, FIRST_DAY))
			.isEqualTo(periods("2026-11-01", "2026-11-24", "2025-11-01", "2025-11-30"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24, 2026-11-23, , , reversed", "2026-11-01, 2026-11-24, 2026-10-02, 2026-10-01, reversed",
			"2026-11-25, , , , reversed", "entah kapan, , , , unreadable", ", 2026-02-30, , , unreadable",
			"-999999999-01-01, , , , unreadable", ", 9999-12-31, , , unreadable", ", , 2026-10-01, , half",
			"2000-01-01, 2100-01-01, , , long", "2026-11-01, 2026-11-24, 2000-01-01, 2026-10-31, long" })
	void whatCannotBeEvaluatedIsRefusedInOneSentence(String from, String until, String otherFrom, String otherUntil,
			String why) {
		assertThat(new EvaluationForm(from, until, otherFrom, otherUntil).refusal(TODAY, FIRST_DAY))
			.contains("evaluation.refused." + why);
	}

	@Test
	void daysAreTypedAsPeopleWriteThem() {
		assertThat(new EvaluationForm("Minggu 1/11", "kemarin", "1 Okt", "31.10.2026").periods(TODAY, FIRST_DAY))
			.isEqualTo(periods("2026-11-01", "2026-11-23", "2026-10-01", "2026-10-31"));
	}

	@Test
	void aPeriodToComeIsNotRefused() {
		assertThat(new EvaluationForm("2027-01-01", "2027-03-31", null, null).refusal(TODAY, FIRST_DAY)).isEmpty();
	}

	private static EvaluationForm.Periods periods(String first, String last, String otherFirst, String otherLast) {
		return new EvaluationForm.Periods(new Period(LocalDate.parse(first), LocalDate.parse(last)),
				new Period(LocalDate.parse(otherFirst), LocalDate.parse(otherLast)));
	}

}
