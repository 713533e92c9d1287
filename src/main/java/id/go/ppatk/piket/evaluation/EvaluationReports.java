package id.go.ppatk.piket.evaluation;

import id.go.ppatk.piket.units.Offices;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.stereotype.Component;

/**
 * Puts an {@link Evaluation} into words.
 */
@Component
class EvaluationReports {

	private final Evaluations evaluations;

	private final EvaluationWords words;

	private final Indonesian indonesian;

	private final Offices offices;

	EvaluationReports(Evaluations evaluations, EvaluationWords words, Indonesian indonesian, Offices offices) {
		this.evaluations = evaluations;
		this.words = words;
		this.indonesian = indonesian;
		this.offices = offices;
	}

	EvaluationReport of(EvaluationForm.Periods asked) {
		return of(this.evaluations.of(asked.period(), asked.compared()));
	}

	EvaluationReport of(Evaluation evaluation) {
		Findings findings = new Findings(evaluation, this.words);
		return new EvaluationReport(this.words.message("evaluation.report-title", this.offices.now().getAgency()),
				period(evaluation.period()), period(evaluation.compared()), this.indonesian.moment(evaluation.madeAt()),
				findings.findings(), findings.weaknesses(), new ReportSections(evaluation, this.words).all());
	}

	private String period(Period period) {
		return this.indonesian.period(period.first(), period.last());
	}

}
