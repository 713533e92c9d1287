package id.go.ppatk.piket.recaps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.roster.Duty;
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

	private final RecapText text;

	RecapDownloads(Recaps recaps, DailyRecaps dailyRecaps, DailyWorkbook dailyWorkbook, WeeklyWorkbook weeklyWorkbook,
			RecapText text) {
		this.recaps = recaps;
		this.dailyRecaps = dailyRecaps;
		this.dailyWorkbook = dailyWorkbook;
		this.weeklyWorkbook = weeklyWorkbook;
		this.text = text;
	}

	/** Lampiran 1 of a duty: once handed in, the bytes of that moment. */
	ResponseEntity<byte[]> of(Duty duty) {
		byte[] bytes = this.dailyRecaps.workbook(duty.getId())
			.orElseGet(() -> this.dailyWorkbook.toBytes(this.recaps.of(duty).form()));
		return ExcelDownload.of(this.text.of("recap.file", duty.getDutyDate().toString(), duty.getPostCode()), bytes);
	}

	/**
	 * The week.
	 * @param unitCode the unit, or {@code null} for all
	 */
	ResponseEntity<byte[]> of(Week week, @Nullable String unitCode) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			this.weeklyWorkbook.write(this.recaps.week(week, unitCode), bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String name = (unitCode != null) ? this.text.of("weekly.file-of-unit", week.toString(), unitCode)
				: this.text.of("weekly.file", week.toString());
		return ExcelDownload.of(name, bytes.toByteArray());
	}

}
