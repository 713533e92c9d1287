package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.periods.CallFigures.Scale;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.units.Offices;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.stereotype.Component;

/**
 * How the recap of a period reads, on the page and in the workbook alike. Templates reach
 * it as {@code @periodText}.
 */
@Component
public class PeriodText {

	/** How long the longest bar of a line is, in pixels. */
	private static final int LONGEST_BAR = 160;

	private final RecapText text;

	private final Indonesian indonesian;

	private final Offices offices;

	PeriodText(RecapText text, Indonesian indonesian, Offices offices) {
		this.text = text;
		this.indonesian = indonesian;
		this.offices = offices;
	}

	/** "Rekap Call Center PPATK", the name of every workbook. */
	String workbook() {
		return this.text.of("weekly.title", this.offices.now().getAgency());
	}

	/** "Rekap pekan 23–27 November 2026", "Rekap bulan November 2026", … */
	public String title(Period period) {
		if (period.isWeek()) {
			return this.text.of("weekly.heading", days(period));
		}
		return period.isMonth() ? this.text.of("period.heading-month", days(period))
				: this.text.of("period.heading", days(period));
	}

	/** "Telepon pekan 23–27 November 2026". */
	String calls(Period week) {
		return this.text.of("week-calls.title", days(week));
	}

	/** "23–27 November 2026" of a week, "November 2026" of a month, else both dates. */
	public String days(Period period) {
		if (period.isWeek()) {
			return this.indonesian.week(period.first());
		}
		return period.isMonth() ? this.indonesian.month(YearMonth.from(period.first()))
				: this.indonesian.period(period.first(), period.last());
	}

	/** "Selasa, 24 November", "November 2026" or "2026". */
	public String line(Scale scale, LocalDate from) {
		return switch (scale) {
			case DAY -> this.indonesian.weekday(from) + ", " + this.indonesian.dayAndMonth(from);
			case MONTH -> this.indonesian.month(YearMonth.from(from));
			case YEAR -> Integer.toString(from.getYear());
		};
	}

	/** "Telepon per hari dan unit kerja", per month, per year. */
	public String lines(Scale scale) {
		return this.text.of("period.lines." + scale);
	}

	/**
	 * A part of a bar.
	 *
	 * @param unitCode the unit that took the calls
	 * @param from where it begins, in pixels
	 * @param width how long it is
	 */
	public record Bar(String unitCode, long from, long width) {
	}

	/** The calls of a line as a bar with a part for each unit. */
	public List<Bar> bars(PeriodRecap recap, CallFigures.Line line) {
		List<Bar> bars = new ArrayList<>();
		long most = Math.max(1, recap.calls().most());
		long before = 0;
		for (String unit : recap.units().keySet()) {
			long from = before * LONGEST_BAR / most;
			before += line.of(unit);
			bars.add(new Bar(unit, from, before * LONGEST_BAR / most - from));
		}
		return bars;
	}

	/** "Sementara" or "Final". */
	public String finality(PeriodRecap recap) {
		return this.text.of(recap.isFinal() ? "weekly.final" : "weekly.provisional");
	}

	/** The name of the file, with the unit where it is about one. */
	public String fileName(PeriodRecap recap) {
		Period period = recap.period();
		String what = period.isWeek() ? period.week().toString()
				: period.isMonth() ? YearMonth.from(period.first()).toString() : period.first() + "_" + period.last();
		return (recap.unitCode() != null) ? this.text.of("weekly.file-of-unit", what, recap.unitCode())
				: this.text.of("weekly.file", what);
	}

}
