package id.go.ppatk.piket.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.workdays.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.go.ppatk.piket.evaluation.EvaluationBuilder.MONDAY;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.opened;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.row;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.texts;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.totals;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the report shows of the calls themselves.
 */
class CallSectionsTests {

	private final EvaluationBuilder evaluation = new EvaluationBuilder();

	private void calls(long... perDay) {
		for (int day = 0; day < perDay.length; day++) {
			this.evaluation.perDay.put(MONDAY.plusDays(day), perDay[day]);
		}
		this.evaluation.unit("DP", 1,
				totals(IntStream.range(0, perDay.length).mapToLong((day) -> perDay[day]).sum(), 0, Map.of()));
	}

	@Test
	void eachDayHasItsRowAlsoOneWithoutCalls() {
		calls(3, 0, 1);
		assertThat(texts(this.evaluation.section("volume").tables().get(1))).containsExactly(
				List.of("Senin, 9 November 2026", "3"), List.of("Selasa, 10 November 2026", "0"),
				List.of("Rabu, 11 November 2026", "1"));
	}

	@Test
	void aDayOpensItsCallsUnlessItHasNone() {
		calls(3, 0);
		Section volume = this.evaluation.section("volume");
		assertThat(opened(volume.tables().get(1), "Senin, 9 November 2026")).containsExactly("",
				"ukuran=hari&nilai=2026-11-09");
		assertThat(opened(volume.tables().get(1), "Selasa, 10 November 2026")).containsExactly("", "");
	}

	@Test
	void theDaysAreFoldedAndLeftOutOfFiles() {
		calls(3, 1);
		assertThat(this.evaluation.section("volume").brief()).extracting("title").containsExactly("Telepon per bulan");
	}

	@Test
	void daysAreSummedByMonth() {
		this.evaluation.period = new Period(LocalDate.parse("2026-10-30"), LocalDate.parse("2026-11-10"));
		this.evaluation.perDay.put(LocalDate.parse("2026-10-30"), 1200L);
		calls(3, 4);
		Section volume = this.evaluation.section("volume");
		assertThat(texts(volume.tables().get(0))).containsExactly(List.of("Oktober 2026", "1.200"),
				List.of("November 2026", "7"));
		assertThat(opened(volume.tables().get(0), "November 2026")).containsExactly("", "ukuran=telepon&pada=2026-11");
	}

	@Test
	void theChartHasABarForEachDay() {
		calls(3, 0, 5);
		Chart chart = this.evaluation.section("volume").chart();
		assertThat(chart.title()).isEqualTo("Telepon per hari");
		assertThat(chart.upright()).isTrue();
		assertThat(chart.series().get(0).values()).containsExactly(3L, 0L, 5L);
		assertThat(chart.most()).isEqualTo(5);
		assertThat(chart.description()).contains("5 telepon").contains("11 November 2026");
	}

	@Test
	void ofALongPeriodTheChartHasABarForEachMonth() {
		this.evaluation.period = new Period(MONDAY, MONDAY.plusDays(400));
		IntStream.range(0, 401).forEach((day) -> this.evaluation.perDay.put(MONDAY.plusDays(day), 1L));
		this.evaluation.unit("DP", 1, totals(401, 0, Map.of()));
		Chart chart = this.evaluation.section("volume").chart();
		assertThat(chart.title()).isEqualTo("Telepon per bulan");
		assertThat(chart.labels()).hasSize(14).startsWith("November 2026").endsWith("Desember 2027");
	}

	@Test
	void oneDayNeedsNoChart() {
		calls(3);
		assertThat(this.evaluation.section("volume").chart()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "volume", "unit", "topik", "penelepon" })
	void withoutCallsThereIsNoChart(String section) {
		calls(0, 0, 0);
		assertThat(this.evaluation.section(section).chart()).isNull();
	}

