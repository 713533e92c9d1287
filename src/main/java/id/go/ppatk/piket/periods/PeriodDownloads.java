package id.go.ppatk.piket.periods;

import java.io.IOException;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.recaps.RecapMask;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Weeks and other periods as files, written into the answer.
 */
@Component
class PeriodDownloads {

	private static final int MOST_WITH_FORMS = 5000;

	private final PeriodRecaps recaps;

	private final WeeklyWorkbook whole;

	private final PeriodWorkbook streamed;

	private final RecapMask mask;

	private final PeriodText text;

	PeriodDownloads(PeriodRecaps recaps, WeeklyWorkbook whole, PeriodWorkbook streamed, RecapMask mask,
			PeriodText text) {
		this.recaps = recaps;
		this.whole = whole;
		this.streamed = streamed;
		this.mask = mask;
		this.text = text;
	}

	/**
	 * Whether the file has Lampiran 1 of each duty: that of a month or less, unless it
	 * has too many calls to be held in memory.
	 */
	static boolean hasForms(PeriodRecap recap) {
		return recap.period().isByDay() && recap.calls().total() <= MOST_WITH_FORMS;
	}

	/** A week, with Lampiran 1 of each duty. */
	void week(Period period, SignedIn me, HttpServletResponse response) throws IOException {
		whole(this.recaps.whole(period, Sight.of(me).unitCode()), me, response);
	}

	/** Another period, as its page shows it. */
	void of(PeriodRecap recap, SignedIn me, HttpServletResponse response) throws IOException {
		if (hasForms(recap)) {
			WeeklyRecap whole = this.recaps.whole(recap.period(), recap.unitCode());
			whole(whole.withFigures(recap), me, response);
		}
		else {
			ExcelDownload.into(response, this.text.fileName(recap),
					(out) -> this.streamed.write(recap, Sight.of(me), out));
		}
	}

	private void whole(WeeklyRecap recap, SignedIn me, HttpServletResponse response) throws IOException {
		WeeklyRecap seen = recap.seenBy(me, CallerIdentity.SeenIn.REKAP_EXCEL, this.mask);
		ExcelDownload.into(response, this.text.fileName(recap.figures()), (out) -> this.whole.write(seen, out));
	}

}
