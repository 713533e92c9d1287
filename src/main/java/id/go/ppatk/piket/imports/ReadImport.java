package id.go.ppatk.piket.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.documents.UploadedWorkbook;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.recaps.RecapRefused;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads an uploaded workbook: its forms, the duty of each, and their calls.
 */
@Component
class ReadImport {

	/** The most calls of one file. */
	static final int MOST_CALLS = 300;

	private static final Pattern POST = Pattern.compile("\\b([A-Z]{2,3}-[1-9])\\b");

	private final OfferedTopics topics;

	private final ServedDuties duties;

	private final StaffMembers people;

	private final Units units;

	private final ServiceCalendars calendars;

	private final RecapText text;

	private final Clock clock;

	ReadImport(OfferedTopics topics, ServedDuties duties, StaffMembers people, Units units, ServiceCalendars calendars,
			RecapText text, Clock clock) {
		this.topics = topics;
		this.duties = duties;
		this.people = people;
		this.units = units;
		this.calendars = calendars;
		this.text = text;
		this.clock = clock;
	}

	/**
	 * The forms that hold calls.
	 * @param unitCode the unit whose forms they must be
	 * @throws UploadedWorkbook.Refused when it is no workbook that is read here
	 * @throws RecapRefused when it holds no form or no call, too many, or another unit's
	 */
	@Transactional(readOnly = true)
	List<ImportedSheet> read(byte[] content, String unitCode) {
		List<ReadSheet> forms;
		try (XSSFWorkbook workbook = UploadedWorkbook.open(content)) {
			forms = LampiranSheets.in(workbook);
		}
		catch (IOException ex) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "upload.broken");
		}
		if (forms.isEmpty()) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "recap-import.no-form");
		}
		List<ReadSheet> filled = forms.stream()
			.filter((form) -> !form.rows().isEmpty() || form.closing() != null)
			.toList();
		int calls = filled.stream().mapToInt((form) -> form.rows().size()).sum();
		if (filled.isEmpty()) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "recap-import.no-rows");
		}
		if (calls > MOST_CALLS) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "recap-import.too-many-rows", calls, MOST_CALLS);
		}
		return filled.stream().map((form) -> sheet(form, unitCode)).toList();
	}

	private ImportedSheet sheet(ReadSheet form, String unitCode) {
		List<Doubt> doubts = new ArrayList<>();
		Optional<Unit> unit = unit(form.unit());
		if (unit.isPresent() && !unit.get().getCode().equals(unitCode)) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "recap-import.other-unit", form.name(),
					unit.get().getName());
		}
		if (unit.isEmpty()) {
			doubts.add(Doubt.check("A1", "recap-import.unit-assumed", unitCode));
		}
		ReadSheet.Closing closing = form.closing();
		if (closing != null && closing.total() != closing.noMatters().total()) {
			doubts.add(Doubt.check(closing.cell(), "recap-import.no-matter-kinds", closing.total(),
					closing.noMatters().total()));
		}
		LocalDate today = LocalDate.now(this.clock);
		ReadRows rows = new ReadRows(this.topics.on((form.day() != null) ? form.day() : today, unitCode), this.text);
		return new ImportedSheet(form.name(), form.day(), form.dayCell(), post(form, unitCode), form.officer(), doubts,
				form.samples(), form.rows().stream().map(rows::read).toList(),
				(closing != null) ? closing.noMatters() : NoMatters.NONE);
	}

	private Optional<Unit> unit(String typed) {
		String plain = LampiranSheets.plain(typed);
		return this.units.all()
			.stream()
			.filter((unit) -> plain.equals(unit.getCode().toLowerCase())
					|| plain.contains(LampiranSheets.plain(unit.getName())))
			.findFirst();
	}

	/** The post that the sheet's name says, else the only one, else the officer's. */
	@Nullable private String post(ReadSheet form, String unitCode) {
		if (form.day() == null) {
			return null;
		}
		List<ServedDuty> ofUnit = this.duties.on(form.day(), this.calendars.around(form.day()))
			.stream()
			.filter((served) -> served.duty().getUnitCode().equals(unitCode))
			.toList();
		Matcher named = POST.matcher(form.name());
		String said = named.find() ? named.group(1) : "";
		String officer = ImportedRow.same(form.officer());
		return ofUnit.stream()
			.map(ServedDuty::duty)
			.map(Duty::getPostCode)
			.filter(said::equals)
			.findFirst()
			.or(() -> ofUnit.stream()
				.filter((served) -> ofUnit.size() == 1 || names(served).contains(officer))
				.map((served) -> served.duty().getPostCode())
				.findFirst())
			.orElse(null);
	}

	private List<String> names(ServedDuty served) {
		return this.people.findByIdIn(served.people())
			.stream()
			.filter((person) -> served.isHeldBy(person.getId()))
			.map(StaffMember::getName)
			.map(ImportedRow::same)
			.toList();
	}

}
