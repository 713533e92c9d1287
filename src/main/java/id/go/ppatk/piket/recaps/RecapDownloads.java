package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.util.function.Function;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.documents.PdfDownload;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Daily recaps as files.
 */
@Component
class RecapDownloads {

	private final Recaps recaps;

	private final FrozenFiles files;

	private final DailyWorkbook dailyWorkbook;

	private final DailyPdf dailyPdf;

	private final RecapMask mask;

	private final RecapText text;

	private final Clock clock;

	RecapDownloads(Recaps recaps, FrozenFiles files, DailyWorkbook dailyWorkbook, DailyPdf dailyPdf, RecapMask mask,
			RecapText text, Clock clock) {
		this.recaps = recaps;
		this.files = files;
		this.dailyWorkbook = dailyWorkbook;
		this.dailyPdf = dailyPdf;
		this.mask = mask;
		this.text = text;
		this.clock = clock;
	}

	/**
	 * Lampiran 1 of a duty: once handed in, the bytes of that moment, for who may see all
	 * of it; a masked copy for others.
	 */
	ResponseEntity<byte[]> workbook(Duty duty, SignedIn me) {
		byte[] bytes = bytes(duty, FrozenFiles.Format.XLSX, this.dailyWorkbook::toBytes, me,
				CallerIdentity.SeenIn.REKAP_EXCEL);
		return ExcelDownload.of(this.text.of("recap.file", duty.getDutyDate().toString(), duty.getPostCode()), bytes);
	}

	/** The same as a PDF. */
	ResponseEntity<byte[]> pdf(Duty duty, SignedIn me) {
		byte[] bytes = bytes(duty, FrozenFiles.Format.PDF, this.dailyPdf::toBytes, me, CallerIdentity.SeenIn.REKAP_PDF);
		return PdfDownload.of(this.text.of("recap.pdf-file", duty.getDutyDate().toString(), duty.getPostCode()), bytes);
	}

	private byte[] bytes(Duty duty, FrozenFiles.Format format, Function<DailyRecap, byte[]> writer, SignedIn me,
			CallerIdentity.SeenIn place) {
		DutyRecap recap = this.recaps.of(duty);
		DutyRecap seen = this.mask.of(recap, me, place);
		if (!recap.isSubmitted() || !RecapMask.isWholeFor(recap.form(), me)) {
			return writer.apply(seen.form());
		}
		return this.files.of(duty.getId(), format).orElseGet(() -> {
			this.files.keep(duty.getId(), format, writer.apply(recap.form()), this.clock.instant());
			return this.files.of(duty.getId(), format).orElseThrow();
		});
	}

}
