package id.go.ppatk.piket.evaluation;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import id.go.ppatk.piket.evaluation.EvaluationReport.Column;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatCell;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatMap;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatRow;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Series;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;

/**
 * What is shown of the calls themselves: how many there were and when, whose they were,
 * what they were about and who called.
 */
final class CallSections {

	private static final int MOST_BARS = 10;

	private static final int LEVELS = 5;

	/** Of a longer period the chart has a bar for each month. */
	private static final int MOST_DAYS = 400;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Indonesian.LOCALE);

	private final Evaluation evaluation;

	private final Cells cells;

	private final EvaluationWords words;

	private final Indonesian indonesian = new Indonesian();

	CallSections(Evaluation evaluation, Cells cells, EvaluationWords words) {
		this.evaluation = evaluation;
		this.cells = cells;
		this.words = words;
	}

	Section volume() {
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
		return new Section("volume", this.cells.title("volume"), List.of(this.cells.definition("volume")), chart, null,
				List.of(perMonth(months), perDay()));
	}

	private Table perMonth(Map<YearMonth, Long> months) {
		return new Table(this.words.message("evaluation.table.months"),
				List.of(this.cells.text("month"), this.cells.number("calls")),
				months.entrySet().stream().map((month) -> month(month.getKey(), month.getValue())).toList(), false);
	}

	private List<Cell> month(YearMonth month, long calls) {
		return List.of(Cell.of(MONTH.format(month)),
				this.cells.cell(this.cells.all(Measure.CALLS).during(within(month)), calls));
	}

	private Period within(YearMonth month) {
		return this.evaluation.period().within(month.atDay(1), month.atEndOfMonth());
	}

	private Table perDay() {
		return new Table(this.words.message("evaluation.table.days"),
				List.of(this.cells.text("day"), this.cells.number("calls")),
				this.evaluation.perDay()
					.entrySet()
					.stream()
					.map((day) -> List.of(Cell.of(this.indonesian.day(day.getKey())),
							this.cells.cell(this.cells.all(Measure.DAY).with(day.getKey()), day.getValue())))
					.toList(),
				true);
	}

	Section hours() {
		long most = this.evaluation.perSlot().values().stream().mapToLong(Long::longValue).max().orElse(0);
		List<HeatRow> rows = Slot.HOURS.stream()
			.map((hour) -> new HeatRow("%02d.00–%02d.00".formatted(hour, hour + 1),
					Slot.WEEKDAYS.stream().map((weekday) -> heat(new Slot(weekday, hour), most)).toList()))
			.toList();
		HeatMap heat = new HeatMap(this.cells.title("hours"), this.words.message("evaluation.column.hour"),
				Slot.WEEKDAYS.stream()
					.map((weekday) -> weekday.getDisplayName(TextStyle.FULL, Indonesian.LOCALE))
					.toList(),
				rows, key(most));
		List<Cell> outside = List.of(Cell.of(this.cells.figure(Measure.OUTSIDE_SLOTS)),
				this.cells.cell(this.cells.all(Measure.OUTSIDE_SLOTS), this.evaluation.outsideSlots()));
		return new Section("jam", this.cells.title("hours"), List.of(this.cells.definition("hours")), null, heat,
				List.of(new Table(this.words.message("evaluation.table.outside"),
						List.of(this.cells.text("figure"), this.cells.number("calls")), List.of(outside), false)));
	}

	private HeatCell heat(Slot slot, long most) {
		long calls = this.evaluation.perSlot().getOrDefault(slot, 0L);
		return new HeatCell(this.words.number(calls), level(calls, most),
				(calls > 0) ? this.cells.url(this.cells.all(Measure.SLOT).with(slot)) : null);
	}

	/** Steps of equal size up to the most. */
	private static int level(long calls, long most) {
		return (calls == 0) ? 0 : (int) ((calls * LEVELS + most - 1) / most);
	}

	/** "0", "1–4", "5–8", …: steps in which no number lies are left out. */
	private List<HeatCell> key(long most) {
		List<HeatCell> key = new ArrayList<>(List.of(new HeatCell(this.words.number(0), 0, null)));
		for (int level = 1; level <= LEVELS; level++) {
			long first = most * (level - 1) / LEVELS + 1;
			long last = most * level / LEVELS;
			if (first <= last) {
				key.add(new HeatCell((first == last) ? this.words.number(first)
						: this.words.message("evaluation.heat-step", this.words.number(first), this.words.number(last)),
						level, null));
			}
		}
		return key;
	}

	Section units() {
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
		List<Column> columns = List.of(this.cells.text("unit"), this.cells.number("calls"), this.cells.number("before"),
				this.cells.number("resolved"), this.cells.number("median"), this.cells.number("ninth"));
		List<List<Cell>> rows = units.stream()
			.map((unit) -> unit(unit, before.getOrDefault(unit.unit().getCode(), 0L)))
			.toList();
		List<Column> outcomes = new ArrayList<>(List.of(this.cells.text("outcome")));
		units.forEach((unit) -> outcomes.add(Column.number(unit.unit().getCode())));
		return new Section("unit", this.cells.title("units"), List.of(this.cells.definition("units")), chart, null,
				List.of(new Table(this.cells.title("units"), columns, rows, false),
						new Table(this.words.message("evaluation.table.outcomes"), outcomes, outcomes(units), false)));
	}

	private List<Cell> unit(UnitFigures unit, long before) {
		String code = unit.unit().getCode();
		Selection calls = this.cells.all(Measure.CALLS).in(code);
		Selection talked = this.cells.all(Measure.TALKED).in(code);
		return List.of(Cell.of(Cells.unitName(unit)), this.cells.cell(calls, unit.totals().calls()),
				this.cells.cell(calls.during(this.evaluation.compared()), before),
				this.cells.cell(this.cells.all(Measure.RESOLVED).in(code), unit.totals().firstContact()),
				this.cells.duration(talked, unit.durations().median()),
				this.cells.duration(talked, unit.durations().ninth()));
	}

	private List<List<Cell>> outcomes(List<UnitFigures> units) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Outcome outcome : Outcome.values()) {
			rows.add(outcomes(this.cells.outcomeName(outcome), this.cells.all(Measure.OUTCOME).with(outcome), units,
					(calls) -> calls.rate(outcome)));
		}
		rows.add(outcomes(this.cells.figure(Measure.CONFIDENTIAL), this.cells.all(Measure.CONFIDENTIAL), units,
				CallTotals::confidentialRate));
		return rows;
	}

	private List<Cell> outcomes(String name, Selection selection, List<UnitFigures> units,
			Function<CallTotals, Rate> rate) {
		return Stream
			.concat(Stream.of(Cell.of(name)), units.stream()
				.map((unit) -> this.cells.share(selection.in(unit.unit().getCode()), rate.apply(unit.totals()))))
			.toList();
	}

	Section topics() {
		List<TopicFigures> topics = this.evaluation.topics();
		List<TopicFigures> most = topics.stream().limit(MOST_BARS).toList();
		Chart chart = most.isEmpty() ? null
				: new Chart(this.words.message("evaluation.chart.topics", most.size()),
						this.words.message("evaluation.chart.topics-description", most.get(0).name(),
								this.words.number(most.get(0).problems())),
						false, most.stream().map(TopicFigures::name).toList(),
						List.of(new Series(this.words.message("evaluation.problems"),
								most.stream().map(TopicFigures::problems).toList())));
		return new Section("topik", this.cells.title("topics"), List.of(this.cells.definition("topics")), chart, null,
				List.of(new Table(
						this.cells.title("topics"), List.of(this.cells.text("topic"), this.cells.number("problems"),
								this.cells.number("calls"), this.cells.number("resolved")),
						topics.stream().map(this::topic).toList(), false)));
	}

	private List<Cell> topic(TopicFigures topic) {
		Selection calls = this.cells.all(Measure.TOPIC).with(topic.topicId());
		return List.of(Cell.of(topic.name()), this.cells.cell(calls, topic.problems()),
				this.cells.cell(calls, topic.calls()),
				this.cells.cell(this.cells.all(Measure.TOPIC_RESOLVED).with(topic.topicId()), topic.firstContact()));
	}

	Section callers() {
		List<CallerKind> kinds = List.of(CallerKind.values());
		List<Long> counts = kinds.stream().map((kind) -> this.evaluation.callerKinds().getOrDefault(kind, 0L)).toList();
		Chart chart = this.evaluation.hasCalls() ? new Chart(this.words.message("evaluation.chart.kinds"),
				this.words.message("evaluation.chart.kinds-description"), false,
				kinds.stream().map((kind) -> this.words.message(kind.messageKey())).toList(),
				List.of(new Series(this.words.message("evaluation.calls"), counts))) : null;
		long calls = this.evaluation.figures().totals().calls();
		List<String> notes = List.of(this.cells.definition("callers"),
				this.words.message("evaluation.definition.institutions",
						this.words.number(this.evaluation.institutionCount()), this.evaluation.institutions().size()));
		return new Section("penelepon", this.cells.title("callers"), notes, chart, null,
				List.of(kinds(kinds, counts, calls), institutions(calls)));
	}

	private Table kinds(List<CallerKind> kinds, List<Long> counts, long calls) {
		return new Table(this.words.message("evaluation.table.kinds"),
				List.of(this.cells.text("caller-kind"), this.cells.number("calls"), this.cells.number("share")),
				IntStream.range(0, kinds.size())
					.mapToObj((i) -> caller(this.words.message(kinds.get(i).messageKey()),
							this.cells.all(Measure.CALLER_KIND).with(kinds.get(i)), new Rate(counts.get(i), calls)))
					.toList(),
				false);
	}

	private Table institutions(long calls) {
		return new Table(this.words.message("evaluation.table.institutions"),
				List.of(this.cells.text("institution"), this.cells.number("calls"), this.cells.number("share")),
				this.evaluation.institutions()
					.stream()
					.map((institution) -> caller(institution.what(),
							this.cells.all(Measure.INSTITUTION).with(institution.what()),
							new Rate(institution.number(), calls)))
					.toList(),
				false);
	}

	private List<Cell> caller(String name, Selection selection, Rate calls) {
		return List.of(Cell.of(name), this.cells.cell(selection, calls.part()), this.cells.share(selection, calls));
	}

}
