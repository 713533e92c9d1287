package id.go.ppatk.piket.evaluation;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.proposals.Tally;
import org.junit.jupiter.api.Test;

import static id.go.ppatk.piket.evaluation.EvaluationBuilder.opened;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.row;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.talked;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.texts;
import static id.go.ppatk.piket.evaluation.EvaluationBuilder.totals;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the report shows of menus, hand-offs, the service and those who served.
 */
class ServiceSectionsTests {

	private final EvaluationBuilder evaluation = new EvaluationBuilder();

	@Test
	void eachMenuHasItsRowAlsoOneAtWhichNobodyCameIn() {
		this.evaluation.unit("DP", 1, CallTotals.NONE).unit("PTI", 2, CallTotals.NONE).operator(CallTotals.NONE);
		this.evaluation.menus.add(new MenuFigures("DP", 4, 1));
		assertThat(texts(this.evaluation.section("menu").tables().get(0))).containsExactly(
				List.of("Menu 1 – DP – Unit DP", "4", "25% (1 dari 4)"),
				List.of("Menu 2 – PTI – Unit PTI", "0", "tidak tersedia"),
				List.of("Menu 0 – OPR – Unit OPR", "0", "tidak tersedia"));
	}

	@Test
	void aUnitWithoutAMenuIsLeftOut() {
		this.evaluation.units.add(new UnitFigures(EvaluationBuilder.unit("DAT", null, false), CallTotals.NONE,
				Durations.UNKNOWN, Service.NONE, Punctuality.NONE, Punctuality.NONE));
		assertThat(this.evaluation.section("menu").tables().get(0).rows()).isEmpty();
	}

	@Test
	void aMenuOpensItsCallsAndThoseThatMeantAnother() {
		this.evaluation.unit("DP", 1, CallTotals.NONE);
		this.evaluation.menus.add(new MenuFigures("DP", 4, 1));
		assertThat(opened(this.evaluation.section("menu").tables().get(0), "Menu 1 – DP – Unit DP")).containsExactly("",
				"ukuran=menu&nilai=DP", "ukuran=salah-menu&nilai=DP");
	}

	@Test
	void howCallersWereReceivedIsNotAvailableWithoutAnExchange() {
		this.evaluation.unit("DP", 1, CallTotals.NONE);
		Section section = this.evaluation.section("penerimaan");
		assertThat(section.notes()).contains("Sentral melaporkan telepon pada 0 dari 50 jam layanan.");
		assertThat(row(section.tables().get(0), "DP – Unit DP").subList(1, 7)).containsOnly("tidak tersedia");
		assertThat(
				row(this.evaluation.section("ringkasan").tables().get(0), "Telepon yang tidak terjawab").subList(1, 3))
			.containsOnly("tidak tersedia");
	}

	@Test
	void howCallersWereReceivedIsToldByUnitAndOfAll() {
		this.evaluation.unit("DP", 1, CallTotals.NONE).operator(CallTotals.NONE);
		this.evaluation.receptions = EvaluationBuilder.told();
		Section section = this.evaluation.section("penerimaan");
		assertThat(section.notes()).contains("Sentral melaporkan telepon pada 2 dari 50 jam layanan.");
		assertThat(texts(section.tables().get(0))).containsExactly(
				List.of("DP – Unit DP", "9", "1", "80% (8 dari 10)", "12 detik", "35 detik", "3"),
				List.of("OPR – Unit OPR", "0", "0", "tidak tersedia", "tidak tersedia", "tidak tersedia", "0"),
				List.of("Semua unit kerja", "9", "1", "80% (8 dari 10)", "12 detik", "35 detik", "3"));
		Table summary = this.evaluation.section("ringkasan").tables().get(0);
		assertThat(row(summary, "Dijawab dalam 30 detik").subList(1, 3)).containsExactly("80% (8 dari 10)",
				"tidak tersedia");
		assertThat(row(summary, "Waktu tunggu penelepon, separuh").get(1)).isEqualTo("12 detik");
		assertThat(row(summary, "Waktu tunggu penelepon, 9 dari 10").get(1)).isEqualTo("35 detik");
		assertThat(row(summary, "Telepon yang tidak terjawab").get(1)).isEqualTo("10% (1 dari 10)");
	}

