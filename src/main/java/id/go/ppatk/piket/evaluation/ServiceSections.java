package id.go.ppatk.piket.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Column;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;

/**
 * What is shown of the service: at which menu callers came in, what was handed on, how
 * the phones were served, how callers were received, what came in time, and how evenly
 * people served.
 */
final class ServiceSections {

	private final Evaluation evaluation;

	private final Cells cells;

	private final EvaluationWords words;

	ServiceSections(Evaluation evaluation, Cells cells, EvaluationWords words) {
		this.evaluation = evaluation;
		this.cells = cells;
		this.words = words;
	}

	Section menus() {
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
				return List.of(
						Cell.of(this.words.message("evaluation.menu", unit.unit().getMenu(), Cells.unitName(unit))),
						this.cells.cell(this.cells.all(Measure.MENU).with(code), menu.calls()),
						this.cells.cell(this.cells.all(Measure.WRONG_MENU).with(code), menu.rate()));
			})
			.toList();
		return Section.of("menu", this.cells.title("menus"), List.of(this.cells.definition("menus")),
				List.of(new Table(this.cells.title("menus"),
						List.of(this.cells.text("menu"), this.cells.number("calls"), this.cells.number("wrong-menu")),
						rows, false)));
	}

	Section handoffs() {
		List<List<Cell>> rows = this.evaluation.figures()
			.handoffs()
			.stream()
			.sorted(Comparator.comparing(HandoffFigures::kind))
			.map(this::handoffs)
			.toList();
		return Section.of("tindak-lanjut", this.cells.title("handoffs"), List.of(this.cells.definition("handoffs")),
				List.of(new Table(this.cells.title("handoffs"),
						List.of(this.cells.text("handoff-kind"), this.cells.number("opened"),
								this.cells.number("on-time"), this.cells.number("late"), this.cells.number("overdue"),
								this.cells.number("turnaround"), this.cells.number("turnaround-ninth")),
						rows, false)));
	}

	private List<Cell> handoffs(HandoffFigures kind) {
		Selection ended = this.cells.all(Measure.HANDOFF_ENDED).with(kind.kind());
		return List.of(Cell.of(this.words.message(kind.kind().messageKey())),
				this.cells.cell(this.cells.all(Measure.HANDOFF).with(kind.kind()), kind.opened()),
				this.cells.cell(this.cells.all(Measure.HANDOFF_IN_TIME).with(kind.kind()), kind.rate()),
				this.cells.cell(this.cells.all(Measure.HANDOFF_LATE).with(kind.kind()), kind.late()),
				this.cells.cell(this.cells.all(Measure.HANDOFF_OVERDUE).with(kind.kind()), kind.overdue()),
				this.cells.cell(this.words.duration(kind.turnaround().median()),
						(kind.turnaround().median() != null) ? ended : null),
				this.cells.cell(this.words.duration(kind.turnaround().ninth()),
						(kind.turnaround().ninth() != null) ? ended : null));
	}

	Section service() {
		List<List<Cell>> served = this.evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().takesDuty())
			.map(this::service)
			.toList();
		List<List<Cell>> replacements = ChangeReason.ofChange()
			.stream()
			.map((reason) -> List.of(Cell.of(this.words.message(reason.messageKey())),
					this.cells.cell(this.cells.all(Measure.REPLACEMENT).with(reason),
							this.evaluation.replacements().getOrDefault(reason, 0L))))
			.toList();
		return Section.of("layanan", this.cells.title("service"),
				List.of(this.cells.definition("service"), this.cells.definition("replacements")), List.of(
						new Table(this.words.message("evaluation.table.service"),
								List.of(this.cells.text("unit"), this.cells.number("covered"),
										this.cells.number("minutes"), this.cells.number("gap-minutes")),
								served, false),
						new Table(this.words.message("evaluation.table.replacements"),
								List.of(this.cells.text("reason"), this.cells.number("replacements")), replacements,
								false)));
	}

	private List<Cell> service(UnitFigures unit) {
		Service service = unit.service();
		Selection gaps = this.cells.all(Measure.GAP).in(unit.unit().getCode());
		if (!service.coverage().isKnown()) {
			Cell unknown = Cell.of(this.words.notAvailable());
			return List.of(Cell.of(Cells.unitName(unit)), unknown, unknown, unknown);
		}
		return List.of(Cell.of(Cells.unitName(unit)), this.cells.cell(this.words.percent(service.coverage()), gaps),
				hours(this.cells.all(Measure.POST).in(unit.unit().getCode()), service.minutes()),
				hours(gaps, service.gapMinutes()));
	}

	private Cell hours(Selection selection, long minutes) {
		return this.cells.cell(this.words.hours(minutes), (minutes > 0) ? selection : null);
	}

	Section reception() {
		ReceptionOfUnits receptions = this.evaluation.figures().receptions();
		List<List<Cell>> rows = Stream
			.concat(this.evaluation.figures()
				.units()
				.stream()
				.filter((unit) -> unit.unit().getMenu() != null)
				.map((unit) -> reception(Cells.unitName(unit), receptions.of(unit.unit().getCode()))),
					Stream.of(reception(this.words.message("evaluation.all-units"), receptions.all())))
			.toList();
		return Section.of("penerimaan", this.cells.title("reception"), List.of(this.cells.definition("reception"),
				this.words.message("evaluation.reception-hours", this.words.number(receptions.all().hours().size()),
						this.words.number(receptions.serviceHours()))),
				List.of(new Table(this.cells.title("reception"),
						List.of(this.cells.text("unit"), this.cells.number("picked-up"),
								this.cells.number("unanswered"),
								Column.number(this.words.message("evaluation.figure.picked-up",
										this.words.duration(receptions.within()))),
								this.cells.number("waited-median"), this.cells.number("waited-ninth"),
								this.cells.number("outside-hours")),
						rows, false)));
	}

	private List<Cell> reception(String name, Reception reception) {
		if (!this.evaluation.figures().reception().isTold()) {
			return Stream.concat(Stream.of(name), Stream.generate(this.words::notAvailable).limit(6))
				.map(Cell::of)
				.toList();
		}
		return Stream
			.of(name, this.words.number(reception.answered()), this.words.number(reception.unanswered()),
					this.words.rate(new Rate(reception.inTime(), reception.served())),
					this.words.duration(reception.median()), this.words.duration(reception.ninth()),
					this.words.number(reception.outsideHours()))
			.map(Cell::of)
			.toList();
	}

	Section punctuality() {
		List<UnitFigures> units = this.evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().takesDuty())
			.toList();
		return Section.of("ketepatan", this.cells.title("punctuality"),
				List.of(this.words.message("evaluation.rosters-due", this.cells.definition("rosters")),
						this.words.message("evaluation.recaps-due", this.cells.definition("recaps"))),
				List.of(punctuality("rosters", units, UnitFigures::rosters,
						List.of(Measure.ROSTER, Measure.ROSTER_LATE, Measure.ROSTER_MISSING)),
						punctuality("recaps", units, UnitFigures::recaps,
								List.of(Measure.RECAP, Measure.RECAP_LATE, Measure.RECAP_MISSING))));
	}

	/** The measures are those of all, the late and the missing ones. */
	private Table punctuality(String name, List<UnitFigures> units, Function<UnitFigures, Punctuality> figures,
			List<Measure> measures) {
		return new Table(this.words.message("evaluation.table." + name),
				List.of(this.cells.text("unit"), this.cells.number("on-time"), this.cells.number("late"),
						this.cells.number("missing")),
				units.stream().map((unit) -> punctuality(unit, figures.apply(unit), measures)).toList(), false);
	}

	private List<Cell> punctuality(UnitFigures unit, Punctuality punctuality, List<Measure> measures) {
		List<Selection> selections = measures.stream()
			.map((measure) -> this.cells.all(measure).in(unit.unit().getCode()))
			.toList();
		if (!punctuality.rate().isKnown()) {
			Cell unknown = Cell.of(this.words.notAvailable());
			return List.of(Cell.of(Cells.unitName(unit)), unknown, unknown, unknown);
		}
		return List.of(Cell.of(Cells.unitName(unit)), this.cells.cell(selections.get(0), punctuality.rate()),
				this.cells.cell(selections.get(1), punctuality.late()),
				this.cells.cell(selections.get(2), punctuality.missing()));
	}

	Section fairness() {
		String url = "/piket/pemerataan?dari=" + this.evaluation.period().first() + "&sampai="
				+ this.evaluation.period().last();
		return Section.of("pemerataan", this.cells.title("fairness"), List.of(this.cells.definition("fairness")),
				List.of(new Table(this.cells.title("fairness"),
						List.of(this.cells.text("unit"), this.cells.number("people"), this.cells.number("most"),
								this.cells.number("fewest"), this.cells.number("spread")),
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
		return List.of(name,
				this.cells.cell(this.cells.all(Measure.OFFICER).in(part.unit().getCode()), officers.size()),
				duties(officers.get(officers.size() - 1), part), duties(officers.get(0), part),
				new Cell(this.words.number(part.spread()), url));
	}

	private Cell duties(Fairness.Row officer, Fairness.Part part) {
		return this.cells.cell(this.cells.all(Measure.SERVED).with(officer.staffId()).in(part.unit().getCode()),
				officer.tally().duties());
	}

}