	@Test
	void theMapHasAnHourForEachRowAndAWeekdayForEachColumn() {
		Section hours = this.evaluation.section("jam");
		assertThat(hours.heat().columns()).containsExactly("Senin", "Selasa", "Rabu", "Kamis", "Jumat");
		assertThat(hours.heat().rows()).hasSize(10)
			.first()
			.satisfies((row) -> assertThat(row.title()).isEqualTo("07.00–08.00"));
		assertThat(hours.heat().rows().get(9).title()).isEqualTo("16.00–17.00");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "20, 1", "21, 2", "40, 2", "41, 3", "80, 4", "81, 5", "100, 5" })
	void anHourIsTheDarkerTheNearerItIsToTheBusiest(long calls, int level) {
		this.evaluation.perSlot.put(new Slot(DayOfWeek.FRIDAY, 16), 100L);
		this.evaluation.perSlot.put(new Slot(DayOfWeek.MONDAY, 7), calls);
		assertThat(this.evaluation.section("jam").heat().rows().get(0).cells().get(0).level()).isEqualTo(level);
	}

	@Test
	void theKeySaysWhichNumbersEachStepStandsFor() {
		this.evaluation.perSlot.put(new Slot(DayOfWeek.FRIDAY, 16), 12L);
		assertThat(this.evaluation.section("jam").heat().key()).extracting((step) -> step.level() + " " + step.text())
			.containsExactly("0 0", "1 1–2", "2 3–4", "3 5–7", "4 8–9", "5 10–12");
		this.evaluation.perSlot.put(new Slot(DayOfWeek.FRIDAY, 16), 3L);
		assertThat(this.evaluation.section("jam").heat().key()).extracting((step) -> step.level() + " " + step.text())
			.containsExactly("0 0", "2 1", "4 2", "5 3");
		for (long calls = 1; calls <= 3; calls++) {
			this.evaluation.perSlot.put(new Slot(DayOfWeek.MONDAY, 7), calls);
			int level = this.evaluation.section("jam").heat().rows().get(0).cells().get(0).level();
			assertThat(this.evaluation.section("jam").heat().key())
				.extracting((step) -> step.level() + " " + step.text())
				.contains(level + " " + calls);
		}
	}

	@Test
	void anHourOpensItsCallsUnlessItHasNone() {
		this.evaluation.perSlot.put(new Slot(DayOfWeek.TUESDAY, 9), 2L);
		List<EvaluationReport.HeatCell> nine = this.evaluation.section("jam").heat().rows().get(2).cells();
		assertThat(nine.get(1).text()).isEqualTo("2");
		assertThat(nine.get(1).url()).startsWith("/evaluasi/rincian?ukuran=jam&nilai=2-09&");
		assertThat(nine.get(0).text()).isEqualTo("0");
		assertThat(nine.get(0).url()).isNull();
	}

	@Test
	void whatStandsInNoHourOfTheMapIsCountedBelowIt() {
		calls(10);
		this.evaluation.perSlot.put(new Slot(DayOfWeek.MONDAY, 7), 8L);
		assertThat(texts(this.evaluation.section("jam").tables().get(0)))
			.containsExactly(List.of("Telepon di luar pukul 07.00–17.00, Senin sampai dengan Jumat", "2"));
	}

	@Test
	void aUnitStandsBesideItselfInTheOtherPeriod() {
		this.evaluation.unit("DP", 1, totals(4, 3, Map.of())).operator(totals(0, 0, Map.of())).before("DP", 8, 8);
		Section units = this.evaluation.section("unit");
		assertThat(texts(units.tables().get(0))).containsExactly(
				List.of("DP – Unit DP", "4", "8", "75% (3 dari 4)", "tidak tersedia", "tidak tersedia"),
				List.of("OPR – Unit OPR", "0", "0", "tidak tersedia", "tidak tersedia", "tidak tersedia"));
		assertThat(units.chart().series()).extracting("name").containsExactly("Masa ini", "Masa pembanding");
		assertThat(units.chart().series().get(1).values()).containsExactly(8L, 0L);
	}

	@Test
	void aUnitOpensItsCallsOfEitherPeriod() {
		this.evaluation.unit("DP", 1, totals(4, 3, Map.of())).before("DP", 8, 8);
		assertThat(opened(this.evaluation.section("unit").tables().get(0), "DP – Unit DP")).containsExactly("",
				"ukuran=telepon&unit=DP", "ukuran=telepon&unit=DP&pada=banding", "ukuran=tuntas&unit=DP", "", "");
	}

	@Test
	void howLongAUnitTalkedOpensTheCallsThatTookAsLong() {
		this.evaluation.units.add(new UnitFigures(EvaluationBuilder.unit("DP", 1, true), totals(2, 2, Map.of()),
				EvaluationBuilder.talked(270, 3720), Service.NONE, Punctuality.NONE, Punctuality.NONE));
		Section units = this.evaluation.section("unit");
		assertThat(row(units.tables().get(0), "DP – Unit DP")).endsWith("4 menit 30 detik", "1 jam 2 menit");
		assertThat(opened(units.tables().get(0), "DP – Unit DP")).endsWith("ukuran=durasi&nilai=270&unit=DP",
				"ukuran=durasi&nilai=3720&unit=DP");
	}

	@Test
	void outcomesAreSharesOfTheCallsOfTheirUnit() {
		this.evaluation.unit("DKH", 3, totals(3, 1, Map.of(Outcome.TUNTAS, 1L, Outcome.DIESKALASI, 2L)))
			.unit("DP", 1, totals(8, 8, Map.of(Outcome.TUNTAS, 8L)))
			.operator(CallTotals.NONE);
		Section units = this.evaluation.section("unit");
		assertThat(units.tables().get(1).columns()).extracting("title").containsExactly("Hasil", "DKH", "DP", "OPR");
		assertThat(row(units.tables().get(1), "Tuntas")).containsExactly("Tuntas", "33,3%", "100%", "tidak tersedia");
		assertThat(row(units.tables().get(1), "Dieskalasi")).containsExactly("Dieskalasi", "66,7%", "0%",
				"tidak tersedia");
		assertThat(opened(units.tables().get(1), "Dieskalasi")).containsExactly("",
				"ukuran=hasil&nilai=DIESKALASI&unit=DKH", "", "");
	}

	@Test
	void whatIsConfidentialIsTheLastOfTheOutcomes() {
		this.evaluation.unit("DP", 1, new CallTotals(4, 3, 1, Map.of()));
		assertThat(texts(this.evaluation.section("unit").tables().get(1))).hasSize(8)
			.endsWith(List.of("Bersifat rahasia", "25%"));
	}

	@Test
	void topicsStandInTheirOrderWithTheShareThatWasResolved() {
		this.evaluation.topics.add(new TopicFigures(6L, "Registrasi GRIPS", 1234, 1200, 617));
		this.evaluation.topics.add(new TopicFigures(7L, "Pelatihan", 2, 1, 0));
		Section topics = this.evaluation.section("topik");
		assertThat(texts(topics.tables().get(0))).containsExactly(
				List.of("Registrasi GRIPS", "1.234", "1.200", "50% (617 dari 1.234)"),
				List.of("Pelatihan", "2", "1", "0% (0 dari 2)"));
		assertThat(opened(topics.tables().get(0), "Pelatihan")).containsExactly("", "ukuran=topik&nilai=7",
				"ukuran=topik&nilai=7", "ukuran=topik-tuntas&nilai=7");
	}

	@Test
	void theChartOfTopicsHasTenAtMost() {
		for (long topic = 1; topic <= 12; topic++) {
			this.evaluation.topics.add(new TopicFigures(topic, "Topik " + topic, 20 - topic, 1, 0));
		}
		Chart chart = this.evaluation.section("topik").chart();
		assertThat(chart.title()).isEqualTo("10 topik terbanyak");
		assertThat(chart.labels()).hasSize(10).startsWith("Topik 1").endsWith("Topik 10");
		assertThat(chart.description()).contains("Topik 1, 19 permasalahan");
	}

	@Test
	void eachKindOfCallerHasItsShareAlsoOneThatDidNotCall() {
		calls(4);
		this.evaluation.callerKinds.put(CallerKind.PIHAK_PELAPOR, 3L);
		this.evaluation.callerKinds.put(CallerKind.MASYARAKAT, 1L);
		Section callers = this.evaluation.section("penelepon");
		assertThat(texts(callers.tables().get(0))).containsExactly(List.of("Pihak Pelapor", "3", "75%"),
				List.of("Instansi lain", "0", "0%"), List.of("Masyarakat", "1", "25%"));
		assertThat(opened(callers.tables().get(0), "Instansi lain")).containsExactly("", "", "");
	}

	@Test
	void institutionsAreListedAndTheNoteSaysOfHowMany() {
		calls(8);
		this.evaluation.institutions.add(new Counted<>("PJK & Rekan", 2));
		this.evaluation.institutionCount = 1300;
		Section callers = this.evaluation.section("penelepon");
		assertThat(texts(callers.tables().get(1))).containsExactly(List.of("PJK & Rekan", "2", "25%"));
		assertThat(opened(callers.tables().get(1), "PJK & Rekan").get(1))
			.isEqualTo("ukuran=lembaga&nilai=PJK%20%26%20Rekan");
		assertThat(callers.notes().get(1)).contains("1.300 nama berbeda, ditampilkan 1");
	}

}
