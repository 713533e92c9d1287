package id.go.ppatk.piket.evaluation;

import java.time.YearMonth;
import java.util.Map;

import id.go.ppatk.piket.workdays.Period;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows are behind a figure.
 *
 * @param measure what is counted
 * @param value which of them, as the measure takes it; empty where it needs none
 * @param unitCode the unit, or empty for all
 * @param period the days
 */
record Selection(Measure measure, String value, String unitCode, Period period) {

	static Selection of(Measure measure, Period period) {
		return new Selection(measure, "", "", period);
	}

	Selection with(Object value) {
		return new Selection(this.measure, value.toString(), this.unitCode, this.period);
	}

	Selection in(String unitCode) {
		return new Selection(this.measure, this.value, unitCode, this.period);
	}

	Selection during(Period period) {
		return new Selection(this.measure, this.value, this.unitCode, period);
	}

	/** Whether such rows exist at all, be they none in these days. */
	boolean isReadable() {
		return this.measure.accepts(this.value)
				&& (this.unitCode.isEmpty() || (this.measure.isOfUnits() && this.unitCode.matches("[A-Z]{1,3}")));
	}

	/** Whether the rows of that unit are among them. */
	boolean includes(String unitCode) {
		return this.unitCode.isEmpty() || this.unitCode.equals(unitCode);
	}

	/**
	 * Where the rows are listed, on the way from that evaluation.
	 * @param evaluation the periods of which one, or a month of the first, is that of the
	 * rows
	 */
	String url(EvaluationForm.Periods evaluation) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/evaluasi/rincian")
			.queryParam("ukuran", this.measure.code());
		if (!this.value.isEmpty()) {
			address.queryParam("nilai", "{nilai}");
		}
		if (!this.unitCode.isEmpty()) {
			address.queryParam("unit", this.unitCode);
		}
		if (!this.period.equals(evaluation.period())) {
			address.queryParam("pada", this.period.equals(evaluation.compared()) ? RowsForm.COMPARED
					: YearMonth.from(this.period.first()));
		}
		return address.query(evaluation.query()).encode().buildAndExpand(Map.of("nilai", this.value)).toUriString();
	}

}
