package id.go.ppatk.piket.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.imports.ImportLook.RowLook;
import id.go.ppatk.piket.imports.ImportLook.SheetLook;
import id.go.ppatk.piket.imports.ImportLook.Verdict;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds an uploaded file beside the duties and their calls. A few statements for each of
 * its sheets, whatever they hold.
 */
@Component
class LookAtImport {

	/** Before this there was no piket. */
	private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);

	private final Duties duties;

	private final Calls calls;

	private final CallSheets sheets;

	private final OfferedTopics topics;

	private final Indonesian indonesian;

	private final Clock clock;

	LookAtImport(Duties duties, Calls calls, CallSheets sheets, OfferedTopics topics, Indonesian indonesian,
			Clock clock) {
		this.duties = duties;
		this.calls = calls;
		this.sheets = sheets;
		this.topics = topics;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	/**
	 * Looks at the sheets as they were put right.
	 * @param typed the fields of the form by name; none for the file as it was read
	 * @param unitCode the unit whose duties may be chosen
	 */
	@Transactional(readOnly = true)
	ImportLook look(List<ImportedSheet> imported, Map<String, String> typed, String unitCode) {
		return new ImportLook(IntStream.range(0, imported.size())
			.mapToObj((i) -> look("s" + i + ".", imported.get(i), typed, unitCode))
			.toList());
	}

	private SheetLook look(String prefix, ImportedSheet imported, Map<String, String> typed, String unitCode) {
		ImportedSheet sheet = imported.edited(typed, prefix);
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		LocalDate day = sheet.day();
		boolean possible = day != null && !day.isBefore(FIRST) && !day.isAfter(today);
		List<Duty> ofUnit = possible
				? this.duties.on(day).stream().filter((duty) -> duty.getUnitCode().equals(unitCode)).toList()
				: List.of();
		Optional<Duty> duty = ofUnit.stream().filter((one) -> one.getPostCode().equals(sheet.post())).findFirst();
		boolean frozen = duty.isPresent() && this.sheets.isFrozen(duty.get().getId());
		boolean asAddendum = typed.containsKey(prefix + "addendum");
		List<Topic> topics = this.topics.on(possible ? day : today, unitCode);
		List<Doubt> doubts = new ArrayList<>(sheet.doubts());
		head(sheet, possible, ofUnit, duty.orElse(null), frozen && !asAddendum, doubts);
		Set<Long> topicIds = topics.stream().map(Topic::getId).collect(Collectors.toSet());
		ImportRules rules = new ImportRules(possible ? day : today, topicIds, now);
		return new SheetLook(prefix, sheet, duty.orElse(null), ofUnit.stream().map(Duty::getPostCode).toList(), frozen,
				asAddendum, topics, duty.isEmpty() || typed.containsKey(prefix + "day"),
				Typed.line(typed.getOrDefault(prefix + "day", (day != null) ? day.toString() : "")), doubts,
				rows(prefix, sheet, duty.map(Duty::getId).orElse(null), rules, typed));
	}

	private void head(ImportedSheet sheet, boolean possible, List<Duty> ofUnit, @Nullable Duty duty, boolean frozen,
			List<Doubt> doubts) {
		if (sheet.day() == null) {
			doubts.add(Doubt.wrong(sheet.dayCell(), "recap-import.day-unreadable"));
		}
		else if (!possible) {
			doubts.add(Doubt.wrong(sheet.dayCell(), "recap-import.day-impossible", this.indonesian.day(sheet.day())));
		}
		else if (ofUnit.isEmpty()) {
			doubts.add(Doubt.wrong(sheet.dayCell(), "recap-import.no-duty", this.indonesian.day(sheet.day())));
		}
		else if (duty == null) {
			doubts.add(Doubt.wrong(sheet.dayCell(), "recap-import.post-unknown"));
		}
		else if (duty.getOfficerId() == null) {
			doubts.add(Doubt.wrong(sheet.dayCell(), "recap-import.no-duty", this.indonesian.day(sheet.day())));
		}
		else if (frozen) {
			doubts.add(Doubt.wrong(sheet.dayCell(), "recap-import.frozen", duty.getPostCode()));
		}
	}

	private List<RowLook> rows(String prefix, ImportedSheet sheet, @Nullable Long dutyId, ImportRules rules,
			Map<String, String> typed) {
		Recorded recorded = new Recorded((dutyId != null) ? this.calls.recordedOf(dutyId) : List.of());
		Set<String> seen = new HashSet<>();
		List<RowLook> rows = new ArrayList<>();
		for (int i = 0; i < sheet.rows().size(); i++) {
			ImportedRow row = sheet.rows().get(i);
			String rowPrefix = prefix + "r" + i + ".";
			List<Doubt> wrong = rules.wrongWith(row);
			List<Doubt> doubts = new ArrayList<>(row.doubts());
			doubts.addAll(wrong);
			String number = (dutyId != null) ? recorded.find(row, dutyId, rules, wrong.isEmpty()) : null;
			Verdict verdict = verdict(!seen.add(row.raw()), number != null, !wrong.isEmpty());
			boolean open = verdict == Verdict.WRONG || (verdict == Verdict.NEW && !doubts.isEmpty())
					|| typed.containsKey(rowPrefix + "received");
			rows.add(new RowLook(rowPrefix, row, verdict, number, doubts, open));
		}
		return rows;
	}

	private static Verdict verdict(boolean twice, boolean already, boolean wrong) {
		if (twice) {
			return Verdict.TWICE;
		}
		if (already) {
			return Verdict.ALREADY;
		}
		return wrong ? Verdict.WRONG : Verdict.NEW;
	}

	/** The calls of a duty, by which an imported row is known again. */
	static final class Recorded {

		private final List<Call> calls;

		Recorded(List<Call> calls) {
			this.calls = calls;
		}

		/**
		 * The number of the call that the row was imported as, or that was received from
		 * the same caller in the same minute; {@code null} without one.
		 */
		@Nullable String find(ImportedRow row, Long dutyId, ImportRules rules, boolean readable) {
			return this.calls.stream()
				.filter((call) -> call.getFormId().equals(row.formId(dutyId))
						|| (readable && isSame(call, rules.details(row))))
				.map(Call::getNumber)
				.findFirst()
				.orElse(null);
		}

		private static boolean isSame(Call call, CallDetails details) {
			String name = (call.getCallerName() != null) ? call.getCallerName() : "";
			String imported = (details.callerName() != null) ? details.callerName() : "";
			return call.getReceivedAt().getEpochSecond() / 60 == details.receivedAt().getEpochSecond() / 60
					&& ImportedRow.same(name).equals(ImportedRow.same(imported));
		}

	}

}
