package id.go.ppatk.piket.evaluation;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.handoffs.HandoffKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.go.ppatk.piket.evaluation.EvaluationBuilder.opened;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.row;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.talked;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.texts;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.totals;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order of the report's sections, and the first one, which sums them up.
 */
class ReportSectionsTests {

	private final EvaluationBuilder evaluation = new EvaluationBuilder();

	private Table summary() {
		return this.evaluation.section("ringkasan").tables().get(0);
	}

	@Test
	void theSectionsStandInTheirOrder() {
		assertThat(new ReportSections(this.evaluation.build(), FindingsTests.WORDS).all()).extracting("id")
			.containsExactly("ringkasan", "volume", "jam", "unit", "topik", "penelepon", "menu", "tindak-lanjut",
					"layanan", "penerimaan", "ketepatan", "pemerataan", "faq", "penutup", "kendala", "mutu");
	}

	@Test
	void everyRowHasAsManyCellsAsTheTableHasColumns() {
		this.evaluation.unit("DP", 1, totals(4, 3, Map.of())).operator(CallTotals.NONE);
		assertThat(new ReportSections(this.evaluation.build(), FindingsTests.WORDS).all())
			.allSatisfy((section) -> assertThat(section.tables()).isNotEmpty()
				.allSatisfy((table) -> assertThat(table.rows())
					.allSatisfy((row) -> assertThat(row).hasSameSizeAs(table.columns()))));
	}

	@Test
	void aNumberStandsBesideThatOfTheOtherPeriodAndItsChange() {
		this.evaluation.unit("DP", 1, totals(1240, 0, Map.of())).before("DP", 1200, 0);
		assertThat(row(summary(), "Jumlah telepon")).startsWith("Jumlah telepon", "1.240", "1.200", "naik 40");
		assertThat(opened(summary(), "Jumlah telepon")).containsExactly("", "ukuran=telepon",
				"ukuran=telepon&pada=banding", "", "");
	}

