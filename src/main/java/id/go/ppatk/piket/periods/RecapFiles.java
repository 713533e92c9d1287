package id.go.ppatk.piket.periods;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import id.go.ppatk.piket.documents.NamedFile;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.recaps.FrozenFiles;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recaps as files that go with a letter to the supervisor, whole. Clause 5.b.
 */
@Component
public class RecapFiles {

	private final PeriodRecaps recaps;

	private final FrozenFiles frozen;

	private final WeeklyWorkbook weeklyWorkbook;

	private final RecapText text;

	RecapFiles(PeriodRecaps recaps, FrozenFiles frozen, WeeklyWorkbook weeklyWorkbook, RecapText text) {
		this.recaps = recaps;
		this.frozen = frozen;
		this.weeklyWorkbook = weeklyWorkbook;
		this.text = text;
	}

	/**
	 * Lampiran 1 as workbook and PDF, byte for byte as it was handed in; empty before
	 * that.
	 */
	@Transactional(readOnly = true)
	public List<NamedFile> of(Duty duty) {
		return Stream
			.concat(file(duty, FrozenFiles.Format.XLSX, "recap.file", NamedFile::excel),
					file(duty, FrozenFiles.Format.PDF, "recap.pdf-file", NamedFile::pdf))
			.toList();
	}

	private Stream<NamedFile> file(Duty duty, FrozenFiles.Format format, String nameKey,
			BiFunction<String, byte[], NamedFile> kind) {
		return this.frozen.of(duty.getId(), format)
			.map((content) -> kind.apply(this.text.of(nameKey, duty.getDutyDate().toString(), duty.getPostCode()),
					content))
			.stream();
	}

	/** The week, of all units, as it stands now. */
	@Transactional(readOnly = true)
	public WeeklyRecap recap(Week week) {
		return this.recaps.whole(Period.of(week), null);
	}

	/** The workbook of a week, of all units. */
	@Transactional(readOnly = true)
	public NamedFile of(WeeklyRecap recap) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			this.weeklyWorkbook.write(recap, bytes);
			return NamedFile.excel(
					this.text.of("weekly.file-of-all", Week.of(recap.figures().period().first()).toString()),
					bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
