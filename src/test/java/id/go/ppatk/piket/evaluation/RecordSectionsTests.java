package id.go.ppatk.piket.evaluation;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
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
 * What the report shows of FAQ, closing question, obstacles and how far the records can
 * be trusted.
 */
class RecordSectionsTests {

	private final EvaluationBuilder evaluation = new EvaluationBuilder();

	@Test
	void theFaqHitsAShareOfTheMarkedCalls() {
		this.evaluation.faq = new FaqFigures(8, 3, 10, List.of(), 0);
		assertThat(texts(this.evaluation.section("faq").tables().get(0))).containsExactly(
				List.of("Terjawab dengan artikel FAQ", "80% (8 dari 10)"), List.of("Dijawab dengan artikel FAQ", "8"),
				List.of("Belum ada di FAQ", "3"));
	}

	@Test
	void withoutAMarkTheShareIsNotKnown() {
		Table faq = this.evaluation.section("faq").tables().get(0);
		assertThat(row(faq, "Terjawab dengan artikel FAQ")).containsExactly("Terjawab dengan artikel FAQ",
				"tidak tersedia");
		assertThat(opened(faq, "Terjawab dengan artikel FAQ")).containsExactly("", "");
		assertThat(row(faq, "Belum ada di FAQ")).containsExactly("Belum ada di FAQ", "0");
	}

	@Test
	void aQuestionIsOpenedAsLongAsItWaits() {
		this.evaluation.faq = new FaqFigures(0, 9, 9,
				List.of(question(4, true, "Bagaimana?"), question(5, false, "Kapan?")), 2);
		List<List<EvaluationReport.Cell>> rows = this.evaluation.section("faq").tables().get(1).rows();
		assertThat(rows.get(0).get(0)).isEqualTo(new EvaluationReport.Cell("Bagaimana?", "/faq/belum-terjawab/4"));
		assertThat(rows.get(1).get(0)).isEqualTo(new EvaluationReport.Cell("Kapan?", null));
		assertThat(rows.get(0).get(1).text()).isEqualTo("Registrasi GRIPS");
		assertThat(rows.get(0).get(2).text()).isEqualTo("3");
		assertThat(opened(this.evaluation.section("faq").tables().get(1), "Kapan?")).containsExactly("", "",
				"ukuran=pertanyaan&nilai=5");
	}

	@Test
	void theCaptionSaysHowManyQuestionsThereAreAndHowManyAreListed() {
		this.evaluation.faq = new FaqFigures(0, 9, 9, List.of(question(4, true, "Bagaimana?")), 1234);
		assertThat(this.evaluation.section("faq").tables().get(1).title()).contains("1.234 pertanyaan, ditampilkan 1");
	}

	@ParameterizedTest
	@CsvSource({ "159, 159", "160, 160", "161, 161", "4000, 161" })
	void aLongQuestionIsShortened(int characters, int shown) {
		this.evaluation.faq = new FaqFigures(0, 1, 1, List.of(question(4, true, "x".repeat(characters))), 1);
		String text = this.evaluation.section("faq").tables().get(1).rows().get(0).get(0).text();
		assertThat(text).hasSize(shown);
		assertThat(text.endsWith("…")).isEqualTo(characters > 160);
	}

	@Test
	void aCharacterOfTwoHalvesIsNotCutInTwo() {
		this.evaluation.faq = new FaqFigures(0, 1, 1, List.of(question(4, true, "😀".repeat(161))), 1);
		assertThat(this.evaluation.section("faq").tables().get(1).rows().get(0).get(0).text())
			.isEqualTo("😀".repeat(160) + "…");
	}

	private static FaqFigures.Question question(long id, boolean open, String problem) {
		return new FaqFigures.Question(id, open, "Registrasi GRIPS", problem, 3);
	}

	@Test
	void theClosingQuestionIsCountedByItsAnswerAndWhereItWasNotAsked() {
		this.evaluation.unit("DP", 1, totals(8, 0, Map.of()));
		this.evaluation.closing.put(Sufficiency.ENOUGH, 5L);
		this.evaluation.closing.put(Sufficiency.MORE, 1L);
		Section closing = this.evaluation.section("penutup");
		assertThat(texts(closing.tables().get(0))).containsExactly(List.of("Sudah cukup", "5", "62,5%"),
				List.of("Masih ada", "1", "12,5%"), List.of("Pertanyaan penutup tidak tercatat", "2", "25%"));
		assertThat(opened(closing.tables().get(0), "Masih ada")).containsExactly("",
				"ukuran=pertanyaan-penutup&nilai=MORE", "ukuran=pertanyaan-penutup&nilai=MORE");
		assertThat(opened(closing.tables().get(0), "Pertanyaan penutup tidak tercatat")).containsExactly("",
				"ukuran=tanpa-pertanyaan-penutup", "ukuran=tanpa-pertanyaan-penutup");
	}

