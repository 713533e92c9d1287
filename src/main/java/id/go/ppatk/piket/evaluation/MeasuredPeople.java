package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.evaluation.MeasuredRows.Row;
import id.go.ppatk.piket.proposals.Fairness;
import id.go.ppatk.piket.proposals.FairnessPages;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;

/**
 * Lists what is behind the figures about how evenly people served.
 */
@Component
class MeasuredPeople {

	private final FairnessPages fairness;

	private final EvaluationWords words;

	private final Indonesian indonesian;

	MeasuredPeople(FairnessPages fairness, EvaluationWords words, Indonesian indonesian) {
		this.fairness = fairness;
		this.words = words;
		this.indonesian = indonesian;
	}

	/** The active officers, whoever had most duties first. */
	List<Row> officers(Selection selection) {
		Period period = selection.period();
		return this.fairness.between(period.first(), period.last())
			.parts()
			.stream()
			.filter((part) -> selection.includes(part.unit().getCode()))
			.flatMap((part) -> part.rows()
				.stream()
				.filter(Fairness.Row::officer)
				.map((row) -> officer(row, part.unit().getCode(), period)))
			.toList();
	}

	private Row officer(Fairness.Row officer, String unitCode, Period period) {
		return new Row(officer.name(),
				"/piket/pemerataan?dari=" + period.first() + "&sampai=" + period.last() + "#unit-" + unitCode,
				this.indonesian.period(period.first(), period.last()), unitCode,
				List.of(this.words.message("evaluation.row-officer", officer.tally().duties(),
						officer.tally().substitutions())),
				"%06d-%012d".formatted(officer.tally().duties(), officer.staffId()));
	}

	/** The duties that one person served. */
	List<Row> servedDuties(Selection selection) {
		Period period = selection.period();
		Long staffId = Long.valueOf(selection.value());
		return this.fairness.dutiesOf(period.first(), period.last(), staffId)
			.stream()
			.filter((served) -> selection.includes(served.duty().getUnitCode()))
			.map((served) -> servedDuty(served, staffId))
			.toList();
	}

	private Row servedDuty(ServedDuty served, Long staffId) {
		LocalDate day = served.duty().getDutyDate();
		return new Row(served.duty().getPostCode(), "/piket/" + Week.of(day), this.indonesian.day(day),
				served.duty().getUnitCode(),
				List.of(this.words.message("evaluation.row-served", served.stints()
					.stream()
					.filter((stint) -> stint.staffId().equals(staffId))
					.map((stint) -> this.indonesian.time(stint.from()) + "–" + this.indonesian.time(stint.until()))
					.collect(Collectors.joining(", ")))),
				day + "-" + served.duty().getPostCode());
	}

}
