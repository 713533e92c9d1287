package id.go.ppatk.piket.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import id.go.ppatk.piket.web.Indonesian;

/**
 * What is shown of the records: how the FAQ served, the question before closing,
 * obstacles, and how far the calls can be trusted.
 */
final class RecordSections {

	private static final int LONGEST_QUESTION = 160;

	private final Evaluation evaluation;

	private final Cells cells;

	private final EvaluationWords words;

	private final Indonesian indonesian = new Indonesian();

	RecordSections(Evaluation evaluation, Cells cells, EvaluationWords words) {
		this.evaluation = evaluation;
		this.cells = cells;
		this.words = words;
	}

	Section faq() {
		FaqFigures faq = this.evaluation.faq();
		return Section.of("faq", this.cells.title("faq"), List.of(this.cells.definition("faq")), List.of(
				new Table(this.cells.title("faq"), List.of(this.cells.text("figure"), this.cells.number("value")),
						List.of(List.of(Cell.of(this.cells.figure("hit-rate")),
								this.cells.cell(this.cells.all(Measure.FAQ_HIT), faq.hitRate())),
								List.of(Cell.of(this.cells.figure(Measure.FAQ_HIT)),
										this.cells.cell(this.cells.all(Measure.FAQ_HIT), faq.hits())),
								List.of(Cell.of(this.cells.figure(Measure.FAQ_MISS)),
										this.cells.cell(this.cells.all(Measure.FAQ_MISS), faq.misses()))),
						false),
				new Table(
						this.words.message("evaluation.table.questions", this.words.number(faq.questionCount()),
								faq.questions().size()),
						List.of(this.cells.text("question"), this.cells.text("topic"), this.cells.number("times")),
						faq.questions().stream().map(this::question).toList(), false)));
	}

	private List<Cell> question(FaqFigures.Question question) {
		return List.of(
				new Cell(shortened(question.problem()),
						question.open() ? "/faq/belum-terjawab/" + question.id() : null),
				Cell.of(question.topic()),
				this.cells.cell(this.cells.all(Measure.QUESTION).with(question.id()), question.times()));
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= LONGEST_QUESTION) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_QUESTION)) + "…";
	}

	Section closing() {
		long calls = this.evaluation.figures().totals().calls();
		List<List<Cell>> rows = new ArrayList<>();
		long asked = 0;
		for (Sufficiency answer : Sufficiency.values()) {
			long number = this.evaluation.closing().getOrDefault(answer, 0L);
			asked += number;
			rows.add(closing(this.words.message(answer.messageKey()), this.cells.all(Measure.CLOSING).with(answer),
					new Rate(number, calls)));
		}
		rows.add(closing(this.cells.figure(Measure.NOT_CLOSED), this.cells.all(Measure.NOT_CLOSED),
				new Rate(calls - asked, calls)));
		return Section.of("penutup", this.cells.title("closing"), List.of(this.cells.definition("closing")),
				List.of(new Table(this.cells.title("closing"),
						List.of(this.cells.text("answer"), this.cells.number("calls"), this.cells.number("share")),
						rows, false)));
	}

	private List<Cell> closing(String answer, Selection selection, Rate rate) {
		return List.of(Cell.of(answer), this.cells.cell(selection, rate.part()), this.cells.share(selection, rate));
	}

	Section obstacles() {
		return Section.of("kendala", this.cells.title("obstacles"), List.of(this.cells.definition("obstacles")),
				List.of(obstacleGroups(), obstacleTexts()));
	}

	private Table obstacleGroups() {
		Map<Obstacle.Group, Long> groups = this.evaluation.obstacles()
			.stream()
			.collect(Collectors.groupingBy(Obstacle::group, TreeMap::new, Collectors.counting()));
		return new Table(this.words.message("evaluation.table.obstacle-groups"),
				List.of(this.cells.text("obstacle-group"), this.cells.number("obstacles")),
				groups.entrySet()
					.stream()
					.map((group) -> List.of(Cell.of(this.words.message(group.getKey().messageKey())),
							this.cells.cell(this.cells.all(Measure.OBSTACLE).with(group.getKey().name()),
									group.getValue())))
					.toList(),
				false);
	}

	private Table obstacleTexts() {
		return new Table(this.words.message("evaluation.table.obstacles"),
				List.of(this.cells.text("recap"), this.cells.text("obstacle-group"), this.cells.text("obstacle")),
				this.evaluation.obstacles()
					.stream()
					.map((obstacle) -> List.of(
							new Cell(obstacle.postCode() + ", " + this.indonesian.date(obstacle.day()), obstacle.url()),
							Cell.of(this.words.message(obstacle.group().messageKey())), Cell.of(obstacle.text())))
					.toList(),
				false);
	}

	Section quality() {
		Quality quality = this.evaluation.quality();
		return Section.of("mutu", this.cells.title("quality"), List.of(this.cells.definition("quality")), List.of(
				new Table(this.cells.title("quality"),
						List.of(this.cells.text("figure"), this.cells.number("calls"), this.cells.meaning()),
						List.of(quality(Measure.OVERLAPPING, quality.overlapping()),
								quality(Measure.OFF_HOURS, quality.offHours()),
								quality(Measure.OFF_DUTY, quality.offDuty()),
								quality(Measure.WRITTEN_LATER, quality.writtenLater()),
								quality(Measure.CORRECTED, quality.corrected()),
								quality(Measure.AFTER_RECAP, quality.afterRecap()),
								quality(Measure.AMENDED, quality.amended()),
								quality(Measure.UNFINISHED, quality.unfinished()),
								quality(Measure.CANCELLED, quality.cancelled()),
								quality(Measure.NO_MATTER, quality.noMatters().total())),
						false),
				noMatters(quality.noMatters())));
	}

	private Table noMatters(NoMatters noMatters) {
		return new Table(this.words.message("evaluation.table.no-matters"),
				List.of(this.cells.text("no-matter"), this.cells.number("calls")),
				Stream.of(NoMatter.values())
					.map((why) -> List.of(Cell.of(this.words.message(why.messageKey())),
							this.cells.cell(this.cells.all(Measure.NO_MATTER).with(why.name()), noMatters.of(why))))
					.toList(),
				false);
	}

	private List<Cell> quality(Measure measure, long calls) {
		return List.of(Cell.of(this.cells.figure(measure)), this.cells.cell(this.cells.all(measure), calls),
				Cell.of(this.cells.definition(measure)));
	}

}