	@Test
	void handOffsStandInTheOrderOfTheirKinds() {
		this.evaluation.handoffs.add(handoffs(HandoffKind.DAT_DPR, Durations.UNKNOWN));
		this.evaluation.handoffs.add(handoffs(HandoffKind.ESKALASI, Durations.UNKNOWN));
		assertThat(texts(this.evaluation.section("tindak-lanjut").tables().get(0))).extracting((row) -> row.get(0))
			.containsExactly("Eskalasi", "Diteruskan ke DAT/DPR");
	}

	@Test
	void ofHandOffsThatHaveEndedOrShouldHaveTheShareInTimeIsTold() {
		this.evaluation.handoffs.add(handoffs(HandoffKind.ESKALASI, talked(14400, 20160)));
		assertThat(texts(this.evaluation.section("tindak-lanjut").tables().get(0)))
			.containsExactly(List.of("Eskalasi", "4", "33,3% (1 dari 3)", "1", "1", "4 jam", "5 jam 36 menit"));
	}

	@Test
	void howLongHandOffsTookIsOpenOnlyWhenSomeHaveEnded() {
		this.evaluation.handoffs.add(handoffs(HandoffKind.ESKALASI, Durations.UNKNOWN));
		this.evaluation.handoffs.add(handoffs(HandoffKind.UNIT_LAIN, talked(1, 1)));
		Table table = this.evaluation.section("tindak-lanjut").tables().get(0);
		assertThat(opened(table, "Eskalasi")).containsExactly("", "ukuran=tindak-lanjut&nilai=ESKALASI",
				"ukuran=tindak-lanjut-tepat-waktu&nilai=ESKALASI", "ukuran=tindak-lanjut-terlambat&nilai=ESKALASI",
				"ukuran=tindak-lanjut-lewat-batas&nilai=ESKALASI", "", "");
		assertThat(opened(table, "Diteruskan ke unit kerja lain"))
			.endsWith("ukuran=tindak-lanjut-selesai&nilai=UNIT_LAIN", "ukuran=tindak-lanjut-selesai&nilai=UNIT_LAIN");
	}

	private static HandoffFigures handoffs(HandoffKind kind, Durations turnaround) {
		return new HandoffFigures(kind, 4, 1, 1, 1, turnaround);
	}

	@Test
	void theServiceIsTheShareOfItsMinutesInWhichSomebodyAnswered() {
		this.evaluation.unit("DP", 1, CallTotals.NONE, new Service(2400, 120), Punctuality.NONE, Punctuality.NONE);
		Table service = this.evaluation.section("layanan").tables().get(0);
		assertThat(row(service, "DP – Unit DP")).containsExactly("DP – Unit DP", "95%", "40 jam", "2 jam");
		assertThat(opened(service, "DP – Unit DP")).containsExactly("", "ukuran=kekosongan&unit=DP",
				"ukuran=pos&unit=DP", "ukuran=kekosongan&unit=DP");
	}

	@Test
	void withoutAPostThatWasToBeServedNothingIsKnown() {
		this.evaluation.unit("DP", 1, CallTotals.NONE);
		assertThat(row(this.evaluation.section("layanan").tables().get(0), "DP – Unit DP"))
			.containsExactly("DP – Unit DP", "tidak tersedia", "tidak tersedia", "tidak tersedia");
	}

	@Test
	void withoutAGapNoMinutesAreOpened() {
		this.evaluation.unit("DP", 1, CallTotals.NONE, new Service(600, 0), Punctuality.NONE, Punctuality.NONE);
		assertThat(opened(this.evaluation.section("layanan").tables().get(0), "DP – Unit DP")).last().isEqualTo("");
	}

	@Test
	void theOperatorHasNoPostsRostersAndRecaps() {
		this.evaluation.operator(totals(3, 0, Map.of()));
		assertThat(this.evaluation.section("layanan").tables().get(0).rows()).isEmpty();
		assertThat(this.evaluation.section("ketepatan").tables())
			.allSatisfy((table) -> assertThat(table.rows()).isEmpty());
	}

