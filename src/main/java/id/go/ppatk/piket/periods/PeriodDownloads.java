package id.go.ppatk.piket.periods;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.recaps.RecapMask;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Weeks and other periods as files.
 */
@Component
class PeriodDownloads {

	private static final int MOST_AT_ONCE = 5000;

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
	 * Whether the file has too many calls to be made while somebody waits for the answer.
	 */
	static boolean isLong(PeriodRecap recap) {
		return recap.calls().total() > MOST_AT_ONCE;
	}

	/** A week, with Lampiran 1 of each duty. */
	ResponseEntity<byte[]> week(Period period, SignedIn me) {
		return whole(this.recaps.whole(period, Sight.of(me).unitCode()), me);
	}

	/**
	 * Another period, as its page shows it: with Lampiran 1 of each duty when it is a
	 * month or shorter.
	 */
	ResponseEntity<byte[]> of(PeriodRecap recap, SignedIn me) {
		if (recap.period().isByDay()) {
			WeeklyRecap whole = this.recaps.whole(recap.period(), recap.unitCode());
			return whole(new WeeklyRecap(recap, whole.duties(), whole.otherCalls()), me);
		}
		return file(recap, (out) -> this.streamed.write(recap, Sight.of(me), out, (written) -> {
		}));
	}

	private ResponseEntity<byte[]> whole(WeeklyRecap recap, SignedIn me) {
		WeeklyRecap seen = recap.seenBy(me, CallerIdentity.SeenIn.REKAP_EXCEL, this.mask);
		return file(recap.figures(), (out) -> this.whole.write(seen, out));
	}

	private interface Writing {

		void to(ByteArrayOutputStream out) throws IOException;

	}

	private ResponseEntity<byte[]> file(PeriodRecap recap, Writing writing) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			writing.to(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ExcelDownload.of(this.text.fileName(recap), bytes.toByteArray());
	}

}
