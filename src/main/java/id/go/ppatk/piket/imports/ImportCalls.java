package id.go.ppatk.piket.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.imports.ImportLook.RowLook;
import id.go.ppatk.piket.imports.ImportLook.SheetLook;
import id.go.ppatk.piket.imports.ImportLook.Verdict;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.MissedCalls;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the calls of an uploaded file into the sheets of their duties: all of them or
 * none, and each once however often its row is imported. They are late entries, and
 * addenda where the recap was handed in. Clauses 5.b and 5.c.iii.
 */
@Component
class ImportCalls {

	private final RecapImports imports;

	private final Calls calls;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final OverriddenWarnings warnings;

	private final ServedDuties duties;

	private final ServiceCalendars calendars;

	private final StaffMembers people;

	private final MissedCalls missed;

	private final RecapText text;

	private final Clock clock;

	private final TransactionTemplate transaction;

	ImportCalls(RecapImports imports, Calls calls, CallNumbers numbers, CallSheets sheets, OverriddenWarnings warnings,
			ServedDuties duties, ServiceCalendars calendars, StaffMembers people, MissedCalls missed, RecapText text,
			Clock clock, TransactionTemplate transaction) {
		this.imports = imports;
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.warnings = warnings;
		this.duties = duties;
		this.calendars = calendars;
		this.people = people;
		this.missed = missed;
		this.text = text;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Takes what is new in the file, and forgets the file.
	 * @param look the file as it was looked through, nothing in it blocked
	 * @return how many calls were added
	 * @throws RecapChanged when a recap was handed in meanwhile; nothing is added
	 */
	int take(Long importId, ImportLook look, Long by) {
		Map<LocalDate, Deque<String>> free = numbers(look);
		Integer added = this.transaction.execute((status) -> {
			if (!this.imports.remove(importId, by)) {
				return 0;
			}
			Instant now = this.clock.instant();
			return look.sheets()
				.stream()
				.sorted(Comparator.comparing((SheetLook sheet) -> sheet.duty().getId()))
				.mapToInt((sheet) -> take(sheet, free.get(sheet.duty().getDutyDate()), by, now))
				.sum();
		});
		return (added != null) ? added : 0;
	}

	/**
	 * The numbers of the new calls, in the order received; taken before the transaction
	 * begins, see {@link CallNumbers#next}.
	 */
	private Map<LocalDate, Deque<String>> numbers(ImportLook look) {
		Map<LocalDate, Deque<String>> free = new HashMap<>();
		for (SheetLook sheet : look.sheets()) {
			Deque<String> ofDay = free.computeIfAbsent(sheet.duty().getDutyDate(), (day) -> new ArrayDeque<>());
			for (long i = sheet.count(Verdict.NEW) + missing(sheet).size(); i > 0; i--) {
				ofDay.add(this.numbers.next(sheet.duty().getDutyDate()));
			}
		}
		return free;
	}

	private int take(SheetLook sheet, Deque<String> free, Long by, Instant now) {
		Duty duty = sheet.duty();
		boolean open = this.sheets.lock(duty.getId());
		if (!open && !sheet.asAddendum()) {
			throw new RecapChanged();
		}
		ServedDuty served = this.duties.of(duty, this.calendars.around(duty.getDutyDate()));
		Map<String, Long> names = names(served);
		Set<Long> topics = sheet.topics().stream().map(Topic::getId).collect(Collectors.toSet());
		ImportRules rules = new ImportRules(duty.getDutyDate(), topics, now);
		LookAtImport.Recorded recorded = new LookAtImport.Recorded(this.calls.recordedOf(duty.getId()));
		List<ImportedRow> rows = sheet.rows()
			.stream()
			.filter((row) -> row.verdict() == Verdict.NEW)
			.map(RowLook::row)
			.filter((row) -> recorded.find(row, duty.getId(), rules, true) == null)
			.sorted(Comparator.comparing((ImportedRow row) -> rules.details(row).receivedAt()))
			.toList();
		for (ImportedRow row : rows) {
			CallDetails details = rules.details(row);
			Call call = new Call(row.formId(duty.getId()), free.remove(), answeredBy(row, details, served, names),
					duty.getUnitCode(), duty.getId(), details.receivedAt());
			call.record(details, duty.getId(), false, now, !open);
			call.explainLateness(this.text.of("recap-import.reason"));
			this.calls.save(call);
			this.missed.writtenDown(call.getFormId(), details.phoneNumbers(), call.getUnitCode(), details.receivedAt(),
					details.finishedAt(), by);
			if (!row.keepReason().isEmpty()) {
				this.warnings.add(call.getId(), Disclosure.in(details), row.keepReason(), by, now);
			}
		}
		return rows.size() + takeNoMatters(sheet, served, free, open, now);
	}

	/**
	 * The calls without a matter that the form counts and nobody has written down. It
	 * says no times: they stand at the beginning of the service, with a reason.
	 */
	private int takeNoMatters(SheetLook sheet, ServedDuty served, Deque<String> free, boolean open, Instant now) {
		Duty duty = sheet.duty();
		LocalTime opens = this.calendars.around(duty.getDutyDate()).policy(duty.getDutyDate()).getOpens();
		Instant at = duty.getDutyDate().atTime(opens).atZone(Indonesian.WIB).toInstant();
		List<NoMatter> missing = missing(sheet);
		for (NoMatter why : missing) {
			Call call = new Call(UUID.randomUUID(), free.remove(), served.holderAt(opens), duty.getUnitCode(),
					duty.getId(), at);
			call.close(why, at, at, duty.getId(), false, now, !open);
			call.explainLateness(this.text.of("recap-import.no-matter-reason"));
			this.calls.save(call);
		}
		return missing.size();
	}

	/** By how many the form counts more of each kind than were written down. */
	private List<NoMatter> missing(SheetLook sheet) {
		NoMatters wanted = sheet.sheet().noMatters();
		NoMatters known = (wanted.total() > 0) ? NoMatters.of(this.calls.writtenDownOf(sheet.duty().getId()))
				: NoMatters.NONE;
		List<NoMatter> missing = new ArrayList<>();
		wanted.counts()
			.forEach((why, number) -> missing
				.addAll(Collections.nCopies((int) Math.max(0, number - known.of(why)), why)));
		return missing;
	}

	private Map<String, Long> names(ServedDuty served) {
		return this.people.findByIdIn(served.people())
			.stream()
			.collect(Collectors.toMap((person) -> ImportedRow.same(person.getName()), StaffMember::getId,
					(one, other) -> one));
	}

	/** Who the remark names, if of the duty, else who held it at that time. */
	private static Long answeredBy(ImportedRow row, CallDetails details, ServedDuty served, Map<String, Long> names) {
		Long named = names.get(ImportedRow.same(row.answeredBy()));
		return (named != null) ? named : served.holderAt(Indonesian.timeOf(details.receivedAt()));
	}

	/** A recap was handed in while the file was looked through. */
	static class RecapChanged extends RuntimeException {

	}

}
