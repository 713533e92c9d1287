package id.go.ppatk.piket.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Anonymous;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.imports.ImportedRow.Problem;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedTime;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What stops an imported row: as strict as the call form, each with its cell.
 */
class ImportRules {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_INSTITUTION = 160;

	private static final int LONGEST_CONTACT = 254;

	private static final int LONGEST_TEXT = 4000;

	private static final int LONGEST_REMARK = 2000;

	private static final int LONGEST_REASON = 300;

	private final LocalDate day;

	private final Set<Long> topics;

	private final Instant now;

	/**
	 * The rules of one day.
	 * @param topics the topics that hold on that day
	 * @param now nothing may lie after it
	 */
	ImportRules(LocalDate day, Set<Long> topics, Instant now) {
		this.day = day;
		this.topics = topics;
		this.now = now;
	}

	List<Doubt> wrongWith(ImportedRow row) {
		List<Doubt> wrong = new ArrayList<>();
		times(row, wrong);
		caller(row, wrong);
		contacts(row, wrong);
		row.problems().forEach((problem) -> problem(row, problem, wrong));
		if (wrong.isEmpty() && (row.keepReason().isEmpty() || row.keepReason().length() > LONGEST_REASON)
				&& !Disclosure.in(details(row)).isEmpty()) {
			wrong.add(Doubt.wrong(row.cell("problem"), "recap-import.disclosure"));
		}
		return wrong;
	}

	private void times(ImportedRow row, List<Doubt> wrong) {
		LocalTime received = time(row, "received", row.received(), wrong);
		LocalTime finished = time(row, "finished", row.finished(), wrong);
		if (received != null && finished != null && finished.isBefore(received)) {
			wrong.add(Doubt.wrong(row.cell("finished"), "call-form.finished-before-received"));
		}
		else if (finished != null && at(finished).isAfter(this.now)) {
			wrong.add(Doubt.wrong(row.cell("finished"), "call-form.time-ahead"));
		}
	}

	private static @Nullable LocalTime time(ImportedRow row, String field, String typed, List<Doubt> wrong) {
		try {
			return TypedTime.read(typed);
		}
		catch (Unreadable ex) {
			wrong.add(Doubt.wrong(row.cell(field), "recap-import.time-unreadable", typed, ex));
			return null;
		}
	}

	private void caller(ImportedRow row, List<Doubt> wrong) {
		if (!row.withheld() && row.name().isEmpty()) {
			wrong.add(Doubt.wrong(row.cell("caller"), "call-form.name-missing"));
		}
		if (row.name().length() > LONGEST_NAME || row.institution().length() > LONGEST_INSTITUTION) {
			wrong.add(Doubt.wrong(row.cell("caller"), "recap-import.caller-too-long"));
		}
		if (row.kind() != CallerKind.MASYARAKAT && row.institution().isEmpty()) {
			wrong.add(Doubt.wrong(row.cell("caller"), "call-form.institution-missing"));
		}
	}

	private static void contacts(ImportedRow row, List<Doubt> wrong) {
		try {
			Contact.read(row.phones());
			if (row.phones().length() > LONGEST_CONTACT) {
				wrong.add(Doubt.wrong(row.cell("caller"), "recap-import.contact-too-long"));
			}
		}
		catch (Unreadable ex) {
			wrong.add(Doubt.wrong(row.cell("caller"), ex.getCodes()[0], ex.getArguments()));
		}
		if (!row.email().isEmpty()
				&& (row.email().length() > LONGEST_CONTACT || !EMAIL.matcher(row.email()).matches())) {
			wrong.add(Doubt.wrong(row.cell("caller"), "call-form.email-unreadable"));
		}
	}

	private void problem(ImportedRow row, Problem problem, List<Doubt> wrong) {
		if (problem.topicId() == null || !this.topics.contains(problem.topicId())) {
			wrong.add(Doubt.wrong(row.cell("topic"), "recap-import.topic-missing"));
		}
		if (problem.outcome() == null) {
			wrong.add(Doubt.wrong(row.cell("outcome"), "recap-import.outcome-missing"));
		}
		if (problem.outcome() == Outcome.DIALIHKAN_SARANA && problem.channel() == null) {
			wrong.add(Doubt.wrong(row.cell("outcome"), "recap-import.channel-missing"));
		}
		if (problem.text().isEmpty() && problem.outcome() != Outcome.SALAH_MENU) {
			wrong.add(Doubt.wrong(row.cell("problem"), "call-form.problem-missing"));
		}
		if (problem.text().length() > LONGEST_TEXT) {
			wrong.add(Doubt.wrong(row.cell("problem"), "recap-import.problem-too-long"));
		}
		if (problem.remark().length() > LONGEST_REMARK) {
			wrong.add(Doubt.wrong(row.cell("remark"), "recap-import.remark-too-long"));
		}
	}

	/** The call of a row with which nothing is wrong. */
	CallDetails details(ImportedRow row) {
		Stream<Contact> phones = Contact.read(row.phones()).stream();
		Stream<Contact> email = row.email().isEmpty() ? Stream.empty() : Stream.of(Contact.email(row.email()));
		boolean anonymous = row.withheld() || Anonymous.is(row.name());
		return new CallDetails(at(TypedTime.read(row.received())), at(TypedTime.read(row.finished())),
				anonymous ? null : row.name(), row.kind(),
				(row.kind() != CallerKind.MASYARAKAT) ? row.institution() : null, Stream.concat(phones, email).toList(),
				row.problems().stream().map(ImportRules::problem).toList());
	}

	/**
	 * A form kept by hand says what was asked, so a diversion of it was for want of
	 * authority, not confidential.
	 */
	private static CallDetails.Problem problem(Problem problem) {
		Diversion diversion = (problem.outcome() == Outcome.DIALIHKAN_SARANA)
				? new Diversion(problem.channel(), Diversion.Why.DI_LUAR_KEWENANGAN) : null;
		return new CallDetails.Problem(problem.topicId(), problem.text().isEmpty() ? problem.remark() : problem.text(),
				problem.outcome(), problem.remark().isEmpty() ? null : problem.remark(), diversion);
	}

	private Instant at(LocalTime time) {
		return this.day.atTime(time).atZone(Indonesian.WIB).toInstant();
	}

}
