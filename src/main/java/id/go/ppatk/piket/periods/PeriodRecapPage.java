package id.go.ppatk.piket.periods;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The page of a month's or of another period's recap.
 *
 * @param title what it is called
 * @param figures what was counted
 * @param download the address of the workbook
 * @param previous the month before, or {@code null} where there is none to go to
 * @param next the month after, or {@code null} where there is none to go to
 */
record PeriodRecapPage(String title, PeriodRecap figures, String download, @Nullable YearMonth previous,
		@Nullable YearMonth next) {

	public boolean hasForms() {
		return PeriodDownloads.hasForms(this.figures);
	}

}