	@ParameterizedTest
	@CsvSource({ "4, 2, naik 2", "2, 4, turun 2", "3, 3, tetap", "0, 0, tetap", "1, 0, naik 1" })
	void theChangeOfANumberIsItsDifference(long now, long before, String change) {
		this.evaluation.unit("DP", 1, totals(now, 0, Map.of())).before("DP", before, 0);
		assertThat(row(summary(), "Jumlah telepon").get(3)).isEqualTo(change);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "3 | 4 | 1 | 2 | naik 25 poin", "1 | 3 | 1 | 2 | turun 16,7 poin",
			"2 | 4 | 1 | 2 | tetap", "1 | 3 | 3333 | 10000 | tetap", "0 | 2 | 2 | 2 | turun 100 poin" })
	void theChangeOfAShareIsInPoints(long resolved, long calls, long resolvedBefore, long callsBefore, String change) {
		this.evaluation.unit("DP", 1, totals(calls, resolved, Map.of())).before("DP", callsBefore, resolvedBefore);
		assertThat(row(summary(), "Tuntas pada kontak pertama").get(3)).isEqualTo(change);
	}

	@Test
	void againstAPeriodWithoutCallsAShareHasNotChanged() {
		this.evaluation.unit("DP", 1, totals(4, 3, Map.of()));
		assertThat(row(summary(), "Tuntas pada kontak pertama")).startsWith("Tuntas pada kontak pertama",
				"75% (3 dari 4)", "tidak tersedia", "");
		assertThat(opened(summary(), "Tuntas pada kontak pertama")).startsWith("", "ukuran=tuntas", "");
	}

	@Test
	void withoutAnythingAllSharesAreNotKnown() {
		assertThat(texts(summary())).filteredOn((row) -> !row.get(0).equals("Jumlah telepon"))
			.allSatisfy((row) -> assertThat(row.subList(1, 4)).containsExactly("tidak tersedia", "tidak tersedia", ""));
		assertThat(row(summary(), "Jumlah telepon")).startsWith("Jumlah telepon", "0", "0", "tetap");
	}

	@Test
	void durationsOpenTheCallsThatTookAsLong() {
		this.evaluation.durations = talked(59, 120);
		this.evaluation.durationsBefore = talked(61, 3600);
		assertThat(row(summary(), "Durasi percakapan, median")).startsWith("Durasi percakapan, median", "59 detik",
				"1 menit 1 detik", "");
		assertThat(row(summary(), "Durasi percakapan, 9 dari 10 paling lama"))
			.startsWith("Durasi percakapan, 9 dari 10 paling lama", "2 menit", "1 jam", "");
		assertThat(opened(summary(), "Durasi percakapan, median")).startsWith("", "ukuran=durasi&nilai=59",
				"ukuran=durasi&nilai=61&pada=banding");
	}

	@ParameterizedTest
	@CsvSource({ "AKAN_DIHUBUNGI_KEMBALI, Akan dihubungi kembali", "DIESKALASI, Dieskalasi",
			"DITERUSKAN_UNIT, Diteruskan ke unit kerja lain", "DITERUSKAN_DAT_DPR, Diteruskan ke DAT/DPR",
			"DIALIHKAN_SARANA, Dialihkan ke sarana layanan lain" })
	void eachWayInWhichACallWasNotResolvedHasItsRow(Outcome outcome, String name) {
		this.evaluation.unit("DP", 1, totals(4, 0, Map.of(outcome, 1L)));
		assertThat(row(summary(), "Hasil: " + name).get(1)).isEqualTo("25% (1 dari 4)");
		assertThat(opened(summary(), "Hasil: " + name).get(1)).isEqualTo("ukuran=hasil&nilai=" + outcome);
	}

	@Test
	void whatWasResolvedAndWhatCameInAtAWrongMenuHasARowOfItsOwn() {
		assertThat(texts(summary())).extracting((row) -> row.get(0))
			.doesNotContain("Hasil: Tuntas", "Hasil: Salah menu")
			.contains("Tuntas pada kontak pertama", "Salah menu");
	}

	@Test
	void sharesOfUnitsMenusAndKindsAreSharesOfAllTogether() {
		this.evaluation
			.unit("DKH", 3, CallTotals.NONE, new Service(600, 60), new Punctuality(1, 0, 0), new Punctuality(4, 1, 0))
			.unit("DP", 1, CallTotals.NONE, new Service(1400, 0), new Punctuality(1, 1, 1), new Punctuality(5, 0, 0));
		this.evaluation.menus.addAll(List.of(new MenuFigures("DKH", 3, 1), new MenuFigures("DP", 5, 1)));
		this.evaluation.handoffs.addAll(List.of(new HandoffFigures(HandoffKind.ESKALASI, 4, 1, 1, 1, Durations.UNKNOWN),
				new HandoffFigures(HandoffKind.UNIT_LAIN, 1, 1, 0, 0, Durations.UNKNOWN)));
		assertThat(row(summary(), "Cakupan layanan").get(1)).isEqualTo("97% (32 jam 20 menit dari 33 jam 20 menit)");
		assertThat(row(summary(), "Jadwal piket tepat waktu").get(1)).isEqualTo("50% (2 dari 4)");
		assertThat(row(summary(), "Rekap harian tepat waktu").get(1)).isEqualTo("90% (9 dari 10)");
		assertThat(row(summary(), "Salah menu").get(1)).isEqualTo("25% (2 dari 8)");
		assertThat(row(summary(), "Tindak lanjut tepat waktu").get(1)).isEqualTo("50% (2 dari 4)");
	}

	@Test
	void whatNobodyRecordsIsSaidNotToBeKnown() {
		assertThat(texts(summary())).extracting((row) -> row.subList(0, 4))
			.endsWith(List.of("Waktu tunggu penelepon, separuh", "tidak tersedia", "tidak tersedia", ""),
					List.of("Waktu tunggu penelepon, 9 dari 10", "tidak tersedia", "tidak tersedia", ""),
					List.of("Dijawab dalam 30 detik", "tidak tersedia", "tidak tersedia", ""),
					List.of("Telepon yang tidak terjawab", "tidak tersedia", "tidak tersedia", ""));
	}

	@Test
	void everyFigureSaysWhatItMeans() {
		assertThat(texts(summary())).allSatisfy((row) -> assertThat(row.get(4)).endsWith("."));
	}

	@Test
	void aLinkCarriesBothPeriods() {
		this.evaluation.unit("DP", 1, totals(4, 3, Map.of()));
		assertThat(summary().rows().get(0).get(1).url()).isEqualTo("/evaluasi/rincian?ukuran=telepon&dari=2026-11-09"
				+ "&sampai=2026-11-13&bandingDari=2026-11-02&bandingSampai=2026-11-06");
	}

}
