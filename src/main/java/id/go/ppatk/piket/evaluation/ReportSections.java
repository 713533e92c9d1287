package id.go.ppatk.piket.evaluation;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import id.go.ppatk.piket.evaluation.EvaluationReport.Column;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatCell;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatMap;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatRow;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Series;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one {@link Evaluation} as tables and charts, each with what it means and
 * where its rows are.
 */
final class ReportSections {

	private static final int MOST_BARS = 10;

	private static final int LEVELS = 5;

	private static final int LONGEST_QUESTION = 160;

	/** Of a longer period the chart has a bar for each month. */
	private static final int MOST_DAYS = 400;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Indonesian.LOCALE);

	private final Evaluation evaluation;

	private final EvaluationForm.Asked asked;

	private final EvaluationWords words;

	private final Indonesian indonesian = new Indonesian();

	ReportSections(Evaluation evaluation, EvaluationWords words) {
		this.evaluation = evaluation;
		this.asked = new EvaluationForm.Asked(evaluation.period(), evaluation.compared());
		this.words = words;
	}

	List<Section> all() {
		return List.of(summary(), volume(), hours(), units(), topics(), callers(), menus(), handoffs(), service(),
				punctuality(), fairness(), faq(), closing(), obstacles(), quality());
	}

	private Section summary() {
		Figures now = this.evaluation.figures();
		Figures before = this.evaluation.before();
		CallTotals calls = now.totals();
		CallTotals callsBefore = before.totals();
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(count(Measure.CALLS, calls.calls(), callsBefore.calls()));
		rows.add(rate(Measure.RESOLVED, calls.firstContact(), callsBefore.firstContact()));
		rows.add(rate(Measure.LASTING, now.lasting(), before.lasting()));
		rows.add(talked("median", now.durations().median(), before.durations().median()));
		rows.add(talked("ninth", now.durations().ninth(), before.durations().ninth()));
		for (Outcome outcome : Outcome.values()) {
			if (outcome != Outcome.TUNTAS && outcome != Outcome.SALAH_MENU) {
				rows.add(rate(this.words.message("evaluation.figure.outcome", outcomeName(outcome)),
						all(Measure.OUTCOME).with(outcome), calls.rate(outcome), callsBefore.rate(outcome),
						definition(outcome.name())));
			}
		}
		rows.add(rate(Measure.WRONG_MENU, now.wrongMenu(), before.wrongMenu()));
		rows.add(rate(Measure.HANDOFF_IN_TIME, now.handedOnInTime(), before.handedOnInTime()));
		rows.add(rate(Measure.CONFIDENTIAL, calls.confidentialRate(), callsBefore.confidentialRate()));
		rows.add(rate(figure("covered"), all(Measure.GAP), now.service().covered(), before.service().covered(),
				definition("covered")));
		rows.add(rate(figure("rosters"), all(Measure.ROSTER), now.rosters().rate(), before.rosters().rate(),
				definition("rosters")));
		rows.add(rate(figure("recaps"), all(Measure.RECAP), now.recaps().rate(), before.recaps().rate(),
				definition("recaps")));
		rows.add(untold("waiting"));
		rows.add(untold("abandoned"));
		return new Section("ringkasan", title("summary"), List.of(), null, null, List.of(new Table(title("summary"),
				List.of(text("figure"), number("value"), number("before"), number("change"), text("definition")), rows,
				false)));
	}

	private List<Cell> count(Measure measure, long now, long before) {
		return List.of(Cell.of(figure(measure)), cell(all(measure), now),
				cell(all(measure).during(this.evaluation.compared()), before), Cell.of(this.words.change(now, before)),
				Cell.of(definition(measure)));
	}

	private List<Cell> rate(Measure measure, Rate now, Rate before) {
		return rate(figure(measure), all(measure), now, before, definition(measure));
	}

	private List<Cell> rate(String name, Selection selection, Rate now, Rate before, String definition) {
		return List.of(Cell.of(name), cell(selection, now), cell(selection.during(this.evaluation.compared()), before),
				Cell.of(this.words.change(now, before)), Cell.of(definition));
	}

	private List<Cell> talked(String name, @Nullable Duration now, @Nullable Duration before) {
		return List.of(Cell.of(figure(name)), talked(all(Measure.TALKED), now),
				talked(all(Measure.TALKED).during(this.evaluation.compared()), before), Cell.of(""),
				Cell.of(definition(name)));
	}

	private Cell talked(Selection selection, @Nullable Duration talked) {
		return cell(this.words.duration(talked), (talked != null) ? selection.with(talked.toSeconds()) : null);
	}

	private List<Cell> untold(String name) {
		return List.of(Cell.of(figure(name)), Cell.of(this.words.notAvailable()), Cell.of(this.words.notAvailable()),
				Cell.of(""), Cell.of(definition(name)));
	}

	private Section volume() {
		Map<YearMonth, Long> months = new TreeMap<>();
		this.evaluation.perDay().forEach((day, calls) -> months.merge(YearMonth.from(day), calls, Long::sum));
		boolean perDay = this.evaluation.perDay().size() <= MOST_DAYS;
		List<String> labels = perDay ? this.evaluation.perDay().keySet().stream().map(this.indonesian::date).toList()
				: months.keySet().stream().map(MONTH::format).toList();
		List<Long> values = List.copyOf(perDay ? this.evaluation.perDay().values() : months.values());
		String calls = this.words.message("evaluation.calls");
		Chart chart = (this.evaluation.hasCalls() && values.size() > 1)
				? new Chart(this.words.message(perDay ? "evaluation.chart.days" : "evaluation.chart.months"),
						this.words.message("evaluation.chart.days-description",
								this.words.number(values.stream().mapToLong(Long::longValue).max().orElse(0)),
								labels.get(values.indexOf(values.stream().max(Long::compare).orElseThrow()))),
						true, labels, List.of(new Series(calls, values)))
				: null;
		return new Section("volume", title("volume"), List.of(definition("volume")), chart, null, List.of(
				new Table(this.words.message("evaluation.table.months"), List.of(text("month"), number("calls")),
						months.entrySet()
							.stream()
							.map((month) -> List.of(Cell.of(MONTH.format(month.getKey())),
									cell(all(Measure.CALLS).during(within(month.getKey())), month.getValue())))
							.toList(),
						false),
				new Table(this.words.message("evaluation.table.days"), List.of(text("day"), number("calls")),
						this.evaluation.perDay()
							.entrySet()
							.stream()
							.map((day) -> List.of(Cell.of(this.indonesian.day(day.getKey())),
									cell(all(Measure.DAY).with(day.getKey()), day.getValue())))
							.toList(),
						true)));
	}

	private Period within(YearMonth month) {
		return this.evaluation.period().within(month.atDay(1), month.atEndOfMonth());
	}

	private Section hours() {
		long most = this.evaluation.perSlot().values().stream().mapToLong(Long::longValue).max().orElse(0);
		List<HeatRow> rows = Slot.HOURS.stream()
			.map((hour) -> new HeatRow("%02d.00–%02d.00".formatted(hour, hour + 1),
					Slot.WEEKDAYS.stream().map((weekday) -> heat(new Slot(weekday, hour), most)).toList()))
			.toList();
		HeatMap heat = new HeatMap(title("hours"), this.words.message("evaluation.column.hour"),
				Slot.WEEKDAYS.stream()
					.map((weekday) -> weekday.getDisplayName(TextStyle.FULL, Indonesian.LOCALE))
					.toList(),
				rows);
		return new Section(
				"jam", title("hours"), List.of(definition(
						"hours")),
				null, heat,
				List.of(new Table(this.words.message("evaluation.table.outside"),
						List.of(text("figure"), number("calls")),
						List.of(List.of(Cell.of(figure(Measure.OUTSIDE_SLOTS)),
								cell(all(Measure.OUTSIDE_SLOTS), this.evaluation.outsideSlots()))),
						false)));
	}

	private HeatCell heat(Slot slot, long most) {
		long calls = this.evaluation.perSlot().getOrDefault(slot, 0L);
		int level = (calls == 0) ? 0 : (int) ((calls * LEVELS + most - 1) / most);
		return new HeatCell(this.words.number(calls), level, (calls > 0) ? url(all(Measure.SLOT).with(slot)) : null);
	}

	private Section units() {
		List<UnitFigures> units = this.evaluation.figures().units();
		Map<String, Long> before = this.evaluation.before()
			.units()
			.stream()
			.collect(Collectors.toMap((unit) -> unit.unit().getCode(), (unit) -> unit.totals().calls()));
		Chart chart = this.evaluation.hasCalls() ? new Chart(this.words.message("evaluation.chart.units"),
				this.words.message("evaluation.chart.units-description"), false,
				units.stream().map((unit) -> unit.unit().getCode()).toList(),
				List.of(new Series(this.words.message("evaluation.this-period"),
						units.stream().map((unit) -> unit.totals().calls()).toList()),
						new Series(this.words.message("evaluation.other-period"),
								units.stream().map((unit) -> before.getOrDefault(unit.unit().getCode(), 0L)).toList())))
				: null;
		List<Column> columns = List.of(text("unit"), number("calls"), number("before"), number("resolved"),
				number("median"), number("ninth"));
		List<List<Cell>> rows = units.stream()
			.map((unit) -> unit(unit, before.getOrDefault(unit.unit().getCode(), 0L)))
			.toList();
		List<Column> outcomes = new ArrayList<>(List.of(text("outcome")));
		units.forEach((unit) -> outcomes.add(Column.number(unit.unit().getCode())));
		return new Section("unit", title("units"), List.of(definition("units")), chart, null,
				List.of(new Table(title("units"), columns, rows, false),
						new Table(this.words.message("evaluation.table.outcomes"), outcomes, outcomes(units), false)));
	}

	private List<Cell> unit(UnitFigures unit, long before) {
		String code = unit.unit().getCode();
		Selection calls = all(Measure.CALLS).in(code);
		Selection talked = all(Measure.TALKED).in(code);
		return List.of(Cell.of(unitName(unit)), cell(calls, unit.totals().calls()),
				cell(calls.during(this.evaluation.compared()), before),
				cell(all(Measure.RESOLVED).in(code), unit.totals().firstContact()),
				talked(talked, unit.durations().median()), talked(talked, unit.durations().ninth()));
	}

	private List<List<Cell>> outcomes(List<UnitFigures> units) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Outcome outcome : Outcome.values()) {
			rows.add(outcomes(outcomeName(outcome), all(Measure.OUTCOME).with(outcome), units,
					(calls) -> calls.rate(outcome)));
		}
		rows.add(
				outcomes(figure(Measure.CONFIDENTIAL), all(Measure.CONFIDENTIAL), units, CallTotals::confidentialRate));
		return rows;
	}

	private List<Cell> outcomes(String name, Selection selection, List<UnitFigures> units,
			Function<CallTotals, Rate> rate) {
		return Stream
			.concat(Stream.of(Cell.of(name)),
					units.stream().map((unit) -> share(selection.in(unit.unit().getCode()), rate.apply(unit.totals()))))
			.toList();
	}

	private Section topics() {
		List<TopicFigures> topics = this.evaluation.topics();
		List<TopicFigures> most = topics.stream().limit(MOST_BARS).toList();
		Chart chart = most.isEmpty() ? null
				: new Chart(this.words.message("evaluation.chart.topics", most.size()),
						this.words.message("evaluation.chart.topics-description", most.get(0).name(),
								this.words.number(most.get(0).problems())),
						false, most.stream().map(TopicFigures::name).toList(),
						List.of(new Series(this.words.message("evaluation.problems"),
								most.stream().map(TopicFigures::problems).toList())));
		return new Section("topik", title("topics"), List.of(definition("topics")), chart, null,
				List.of(new Table(title("topics"),
						List.of(text("topic"), number("problems"), number("calls"), number("resolved")),
						topics.stream().map(this::topic).toList(), false)));
	}

	private List<Cell> topic(TopicFigures topic) {
		Selection calls = all(Measure.TOPIC).with(topic.topicId());
		return List.of(Cell.of(topic.name()), cell(calls, topic.problems()), cell(calls, topic.calls()),
				cell(all(Measure.TOPIC_RESOLVED).with(topic.topicId()), topic.firstContact()));
	}

	private Section callers() {
		List<CallerKind> kinds = List.of(CallerKind.values());
		List<Long> counts = kinds.stream().map((kind) -> this.evaluation.callerKinds().getOrDefault(kind, 0L)).toList();
		Chart chart = this.evaluation.hasCalls() ? new Chart(this.words.message("evaluation.chart.kinds"),
				this.words.message("evaluation.chart.kinds-description"), false,
				kinds.stream().map((kind) -> this.words.message(kind.messageKey())).toList(),
				List.of(new Series(this.words.message("evaluation.calls"), counts))) : null;
		long calls = this.evaluation.figures().totals().calls();
		return new Section("penelepon", title("callers"), List.of(definition("callers"),
				this.words.message("evaluation.definition.institutions",
						this.words.number(this.evaluation.institutionCount()), this.evaluation.institutions().size())),
				chart, null, List.of(
						new Table(this.words.message("evaluation.table.kinds"),
								List.of(text("caller-kind"), number("calls"), number("share")),
								IntStream.range(0, kinds.size())
									.mapToObj((i) -> List.of(Cell.of(this.words.message(kinds.get(i).messageKey())),
											cell(all(Measure.CALLER_KIND).with(kinds.get(i)), counts.get(i)),
											share(all(Measure.CALLER_KIND).with(kinds.get(i)),
													new Rate(counts.get(i), calls))))
									.toList(),
								false),
						new Table(this.words.message("evaluation.table.institutions"),
								List.of(text("institution"), number("calls"), number("share")),
								this.evaluation.institutions()
									.stream()
									.map((institution) -> List.of(Cell.of(institution.what()),
											cell(all(Measure.INSTITUTION).with(institution.what()),
													institution.number()),
											share(all(Measure.INSTITUTION).with(institution.what()),
													new Rate(institution.number(), calls))))
									.toList(),
								false)));
	}

	private Section menus() {
		Map<String, MenuFigures> menus = this.evaluation.figures()
			.menus()
			.stream()
			.collect(Collectors.toMap(MenuFigures::unitCode, Function.identity()));
		List<List<Cell>> rows = this.evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().getMenu() != null)
			.map((unit) -> {
				String code = unit.unit().getCode();
				MenuFigures menu = menus.getOrDefault(code, new MenuFigures(code, 0, 0));
				return List.of(Cell.of(this.words.message("evaluation.menu", unit.unit().getMenu(), unitName(unit))),
						cell(all(Measure.MENU).with(code), menu.calls()),
						cell(all(Measure.WRONG_MENU).with(code), menu.rate()));
			})
			.toList();
		return new Section("menu", title("menus"), List.of(definition("menus")), null, null, List
			.of(new Table(title("menus"), List.of(text("menu"), number("calls"), number("wrong-menu")), rows, false)));
	}

	private Section handoffs() {
		List<List<Cell>> rows = this.evaluation.figures()
			.handoffs()
			.stream()
			.sorted(Comparator.comparing(HandoffFigures::kind))
			.map(this::handoffs)
			.toList();
		return new Section("tindak-lanjut", title("handoffs"), List.of(definition("handoffs")), null, null,
				List.of(new Table(
						title("handoffs"), List.of(text("handoff-kind"), number("opened"), number("on-time"),
								number("late"), number("overdue"), number("turnaround"), number("turnaround-ninth")),
						rows, false)));
	}

	private List<Cell> handoffs(HandoffFigures kind) {
		Selection ended = all(Measure.HANDOFF_ENDED).with(kind.kind());
		return List.of(Cell.of(this.words.message(kind.kind().messageKey())),
				cell(all(Measure.HANDOFF).with(kind.kind()), kind.opened()),
				cell(all(Measure.HANDOFF_IN_TIME).with(kind.kind()), kind.rate()),
				cell(all(Measure.HANDOFF_LATE).with(kind.kind()), kind.late()),
				cell(all(Measure.HANDOFF_OVERDUE).with(kind.kind()), kind.overdue()),
				cell(this.words.duration(kind.turnaround().median()),
						(kind.turnaround().median() != null) ? ended : null),
				cell(this.words.duration(kind.turnaround().ninth()),
						(kind.turnaround().ninth() != null) ? ended : null));
	}

	private Section service() {
		List<List<Cell>> served = this.evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().takesDuty())
			.map(this::service)
			.toList();
		List<List<Cell>> replacements = Arrays.stream(ChangeReason.values())
			.map((reason) -> List.of(Cell.of(this.words.message(reason.messageKey())),
					cell(all(Measure.REPLACEMENT).with(reason),
							this.evaluation.replacements().getOrDefault(reason, 0L))))
			.toList();
		return new Section("layanan", title("service"), List.of(definition("service"), definition("replacements")),
				null, null,
				List.of(new Table(this.words.message("evaluation.table.service"),
						List.of(text("unit"), number("covered"), number("minutes"), number("gap-minutes")), served,
						false),
						new Table(this.words.message("evaluation.table.replacements"),
								List.of(text("reason"), number("replacements")), replacements, false)));
	}

	private List<Cell> service(UnitFigures unit) {
		Service service = unit.service();
		Selection gaps = all(Measure.GAP).in(unit.unit().getCode());
		if (!service.covered().isKnown()) {
			Cell unknown = Cell.of(this.words.notAvailable());
			return List.of(Cell.of(unitName(unit)), unknown, unknown, unknown);
		}
		return List.of(Cell.of(unitName(unit)), cell(this.words.percent(service.covered()), gaps),
				cell(all(Measure.POST).in(unit.unit().getCode()), service.minutes()), cell(gaps, service.gapMinutes()));
	}

	private Section punctuality() {
		List<UnitFigures> units = this.evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().takesDuty())
			.toList();
		return new Section("ketepatan", title("punctuality"),
				List.of(this.words.message("evaluation.rosters-due",
						definition("rosters")), this.words.message("evaluation.recaps-due", definition("recaps"))),
				null, null,
				List.of(punctuality("rosters", units, UnitFigures::rosters,
						List.of(Measure.ROSTER, Measure.ROSTER_LATE, Measure.ROSTER_MISSING)),
						punctuality("recaps", units, UnitFigures::recaps,
								List.of(Measure.RECAP, Measure.RECAP_LATE, Measure.RECAP_MISSING))));
	}

	/** The measures are those of all, the late and the missing ones. */
	private Table punctuality(String name, List<UnitFigures> units, Function<UnitFigures, Punctuality> figures,
			List<Measure> measures) {
		return new Table(this.words.message("evaluation.table." + name),
				List.of(text("unit"), number("on-time"), number("late"), number("missing")),
				units.stream().map((unit) -> punctuality(unit, figures.apply(unit), measures)).toList(), false);
	}

	private List<Cell> punctuality(UnitFigures unit, Punctuality punctuality, List<Measure> measures) {
		List<Selection> selections = measures.stream()
			.map((measure) -> all(measure).in(unit.unit().getCode()))
			.toList();
		if (!punctuality.rate().isKnown()) {
			Cell unknown = Cell.of(this.words.notAvailable());
			return List.of(Cell.of(unitName(unit)), unknown, unknown, unknown);
		}
		return List.of(Cell.of(unitName(unit)), cell(selections.get(0), punctuality.rate()),
				cell(selections.get(1), punctuality.late()), cell(selections.get(2), punctuality.missing()));
	}

	private Section fairness() {
		String url = "/piket/pemerataan?dari=" + this.evaluation.period().first() + "&sampai="
				+ this.evaluation.period().last();
		return new Section("pemerataan", title("fairness"), List.of(definition("fairness")), null, null,
				List.of(new Table(title("fairness"),
						List.of(text("unit"), number("people"), number("most"), number("fewest"), number("spread")),
						this.evaluation.fairness().parts().stream().map((part) -> fairness(part, url)).toList(),
						false)));
	}

	private List<Cell> fairness(Fairness.Part part, String url) {
		List<Fairness.Row> officers = part.rows()
			.stream()
			.filter(Fairness.Row::officer)
			.sorted(Comparator.comparing((row) -> row.tally().duties()))
			.toList();
		Cell name = Cell.of(part.unit().getCode() + " – " + part.unit().getName());
		if (officers.isEmpty()) {
			Cell unknown = Cell.of(this.words.notAvailable());
			return List.of(name, Cell.of(this.words.number(0)), unknown, unknown, unknown);
		}
		return List.of(name, cell(all(Measure.OFFICER).in(part.unit().getCode()), officers.size()),
				duties(officers.get(officers.size() - 1), part), duties(officers.get(0), part),
				new Cell(this.words.number(part.spread()), url));
	}

	private Cell duties(Fairness.Row officer, Fairness.Part part) {
		return cell(all(Measure.SERVED).with(officer.staffId()).in(part.unit().getCode()), officer.tally().duties());
	}

	private Section faq() {
		FaqFigures faq = this.evaluation.faq();
		return new Section("faq", title("faq"), List.of(definition("faq")), null, null, List.of(
				new Table(title("faq"), List.of(text("figure"), number("value")),
						List.of(List.of(Cell.of(figure("hit-rate")), cell(all(Measure.FAQ_HIT), faq.hitRate())),
								List.of(Cell.of(figure(Measure.FAQ_HIT)), cell(all(Measure.FAQ_HIT), faq.hits())),
								List.of(Cell.of(figure(Measure.FAQ_MISS)), cell(all(Measure.FAQ_MISS), faq.misses()))),
						false),
				new Table(
						this.words.message("evaluation.table.questions", this.words.number(faq.questionCount()),
								faq.questions().size()),
						List.of(text("question"), text("topic"), number("times")),
						faq.questions().stream().map(this::question).toList(), false)));
	}

	private List<Cell> question(FaqFigures.Question question) {
		return List.of(
				new Cell(shortened(question.problem()),
						question.open() ? "/faq/belum-terjawab/" + question.id() : null),
				Cell.of(question.topic()), cell(all(Measure.QUESTION).with(question.id()), question.times()));
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= LONGEST_QUESTION) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_QUESTION)) + "…";
	}

	private Section closing() {
		long calls = this.evaluation.figures().totals().calls();
		List<List<Cell>> rows = new ArrayList<>();
		long asked = 0;
		for (Sufficiency answer : Sufficiency.values()) {
			long number = this.evaluation.closing().getOrDefault(answer, 0L);
			asked += number;
			rows.add(closing(this.words.message(answer.messageKey()), all(Measure.CLOSING).with(answer),
					new Rate(number, calls)));
		}
		rows.add(closing(figure(Measure.NOT_CLOSED), all(Measure.NOT_CLOSED), new Rate(calls - asked, calls)));
		return new Section("penutup", title("closing"), List.of(definition("closing")), null, null, List
			.of(new Table(title("closing"), List.of(text("answer"), number("calls"), number("share")), rows, false)));
	}

	private List<Cell> closing(String answer, Selection selection, Rate rate) {
		return List.of(Cell.of(answer), cell(selection, rate.part()), share(selection, rate));
	}

	private Section obstacles() {
		List<Obstacle> obstacles = this.evaluation.obstacles();
		Map<Obstacle.Group, Long> groups = obstacles.stream()
			.collect(Collectors.groupingBy(Obstacle::group, TreeMap::new, Collectors.counting()));
		return new Section(
				"kendala", title("obstacles"), List.of(definition(
						"obstacles")),
				null, null, List.of(
						new Table(this.words.message("evaluation.table.obstacle-groups"),
								List.of(text("obstacle-group"), number(
										"obstacles")),
								groups
									.entrySet()
									.stream()
									.map((group) -> List.of(Cell.of(this.words.message(group.getKey().messageKey())),
											cell(all(Measure.OBSTACLE).with(group.getKey().name()), group.getValue())))
									.toList(),
								false),
						new Table(this.words.message("evaluation.table.obstacles"),
								List.of(text("recap"), text("obstacle-group"), text("obstacle")),
								obstacles.stream()
									.map((obstacle) -> List.of(
											new Cell(obstacle.postCode() + ", " + this.indonesian.date(obstacle.day()),
													obstacle.url()),
											Cell.of(this.words.message(obstacle.group().messageKey())),
											Cell.of(obstacle.text())))
									.toList(),
								false)));
	}

	private Section quality() {
		Quality quality = this.evaluation.quality();
		return new Section("mutu", title("quality"), List.of(definition("quality")), null, null, List.of(new Table(
				title("quality"), List.of(text("figure"), number("calls"), text("definition")),
				List.of(quality(Measure.OVERLAPPING, quality.overlapping()),
						quality(Measure.OFF_HOURS, quality.offHours()), quality(Measure.OFF_DUTY, quality.offDuty()),
						quality(Measure.WRITTEN_LATER, quality.writtenLater()),
						quality(Measure.CORRECTED, quality.corrected()),
						quality(Measure.AFTER_RECAP, quality.afterRecap()), quality(Measure.AMENDED, quality.amended()),
						quality(Measure.UNFINISHED, quality.unfinished()),
						quality(Measure.CANCELLED, quality.cancelled())),
				false)));
	}

	private List<Cell> quality(Measure measure, long calls) {
		return List.of(Cell.of(figure(measure)), cell(all(measure), calls), Cell.of(definition(measure)));
	}

	private Selection all(Measure measure) {
		return Selection.of(measure, this.evaluation.period());
	}

	private Cell cell(Selection selection, long number) {
		return cell(this.words.number(number), (number > 0) ? selection : null);
	}

	private Cell cell(Selection selection, Rate rate) {
		return cell(this.words.rate(rate), rate.isKnown() ? selection : null);
	}

	private Cell share(Selection selection, Rate rate) {
		return cell(this.words.percent(rate), (rate.part() > 0) ? selection : null);
	}

	private Cell cell(String text, @Nullable Selection selection) {
		return new Cell(text, (selection != null) ? url(selection) : null);
	}

	private String url(Selection selection) {
		return selection.url(this.asked);
	}

	private String title(String section) {
		return this.words.message("evaluation.section." + section);
	}

	private String figure(Object name) {
		return (name instanceof Measure measure) ? this.words.message(measure.messageKey())
				: this.words.message("evaluation.figure." + name);
	}

	private String definition(Object name) {
		return this.words
			.message("evaluation.definition." + ((name instanceof Measure measure) ? measure.name() : name));
	}

	private Column text(String name) {
		return Column.text(this.words.message("evaluation.column." + name));
	}

	private Column number(String name) {
		return Column.number(this.words.message("evaluation.column." + name));
	}

	private String outcomeName(Outcome outcome) {
		return this.words.message(outcome.messageKey());
	}

	private static String unitName(UnitFigures unit) {
		return unit.unit().getCode() + " – " + unit.unit().getName();
	}

}
