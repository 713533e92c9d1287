package id.go.ppatk.piket.recaps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Recaps as files.
 */
@Component
class RecapDownloads {

	private final Recaps recaps;

	private final DailyRecaps dailyRecaps;

	private final DailyWorkbook dailyWorkbook;

	private final WeeklyWorkbook weeklyWorkbook;

	private final RecapMask mask;

	private final RecapText text;

	RecapDownloads(Recaps recaps, DailyRecaps dailyRecaps, DailyWorkbook dailyWorkbook, WeeklyWorkbook weeklyWorkbook,
			RecapMask mask, RecapText text) {
		this.recaps = recaps;
		this.dailyRecaps = dailyRecaps;
		this.dailyWorkbook = dailyWorkbook;
		this.weeklyWorkbook = weeklyWorkbook;
		this.mask = mask;
		this.text = text;
	}

	/**
	 * Lampiran 1 of a duty: once handed in, the bytes of that moment, for who may see all
	 * of it.
	 */
	ResponseEntity<byte[]> of(Duty duty, SignedIn me) {
		DutyRecap recap = this.recaps.of(duty);
		DutyRecap seen = this.mask.of(recap, me, CallerIdentity.Place.REKAP_EXCEL);
		byte[] bytes = this.dailyRecaps.workbook(duty.getId())
			.filter((frozen) -> RecapMask.isWholeFor(recap, me))
			.orElseGet(() -> this.dailyWorkbook.toBytes(seen.form()));
		return ExcelDownload.of(this.text.of("recap.file", duty.getDutyDate().toString(), duty.getPostCode()), bytes);
	}

	/**
	 * The week.
	 * @param unitCode the unit, or {@code null} for all
	 */
	ResponseEntity<byte[]> of(Week week, @Nullable String unitCode, SignedIn me) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			this.weeklyWorkbook
				.write(this.mask.of(this.recaps.week(week, unitCode), me, CallerIdentity.Place.REKAP_EXCEL), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String name = (unitCode != null) ? this.text.of("weekly.file-of-unit", week.toString(), unitCode)
				: this.text.of("weekly.file", week.toString());
		return ExcelDownload.of(name, bytes.toByteArray());
	}

}
