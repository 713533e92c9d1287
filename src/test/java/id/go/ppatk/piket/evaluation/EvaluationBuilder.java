package id.go.ppatk.piket.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.beans.BeanUtils;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * An {@link Evaluation} in which nothing happened, but for what a test says; and the
 * sections that are made of it.
 */
class EvaluationBuilder {

	static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

	/** The exchange told nothing in 50 hours. */
	static final ReceptionOfUnits UNTOLD = new ReceptionOfUnits(Map.of(), Duration.ofSeconds(30), 50);

	Period period = new Period(MONDAY, MONDAY.plusDays(4));

	Period compared = new Period(MONDAY.minusDays(7), MONDAY.minusDays(3));

	final List<UnitFigures> units = new ArrayList<>();

	final List<UnitFigures> unitsBefore = new ArrayList<>();

	Durations durations = Durations.UNKNOWN;

	Durations durationsBefore = Durations.UNKNOWN;

	Rate lasting = Rate.OF_NOTHING;

	final List<MenuFigures> menus = new ArrayList<>();

	final List<HandoffFigures> handoffs = new ArrayList<>();

	ReceptionOfUnits receptions = UNTOLD;

	ReceptionOfUnits receptionsBefore = UNTOLD;

	final Map<LocalDate, Long> perDay = new TreeMap<>();

	final Map<Slot, Long> perSlot = new HashMap<>();

	final List<TopicFigures> topics = new ArrayList<>();

	final List<Counted<String>> institutions = new ArrayList<>();

	long institutionCount;

	final Map<CallerKind, Long> callerKinds = new HashMap<>();

	final Map<Sufficiency, Long> closing = new HashMap<>();

	final Map<ChangeReason, Long> replacements = new HashMap<>();

	final List<Obstacle> obstacles = new ArrayList<>();

	FaqFigures faq = new FaqFigures(0, 0, 0, List.of(), 0);

	Quality quality = new Quality(0, 0, 0, 0, 0, 0, 0, 0, 0, NoMatters.NONE);

	final List<Fairness.Part> fairness = new ArrayList<>();

	/**
	 * Of ten calls at DP the exchange told that nine were picked up, in two of 50 hours.
	 */
	static ReceptionOfUnits told() {
		Reception reception = new Reception(9, 1, 8, Duration.ofSeconds(12), Duration.ofSeconds(35), 3,
				List.of(MONDAY.atTime(9, 0), MONDAY.atTime(10, 0)));
		return new ReceptionOfUnits(Map.of("DP", reception, "", reception), Duration.ofSeconds(30), 50);
	}

	static Unit unit(String code, Integer menu, boolean takesDuty) {
		Unit unit = BeanUtils.instantiateClass(Unit.class);
		ReflectionTestUtils.setField(unit, "code", code);
		ReflectionTestUtils.setField(unit, "name", "Unit " + code);
		ReflectionTestUtils.setField(unit, "menu", (menu != null) ? menu.shortValue() : null);
		ReflectionTestUtils.setField(unit, "takesDuty", takesDuty);
		return unit;
	}

	static CallTotals totals(long calls, long resolved, Map<Outcome, Long> withOutcome) {
		return new CallTotals(calls, resolved, 0, withOutcome);
	}

	static Durations talked(long median, long ninth) {
		return new Durations(Duration.ofSeconds(median), Duration.ofSeconds(ninth));
	}

	/** A unit on duty with so many calls. */
	EvaluationBuilder unit(String code, int menu, CallTotals totals) {
		return unit(code, menu, totals, Service.NONE, Punctuality.NONE, Punctuality.NONE);
	}

	EvaluationBuilder unit(String code, int menu, CallTotals totals, Service service, Punctuality rosters,
			Punctuality recaps) {
		this.units.add(new UnitFigures(unit(code, menu, true), totals, Durations.UNKNOWN, service, rosters, recaps));
		return this;
	}

	EvaluationBuilder operator(CallTotals totals) {
		this.units.add(new UnitFigures(unit("OPR", 0, false), totals, Durations.UNKNOWN, Service.NONE, Punctuality.NONE,
				Punctuality.NONE));
		return this;
	}

	EvaluationBuilder before(String code, long calls, long resolved) {
		this.unitsBefore.add(new UnitFigures(unit(code, 1, true), totals(calls, resolved, Map.of()), Durations.UNKNOWN,
				Service.NONE, Punctuality.NONE, Punctuality.NONE));
		return this;
	}

	Evaluation build() {
		return new Evaluation(this.period, this.compared, Instant.parse("2026-11-24T02:00:00Z"),
				new Figures(this.units, this.durations, this.lasting, this.menus, this.handoffs, this.receptions),
				new Figures(this.unitsBefore, this.durationsBefore, Rate.OF_NOTHING, List.of(), List.of(),
						this.receptionsBefore),
				this.perDay, this.perSlot, this.topics, this.institutions, this.institutionCount, this.callerKinds,
				this.closing, this.replacements, this.obstacles, this.faq, this.quality,
				new Fairness(this.period.first(), this.period.last(), this.fairness));
	}

	/** The section of that id. */
	Section section(String id) {
		return new ReportSections(build(), FindingsTests.WORDS).all()
			.stream()
			.filter((section) -> section.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	/** The texts of a table's rows. */
	static List<List<String>> texts(Table table) {
		return table.rows().stream().map((row) -> row.stream().map(EvaluationReport.Cell::text).toList()).toList();
	}

	/** The texts of the row with that name. */
	static List<String> row(Table table, String name) {
		return texts(table).stream().filter((row) -> row.get(0).equals(name)).findFirst().orElseThrow();
	}

	/**
	 * What the cells of the row with that name open: the measure with value and unit;
	 * empty where a cell opens nothing.
	 */
	static List<String> opened(Table table, String name) {
		return table.rows()
			.stream()
			.filter((row) -> row.get(0).text().equals(name))
			.findFirst()
			.orElseThrow()
			.stream()
			.map((cell) -> (cell.url() != null) ? cell.url() : "")
			.map(EvaluationBuilder::selection)
			.toList();
	}

	private static String selection(String url) {
		return String.join("&",
				Arrays.stream(url.replaceFirst("^/evaluasi/rincian\\?", "").split("&"))
					.filter((part) -> !part.matches("(dari|sampai|bandingDari|bandingSampai)=.*"))
					.toList());
	}

}