	@Test
	void eachReasonOfAReplacementHasItsRow() {
		this.evaluation.replacements.put(ChangeReason.SAKIT, 2L);
		Table replacements = this.evaluation.section("layanan").tables().get(1);
		assertThat(texts(replacements)).hasSize(ChangeReason.ofChange().size())
			.contains(List.of("Sakit", "2"), List.of("Cuti", "0"));
		assertThat(opened(replacements, "Sakit")).containsExactly("", "ukuran=pergantian&nilai=SAKIT");
		assertThat(opened(replacements, "Cuti")).containsExactly("", "");
	}

	@Test
	void whatCameInTimeIsAShareOfWhatWasDue() {
		this.evaluation.unit("DP", 1, CallTotals.NONE, Service.NONE, new Punctuality(0, 1, 0),
				new Punctuality(3, 0, 1));
		Section punctuality = this.evaluation.section("ketepatan");
		assertThat(texts(punctuality.tables().get(0)))
			.containsExactly(List.of("DP – Unit DP", "0% (0 dari 1)", "1", "0"));
		assertThat(texts(punctuality.tables().get(1)))
			.containsExactly(List.of("DP – Unit DP", "75% (3 dari 4)", "0", "1"));
		assertThat(opened(punctuality.tables().get(0), "DP – Unit DP")).containsExactly("", "ukuran=jadwal&unit=DP",
				"ukuran=jadwal-terlambat&unit=DP", "");
		assertThat(opened(punctuality.tables().get(1), "DP – Unit DP")).containsExactly("", "ukuran=rekap&unit=DP", "",
				"ukuran=rekap-belum&unit=DP");
	}

	@Test
	void whatIsNotDueYetIsNotKnown() {
		this.evaluation.unit("DP", 1, CallTotals.NONE);
		assertThat(this.evaluation.section("ketepatan").tables()).allSatisfy((table) -> assertThat(texts(table))
			.containsExactly(List.of("DP – Unit DP", "tidak tersedia", "tidak tersedia", "tidak tersedia")));
	}

	@Test
	void theNotesSayWhatIsDueOfRostersAndOfRecaps() {
		assertThat(this.evaluation.section("ketepatan").notes()).satisfiesExactly(
				(rosters) -> assertThat(rosters).startsWith("Jadwal piket: Jadwal pekan"),
				(recaps) -> assertThat(recaps).startsWith("Rekap harian: Rekap harian yang disampaikan"));
	}

	@Test
	void theMostAndTheFewestDutiesAreThoseOfActiveOfficers() {
		this.evaluation.fairness.add(new Fairness.Part(EvaluationBuilder.unit("DP", 1, true),
				List.of(person(1L, true, 4), person(2L, true, 7), person(3L, true, 5), person(4L, false, 20))));
		Table fairness = this.evaluation.section("pemerataan").tables().get(0);
		assertThat(texts(fairness)).containsExactly(List.of("DP – Unit DP", "3", "7", "4", "3"));
		assertThat(opened(fairness, "DP – Unit DP")).startsWith("", "ukuran=petugas&unit=DP",
				"ukuran=tugas&nilai=2&unit=DP", "ukuran=tugas&nilai=1&unit=DP");
		assertThat(fairness.rows().get(0).get(4).url())
			.isEqualTo("/piket/pemerataan?dari=2026-11-09&sampai=2026-11-13");
	}

	@Test
	void whereNobodyIsAnOfficerNothingIsEvenOrUneven() {
		this.evaluation.fairness.add(new Fairness.Part(EvaluationBuilder.unit("DP", 1, true), List.of()));
		assertThat(texts(this.evaluation.section("pemerataan").tables().get(0)))
			.containsExactly(List.of("DP – Unit DP", "0", "tidak tersedia", "tidak tersedia", "tidak tersedia"));
	}

	private static Fairness.Row person(Long id, boolean officer, int duties) {
		return new Fairness.Row(id, "Petugas " + id, officer, new Tally(duties, 0, 0, 0), 0, 0);
	}

}
