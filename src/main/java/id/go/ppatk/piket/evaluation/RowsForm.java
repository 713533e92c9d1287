package id.go.ppatk.piket.evaluation;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an evaluation somebody wants to see, as it stands in the address.
 *
 * @param ukuran what is counted
 * @param nilai which of them
 * @param unit the unit, or empty for all
 * @param pada empty for the period, {@value #COMPARED} for the one it is compared with,
 * or a month of the period as {@code 2026-11}
 */
record RowsForm(String ukuran, String nilai, String unit, String pada) {

	static final String COMPARED = "banding";

	RowsForm(@Nullable String ukuran, @Nullable String nilai, @Nullable String unit, @Nullable String pada) {
		this.ukuran = (ukuran != null) ? ukuran : "";
		this.nilai = (nilai != null) ? nilai : "";
		this.unit = (unit != null) ? unit : "";
		this.pada = (pada != null) ? pada : "";
	}

	/** What is asked for; empty when there is no such thing. */
	Optional<Selection> read(EvaluationForm.Periods evaluation) {
		return Measure.of(this.ukuran)
			.flatMap((measure) -> period(evaluation)
				.map((period) -> new Selection(measure, this.nilai, this.unit, period)))
			.filter(Selection::isReadable);
	}

	private Optional<Period> period(EvaluationForm.Periods evaluation) {
		if (this.pada.isEmpty()) {
			return Optional.of(evaluation.period());
		}
		if (this.pada.equals(COMPARED)) {
			return Optional.of(evaluation.compared());
		}
		try {
			Period month = Period.of(YearMonth.parse(this.pada));
			return evaluation.period().overlaps(month)
					? Optional.of(evaluation.period().within(month.first(), month.last())) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
