package id.go.ppatk.piket.evaluation;

import java.time.Duration;
import java.time.LocalDate;
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
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import id.go.ppatk.piket.evaluation.EvaluationReport.Column;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatCell;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatMap;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatRow;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Series;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.roster.ChangeReason;
import id.go.ppatk.piket.roster.Fairness;
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

	private final EvaluationWords words;

	private final Indonesian indonesian = new Indonesian();

	ReportSections(Evaluation evaluation, EvaluationWords words) {
		this.evaluation = evaluation;
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
		rows.add(rate(Measure.RESOLVED, "", calls.firstContact(), callsBefore.firstContact()));
		rows.add(rate(Measure.LASTING, "", now.lasting(), before.lasting()));
		rows.add(talked("median", now.durations().median(), before.durations().median()));
		rows.add(talked("ninth", now.durations().ninth(), before.durations().ninth()));
		for (Outcome outcome : Outcome.values()) {
			if (outcome != Outcome.TUNTAS && outcome != Outcome.SALAH_MENU) {
				rows.add(row(this.words.message("evaluation.figure.outcome", outcomeName(outcome)),
						Measure.OUTCOME.url(this.evaluation.period(), outcome), calls.rate(outcome),
						callsBefore.rate(outcome), this.words.message("evaluation.definition." + outcome.name())));
			}
		}
		rows.add(rate(Measure.WRONG_MENU, "", now.wrongMenu(), before.wrongMenu()));
		rows.add(rate(Measure.HANDOFF, "", now.handedOnInTime(), before.handedOnInTime()));
		rows.add(rate(Measure.CONFIDENTIAL, "", calls.confidentialRate(), callsBefore.confidentialRate()));
		rows.add(row(figure("covered"), Measure.GAP.url(this.evaluation.period()), now.service().covered(),
				before.service().covered(), definition("covered")));
		rows.add(row(figure("rosters"), Measure.ROSTER.url(this.evaluation.period()), now.rosters().rate(),
				before.rosters().rate(), definition("rosters")));
		rows.add(row(figure("recaps"), Measure.RECAP.url(this.evaluation.period()), now.recaps().rate(),
				before.recaps().rate(), definition("recaps")));
		rows.add(untold("waiting"));
		rows.add(untold("abandoned"));
		return new Section("ringkasan", title("summary"), List.of(), null, null, List.of(new Table(title("summary"),
				List.of(text("figure"), number("value"), number("before"), number("change"), text("definition")), rows,
				false)));
	}

	private List<Cell> count(Measure measure, long now, long before) {
		return List.of(Cell.of(figure(measure)),
				new Cell(this.words.number(now), (now > 0) ? measure.url(this.evaluation.period()) : null),
				Cell.of(this.words.number(before)), Cell.of(this.words.change(now, before)),
				Cell.of(definition(measure)));
	}

	private List<Cell> rate(Measure measure, String value, Rate now, Rate before) {
		return row(figure(measure), measure.url(this.evaluation.period(), value), now, before, definition(measure));
	}

	private List<Cell> row(String name, String url, Rate now, Rate before, String definition) {
		return List.of(Cell.of(name), new Cell(this.words.rate(now), now.isKnown() ? url : null),
				Cell.of(this.words.rate(before)), Cell.of(this.words.change(now, before)), Cell.of(definition));
	}

	private List<Cell> talked(String name, @Nullable Duration now, @Nullable Duration before) {
		return List.of(Cell.of(figure(name)),
				new Cell(this.words.duration(now),
						(now != null) ? Measure.TALKED.url(this.evaluation.period(), now.toSeconds()) : null),
				Cell.of(this.words.duration(before)), Cell.of(""), Cell.of(definition(name)));
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
									calls(Measure.CALLS, within(month.getKey()), "", month.getValue())))
							.toList(),
						false),
				new Table(this.words.message("evaluation.table.days"), List.of(text("day"), number("calls")),
						this.evaluation.perDay()
							.entrySet()
							.stream()
							.map((day) -> List.of(Cell.of(this.indonesian.day(day.getKey())),
									calls(Measure.DAY, this.evaluation.period(), day.getKey(), day.getValue())))
							.toList(),
						true)));
	}

	private Period within(YearMonth month) {
		Period period = this.evaluation.period();
		LocalDate first = month.atDay(1).isBefore(period.first()) ? period.first() : month.atDay(1);
		LocalDate last = month.atEndOfMonth().isAfter(period.last()) ? period.last() : month.atEndOfMonth();
		return new Period(first, last);
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
		return new Section("jam", title("hours"), List.of(definition("hours")), null, heat, List.of(new Table(
				this.words.message("evaluation.table.outside"), List.of(text("figure"), number("calls")),
				List.of(List.of(Cell.of(figure(Measure.OUTSIDE_SLOTS)),
						calls(Measure.OUTSIDE_SLOTS, this.evaluation.period(), "", this.evaluation.outsideSlots()))),
				false)));
	}

	private HeatCell heat(Slot slot, long most) {
		long calls = this.evaluation.perSlot().getOrDefault(slot, 0L);
		int level = (calls == 0) ? 0 : (int) ((calls * LEVELS + most - 1) / most);
		return new HeatCell(this.words.number(calls), level,
				(calls > 0) ? Measure.SLOT.url(this.evaluation.period(), slot) : null);
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
			.map((unit) -> List.of(Cell.of(unitName(unit)),
					calls(Measure.UNIT, this.evaluation.period(), unit.unit().getCode(), unit.totals().calls()),
					Cell.of(this.words.number(before.getOrDefault(unit.unit().getCode(), 0L))),
					Cell.of(this.words.rate(unit.totals().firstContact())),
					Cell.of(this.words.duration(unit.durations().median())),
					Cell.of(this.words.duration(unit.durations().ninth()))))
			.toList();
		List<Column> outcomes = new ArrayList<>(List.of(text("outcome")));
		units.forEach((unit) -> outcomes.add(Column.number(unit.unit().getCode())));
		return new Section("unit", title("units"), List.of(definition("units")), chart, null,
				List.of(new Table(title("units"), columns, rows, false),
						new Table(this.words.message("evaluation.table.outcomes"), outcomes, outcomes(units), false)));
	}

	private List<List<Cell>> outcomes(List<UnitFigures> units) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Outcome outcome : Outcome.values()) {
			rows.add(outcomes(outcomeName(outcome), units, (calls) -> calls.rate(outcome)));
		}
		rows.add(outcomes(figure(Measure.CONFIDENTIAL), units, CallTotals::confidentialRate));
		return rows;
	}

	private List<Cell> outcomes(String name, List<UnitFigures> units, Function<CallTotals, Rate> rate) {
		return Stream
			.concat(Stream.of(Cell.of(name)),
					units.stream().map((unit) -> Cell.of(this.words.percent(rate.apply(unit.totals())))))
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
						topics.stream()
							.map((topic) -> List.of(Cell.of(topic.name()), Cell.of(this.words.number(topic.problems())),
									calls(Measure.TOPIC, this.evaluation.period(), topic.topicId(), topic.calls()),
									Cell.of(this.words.rate(topic.firstContact()))))
							.toList(),
						false)));
	}

	private Section callers() {
		Period period = this.evaluation.period();
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
											calls(Measure.CALLER_KIND, period, kinds.get(i), counts.get(i)),
											Cell.of(this.words.percent(new Rate(counts.get(i), calls)))))
									.toList(),
								false),
						new Table(this.words.message("evaluation.table.institutions"),
								List.of(text("institution"), number("calls"), number("share")),
								this.evaluation.institutions()
									.stream()
									.map((institution) -> List.of(Cell.of(institution.what()),
											calls(Measure.INSTITUTION, period, institution.what(),
													institution.number()),
											Cell.of(this.words.percent(new Rate(institution.number(), calls)))))
									.toList(),
								false)));
	}

	private Section menus() {
		Period period = this.evaluation.period();
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
						Cell.of(this.words.number(menu.calls())),
						rows(Measure.WRONG_MENU, period, code, this.words.rate(menu.rate()), menu.wrong() > 0));
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
			.map((kind) -> List.of(Cell.of(this.words.message(kind.kind().messageKey())),
					rows(Measure.HANDOFF, this.evaluation.period(), kind.kind(), kind.opened()),
					Cell.of(this.words.rate(kind.rate())), Cell.of(this.words.number(kind.late())),
					Cell.of(this.words.number(kind.overdue())),
					Cell.of(this.words.duration(kind.turnaround().median())),
					Cell.of(this.words.duration(kind.turnaround().ninth()))))
			.toList();
		return new Section("tindak-lanjut", title("handoffs"), List.of(definition("handoffs")), null, null,
				List.of(new Table(
						title("handoffs"), List.of(text("handoff-kind"), number("opened"), number("on-time"),
								number("late"), number("overdue"), number("turnaround"), number("turnaround-ninth")),
						rows, false)));
	}

	private Section service() {
		Period period = this.evaluation.period();
		List<List<Cell>> served = this.evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().takesDuty())
			.map((unit) -> {
				boolean known = unit.service().minutes() > 0;
				return List.of(Cell.of(unitName(unit)), Cell.of(this.words.percent(unit.service().covered())),
						Cell.of(known ? this.words.number(unit.service().minutes()) : this.words.notAvailable()),
						known ? rows(Measure.GAP, period, unit.unit().getCode(), unit.service().gapMinutes())
								: Cell.of(this.words.notAvailable()));
			})
			.toList();
		List<List<Cell>> replacements = Arrays.stream(ChangeReason.values())
			.map((reason) -> List.of(Cell.of(this.words.message(reason.messageKey())),
					rows(Measure.REPLACEMENT, period, reason, this.evaluation.replacements().getOrDefault(reason, 0L))))
			.toList();
		return new Section("layanan", title("service"), List.of(definition("service"), definition("replacements")),
				null, null,
				List.of(new Table(this.words.message("evaluation.table.service"),
						List.of(text("unit"), number("covered"), number("minutes"), number("gap-minutes")), served,
						false),
						new Table(this.words.message("evaluation.table.replacements"),
								List.of(text("reason"), number("replacements")), replacements, false)));
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
				List.of(punctuality("rosters", Measure.ROSTER, units,
						units.stream().map(UnitFigures::rosters).toList()),
						punctuality("recaps", Measure.RECAP, units, units.stream().map(UnitFigures::recaps).toList())));
	}

	private Table punctuality(String name, Measure measure, List<UnitFigures> units, List<Punctuality> figures) {
		return new Table(this.words.message("evaluation.table." + name),
				List.of(text("unit"), number("on-time"), number("late"), number("missing")),
				IntStream.range(0, units.size())
					.mapToObj((i) -> List.of(Cell.of(unitName(units.get(i))),
							rows(measure, this.evaluation.period(), units.get(i).unit().getCode(),
									this.words.rate(figures.get(i).rate()), figures.get(i).rate().isKnown()),
							Cell.of(known(figures.get(i), figures.get(i).late())),
							Cell.of(known(figures.get(i), figures.get(i).missing()))))
					.toList(),
				false);
	}

	private String known(Punctuality punctuality, long number) {
		return punctuality.rate().isKnown() ? this.words.number(number) : this.words.notAvailable();
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
		List<Integer> duties = part.rows()
			.stream()
			.filter(Fairness.Row::officer)
			.map((row) -> row.tally().duties())
			.sorted()
			.toList();
		Cell name = Cell.of(part.unit().getCode() + " – " + part.unit().getName());
		if (duties.isEmpty()) {
			Cell unknown = Cell.of(this.words.notAvailable());
			return List.of(name, Cell.of(this.words.number(0)), unknown, unknown, unknown);
		}
		return List.of(name, Cell.of(this.words.number(duties.size())),
				Cell.of(this.words.number(duties.get(duties.size() - 1))), Cell.of(this.words.number(duties.get(0))),
				new Cell(this.words.number(part.spread()), url));
	}

	private Section faq() {
		FaqFigures faq = this.evaluation.faq();
		Period period = this.evaluation.period();
		return new Section(
				"faq", title("faq"), List.of(definition("faq")), null, null, List.of(
						new Table(title("faq"), List.of(text("figure"), number("value")),
								List.of(List.of(Cell.of(figure("hit-rate")), Cell.of(this.words.rate(faq.hitRate()))),
										List.of(Cell.of(figure(Measure.FAQ_HIT)),
												calls(Measure.FAQ_HIT, period, "", faq.hits())),
										List.of(Cell.of(figure(Measure.FAQ_MISS)),
												calls(Measure.FAQ_MISS, period, "", faq.misses()))),
								false),
						new Table(
								this.words
									.message(
											"evaluation.table.questions", this.words.number(faq
												.questionCount()),
											faq.questions().size()),
								List.of(text("question"), text("topic"), number(
										"times")),
								faq.questions()
									.stream()
									.map((question) -> List.of(
											new Cell(shortened(question.problem()),
													question.open() ? "/faq/belum-terjawab/" + question.id() : null),
											Cell.of(question.topic()), Cell.of(this.words.number(question.times()))))
									.toList(),
								false)));
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= LONGEST_QUESTION) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_QUESTION)) + "…";
	}

	private Section closing() {
		Period period = this.evaluation.period();
		long calls = this.evaluation.figures().totals().calls();
		List<List<Cell>> rows = new ArrayList<>();
		long asked = 0;
		for (Sufficiency answer : Sufficiency.values()) {
			long number = this.evaluation.closing().getOrDefault(answer, 0L);
			asked += number;
			rows.add(List.of(Cell.of(this.words.message(answer.messageKey())),
					calls(Measure.CLOSING, period, answer, number),
					Cell.of(this.words.percent(new Rate(number, calls)))));
		}
		rows.add(List.of(Cell.of(figure(Measure.NOT_CLOSED)), calls(Measure.NOT_CLOSED, period, "", calls - asked),
				Cell.of(this.words.percent(new Rate(calls - asked, calls)))));
		return new Section("penutup", title("closing"), List.of(definition("closing")), null, null, List
			.of(new Table(title("closing"), List.of(text("answer"), number("calls"), number("share")), rows, false)));
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
									.map((group) -> List
										.of(Cell.of(this.words
											.message(group.getKey().messageKey())),
												Cell.of(this.words.number(group.getValue()))))
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
		return List.of(Cell.of(figure(measure)), calls(measure, this.evaluation.period(), "", calls),
				Cell.of(definition(measure)));
	}

	private Cell calls(Measure measure, Period period, Object value, long number) {
		return rows(measure, period, value, number);
	}

	private Cell rows(Measure measure, Period period, Object value, long number) {
		return rows(measure, period, value, this.words.number(number), number > 0);
	}

	private static Cell rows(Measure measure, Period period, Object value, String text, boolean any) {
		return new Cell(text, any ? measure.url(period, value) : null);
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