	@Test
	void withoutCallsNobodyWasAsked() {
		assertThat(texts(this.evaluation.section("penutup").tables().get(0)))
			.allSatisfy((row) -> assertThat(row.subList(1, 3)).containsExactly("0", "tidak tersedia"));
	}

	@Test
	void obstaclesAreCountedByWhatTheyAreAbout() {
		this.evaluation.obstacles.add(new Obstacle(MONDAY, "DP", 1, "Jaringan putus"));
		this.evaluation.obstacles.add(new Obstacle(MONDAY, "DP", 2, "internet lambat"));
		this.evaluation.obstacles.add(new Obstacle(MONDAY, "PTI", 1, "Headset rusak"));
		Section obstacles = this.evaluation.section("kendala");
		assertThat(texts(obstacles.tables().get(0))).containsExactly(List.of("Telepon", "1"), List.of("Jaringan", "2"));
		assertThat(opened(obstacles.tables().get(0), "Jaringan")).containsExactly("", "ukuran=kendala&nilai=NETWORK");
	}

	@Test
	void anObstacleLeadsToItsRecap() {
		this.evaluation.obstacles.add(new Obstacle(MONDAY, "DP", 2, "internet lambat"));
		assertThat(this.evaluation.section("kendala").tables().get(1).rows().get(0)).containsExactly(
				new EvaluationReport.Cell("DP-2, 9 November 2026", "/rekap/harian/2026-11-09/DP-2"),
				EvaluationReport.Cell.of("Jaringan"), EvaluationReport.Cell.of("internet lambat"));
	}

	@Test
	void withoutAnObstacleBothTablesAreEmpty() {
		assertThat(this.evaluation.section("kendala").tables()).hasSize(2)
			.allSatisfy((table) -> assertThat(table.rows()).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "0, Waktu tumpang tindih, tumpang-tindih", "1, Di luar jam layanan, di-luar-jam",
			"2, Penerima tidak bertugas, tidak-bertugas", "3, Dicatat kemudian, dicatat-kemudian",
			"4, Diperbaiki setelah dicatat, diperbaiki", "5, Dicatat setelah rekap disampaikan, setelah-rekap",
			"6, Ditambah setelah rekap disampaikan, ditambah", "7, Belum dicatat, belum-dicatat",
			"8, Dibatalkan, dibatalkan" })
	void whatNeedsCareIsCountedAndOpened(int index, String name, String measure) {
		long[] counts = new long[9];
		counts[index] = 7;
		this.evaluation.quality = new Quality(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5],
				counts[6], counts[7], counts[8], NoMatters.NONE);
		Table quality = this.evaluation.section("mutu").tables().get(0);
		assertThat(texts(quality).get(index)).startsWith(name, "7");
		assertThat(opened(quality, name)).containsExactly("", "ukuran=" + measure, "");
		assertThat(texts(quality)).filteredOn((row) -> row.get(1).equals("0")).hasSize(9);
	}

	@Test
	void callsWithoutAMatterAreCountedByWhyAndOpened() {
		this.evaluation.quality = new Quality(0, 0, 0, 0, 0, 0, 0, 0, 0,
				new NoMatters(Map.of(NoMatter.ISENG, 2L, NoMatter.UJI_SAMBUNGAN, 5L)));
		Section quality = this.evaluation.section("mutu");
		assertThat(opened(quality.tables().get(0), "Tanpa permasalahan")).containsExactly("",
				"ukuran=tanpa-permasalahan", "");
		assertThat(texts(quality.tables().get(0)).get(9)).startsWith("Tanpa permasalahan", "7");
		assertThat(texts(quality.tables().get(1))).containsExactly(List.of("Iseng", "2"), List.of("Terputus", "0"),
				List.of("Salah sambung", "0"), List.of("Uji sambungan", "5"));
		assertThat(opened(quality.tables().get(1), "Iseng")).containsExactly("",
				"ukuran=tanpa-permasalahan&nilai=ISENG");
	}

}
