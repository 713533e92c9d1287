package id.go.ppatk.piket.evaluation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sentences that are made from figures.
 */
class FindingsTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

	private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(4));

	static final EvaluationWords WORDS = new EvaluationWords(new MessageSourceAccessor(messages(), Indonesian.LOCALE));

	@Test
	void aPeriodWithCallsIsToldInSentences() {
		Evaluation evaluation = evaluation(
				new CallTotals(40, 25, 2,
						Map.of(Outcome.TUNTAS, 25L, Outcome.DIESKALASI, 6L, Outcome.DITERUSKAN_UNIT, 3L,
								Outcome.DITERUSKAN_DAT_DPR, 2L, Outcome.DIALIHKAN_SARANA, 4L)),
				new CallTotals(32, 16, 0, Map.of()));
		assertThat(new Findings(evaluation, WORDS).findings()).containsExactly(
				"Pada 9–13 November 2026 tercatat 40 telepon dalam 4 hari, rata-rata 10 telepon sehari; pada masa pembanding 32 (naik 8).",
				"Tuntas pada kontak pertama: 62,5% (25 dari 40). Pada masa pembanding 50%. Dari yang tuntas dan dapat ditelusuri, tidak disusul telepon ulang dalam 7 hari mengenai topik yang sama: 90% (18 dari 20).",
				"Separuh percakapan paling lama 4 menit 30 detik, dan sembilan dari sepuluh percakapan paling lama 1 jam 2 menit.",
				"Jam tersibuk adalah hari Selasa pukul 09.00–10.00 WIB dengan 7 telepon.",
				"Topik yang paling banyak ditanyakan adalah Registrasi GRIPS: 30 permasalahan (75% dari semua permasalahan).",
				"Dieskalasi 15% telepon, diteruskan ke unit kerja lain 7,5%, diteruskan ke DAT/DPR 5%, dan dialihkan ke sarana layanan lain 10%.",
				"Telepon dilayani dalam 95% dari 40 jam layanan.",
				"Jadwal piket tepat waktu: 0% (0 dari 1); terlambat 1, belum disampaikan 0.",
				"Rekap harian tepat waktu: 75% (3 dari 4); terlambat 0, belum disampaikan 1.",
				"Dari telepon yang ditandai, terjawab dengan artikel FAQ: 80% (8 dari 10).");
		assertThat(new Findings(evaluation, WORDS).weaknesses())
			.contains("Selama 2 jam layanan tidak ada petugas pada pos.",
					"1 jadwal piket terlambat atau belum disampaikan.",
					"2 telepon yang dinyatakan tuntas disusul telepon lain mengenai topik yang sama dalam 7 hari.",
					"4 telepon berasal dari penelepon yang salah memilih menu.",
					"Pada 10 telepon jawaban atas pertanyaan penutup tidak tercatat.",
					"Petugas mencatat 2 kendala sarana/prasarana, terbanyak pada kelompok Jaringan (2).")
			.noneMatch((sentence) -> sentence.contains("tumpang tindih"))
			.last()
			.asString()
			.startsWith("Waktu tunggu penelepon dan telepon yang tidak terjawab tidak tersedia");
	}

	@Test
	void whatTheExchangeTellsIsAFindingAndWhatItDoesNotTellAWeakness() {
		EvaluationBuilder evaluation = new EvaluationBuilder();
		evaluation.receptions = EvaluationBuilder.told();
		Findings findings = new Findings(evaluation.build(), WORDS);
		assertThat(findings.findings()).contains(
				"Menurut sentral telepon, dijawab dalam 30 detik: 80% (8 dari 10). Separuh penelepon menunggu paling lama 12 detik, dan sembilan dari sepuluh paling lama 35 detik.");
		assertThat(findings.weaknesses()).contains("1 telepon pada jam layanan tidak terjawab.")
			.noneMatch((sentence) -> sentence.contains("tidak tersedia"))
			.last()
			.asString()
			.startsWith("Sentral telepon melaporkan telepon pada 2 dari 50 jam layanan;");
	}

	@Test
	void withoutACallThereIsOneSentenceAboutCallsAndNoShare() {
		Evaluation evaluation = evaluation(CallTotals.NONE, CallTotals.NONE);
		assertThat(new Findings(evaluation, WORDS).findings()).first()
			.isEqualTo("Belum ada telepon yang tercatat pada 9–13 November 2026.");
		assertThat(new Findings(evaluation, WORDS).findings()).noneMatch((sentence) -> sentence.contains("Tuntas"));
	}

	@Test
	void whatIsNotKnownIsNotZero() {
		assertThat(WORDS.rate(Rate.OF_NOTHING)).isEqualTo("tidak tersedia");
		assertThat(WORDS.duration(null)).isEqualTo("tidak tersedia");
		assertThat(WORDS.average(3, 0)).isEqualTo("tidak tersedia");
		assertThat(WORDS.rate(new Rate(0, 3))).isEqualTo("0% (0 dari 3)");
		assertThat(WORDS.change(new Rate(1, 2), Rate.OF_NOTHING)).isEmpty();
		assertThat(WORDS.change(new Rate(1, 2), new Rate(1, 4))).isEqualTo("naik 25 poin");
		assertThat(WORDS.change(3, 3)).isEqualTo("tetap");
	}

	static Evaluation evaluation(CallTotals totals, CallTotals before) {
		boolean calls = totals.calls() > 0;
		Map<LocalDate, Long> perDay = new TreeMap<>();
		for (int day = 0; day < 4; day++) {
			perDay.put(MONDAY.plusDays(day), totals.calls() / 4);
		}
		return new Evaluation(WEEK, WEEK.before(), Instant.parse("2026-11-24T02:00:00Z"),
				figures(totals, new Durations(Duration.ofSeconds(270), Duration.ofMinutes(62)), calls),
				figures(before, Durations.UNKNOWN, false), perDay,
				calls ? Map.of(new Slot(DayOfWeek.TUESDAY, 9), 7L, new Slot(DayOfWeek.MONDAY, 8), 3L) : Map.of(),
				calls ? List.of(new TopicFigures(1L, "Registrasi GRIPS", 30, 28, 20),
						new TopicFigures(2L, "<b>=1+1</b> & \u0007", 10, 10, 5)) : List.of(),
				List.of(), 0, calls ? Map.of(CallerKind.MASYARAKAT, totals.calls()) : Map.of(),
				calls ? Map.of(Sufficiency.ENOUGH, totals.calls() - 10) : Map.of(), Map.of(),
				List.of(new Obstacle(MONDAY, "DP", 1, "Jaringan putus"),
						new Obstacle(MONDAY, "DP", 2, "internet\nlambat")),
				calls ? new FaqFigures(8, 2, 10, List.of(), 0) : new FaqFigures(0, 0, 0, List.of(), 0),
				new Quality(0, 0, 0, 0, 0, 0, 0, 0, 0, NoMatters.NONE),
				new Fairness(WEEK.first(), WEEK.last(), List.of()));
	}

	private static Figures figures(CallTotals totals, Durations durations, boolean calls) {
		return new Figures(
				List.of(new UnitFigures(unit(), totals, durations, new Service(2400, 120), new Punctuality(0, 1, 0),
						new Punctuality(3, 0, 1))),
				durations, calls ? new Rate(18, 20) : Rate.OF_NOTHING,
				calls ? List.of(new MenuFigures("DP", 40, 4)) : List.of(), List.of(), EvaluationBuilder.UNTOLD);
	}

	private static Unit unit() {
		Unit unit = BeanUtils.instantiateClass(Unit.class);
		ReflectionTestUtils.setField(unit, "code", "DP");
		ReflectionTestUtils.setField(unit, "name", "Direktorat Pelaporan");
		ReflectionTestUtils.setField(unit, "menu", (short) 1);
		ReflectionTestUtils.setField(unit, "takesDuty", true);
		return unit;
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
