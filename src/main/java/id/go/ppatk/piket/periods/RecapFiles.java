package id.go.ppatk.piket.periods;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

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
	 * A file.
	 *
	 * @param name the name that it is saved under
	 * @param content its bytes
	 */
	public record File(String name, byte[] content) {
	}

	/**
	 * Lampiran 1 as workbook and PDF, byte for byte as it was handed in; empty before
	 * that.
	 */
	@Transactional(readOnly = true)
	public List<File> of(Duty duty) {
		return Stream
			.concat(file(duty, FrozenFiles.Format.XLSX, "recap.file"),
					file(duty, FrozenFiles.Format.PDF, "recap.pdf-file"))
			.toList();
	}

	private Stream<File> file(Duty duty, FrozenFiles.Format format, String nameKey) {
		return this.frozen.of(duty.getId(), format)
			.map((content) -> new File(this.text.of(nameKey, duty.getDutyDate().toString(), duty.getPostCode()),
					content))
			.stream();
	}

	/** The workbook of the week, of all units, as it stands now. */
	@Transactional(readOnly = true)
	public File of(Week week) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			this.weeklyWorkbook.write(this.recaps.whole(Period.of(week), null), bytes);
			return new File(this.text.of("weekly.file", week.toString()), bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
