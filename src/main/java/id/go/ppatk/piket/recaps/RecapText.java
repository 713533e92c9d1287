package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.recaps.RecapRow.Answerer;
import id.go.ppatk.piket.recaps.RecapRow.Problem;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * How recaps read, on the page and in the workbook alike; as in the sample row of
 * Lampiran 1. Templates reach it as {@code @recapText}.
 */
@Component
public class RecapText {

	private static final DateTimeFormatter SHEET = DateTimeFormatter.ofPattern("EEE dd-MM", Indonesian.LOCALE);

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	RecapText(MessageSourceAccessor messages, Indonesian indonesian) {
		this.messages = messages;
		this.indonesian = indonesian;
	}

	/** A text of the messages. */
	public String of(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

	/** A text before its value, as the form has it: "NAMA PETUGAS :". */
	public String label(String key) {
		return of(key) + " :";
	}

	/**
	 * "NAMA PETUGAS": one name, or everybody who held the duty with the hours; empty
	 * where nobody was named.
	 */
	public List<String> officers(DailyRecap recap) {
		if (recap.holders().isEmpty()) {
			return (recap.officerName() != null) ? List.of(recap.officerName()) : List.of();
		}
		return recap.holders()
			.stream()
			.map((holder) -> of("recap.holder", holder.name(), this.indonesian.time(holder.from()),
					this.indonesian.time(holder.until())))
			.toList();
	}

	/** "Nama Penelepon": name, institution and contacts, on lines of their own. */
	public List<String> caller(RecapRow row) {
		if (row.hidesCaller()) {
			return List.of(callerName(row));
		}
		List<String> lines = new ArrayList<>();
		lines.add(callerName(row) + ",");
		lines.add(institution(row) + ",");
		lines.add(of("recap.contact"));
		String numbers = contacts(row, Contact.Kind.PHONE);
		lines.add(numbers.isEmpty() ? of("recap.withheld") : numbers);
		row.contacts()
			.stream()
			.filter((contact) -> contact.kind() == Contact.Kind.EMAIL)
			.map(Contact::raw)
			.forEach(lines::add);
		return lines;
	}

	/** The caller's name, or that it was withheld or is masked. */
	public String callerName(RecapRow row) {
		if (row.hidesCaller()) {
			return of("call.masked");
		}
		return (row.callerName() != null) ? row.callerName() : of("recap.name-withheld");
	}

	/** Whom the caller speaks for. */
	public String kind(RecapRow row) {
		return of(row.callerKind().messageKey());
	}

	private String institution(RecapRow row) {
		return (row.institution() != null) ? of("recap.from", row.institution()) : kind(row);
	}

	/** The telephone numbers or e-mail addresses as typed. */
	public String contacts(RecapRow row, Contact.Kind kind) {
		return row.contacts()
			.stream()
			.filter((contact) -> contact.kind() == kind)
			.map(Contact::raw)
			.collect(Collectors.joining(" / "));
	}

	/** "Permasalahan": "Topik: masalah", several numbered. */
	public List<String> problems(RecapRow row) {
		return numbered(row.problems().stream().map((problem) -> problem.topic() + ": " + problem.text()).toList());
	}

	/**
	 * "Keterangan": the outcome in front, then the remark and what became of what was
	 * handed on; and who answered instead.
	 */
	public List<String> remarks(RecapRow row) {
		List<String> lines = new ArrayList<>(numbered(row.problems().stream().map(this::remark).toList()));
		if (row.answerer() != Answerer.OFFICER) {
			lines.add(of("recap.answerer." + row.answerer(), row.answeredBy()));
		}
		return lines;
	}

	private String remark(Problem problem) {
		String outcome = of(problem.outcome().messageKey());
		if (problem.diversion() != null) {
			outcome += " – " + of(problem.diversion().channel().messageKey());
		}
		String remark = (problem.remark() != null) ? outcome + " – " + problem.remark() : outcome;
		if (problem.whyNotPassedOn() != null) {
			remark += " – " + of("call.not-passed-on", problem.whyNotPassedOn());
		}
		return (problem.became() != null) ? remark.replaceFirst("\\.$", "") + ", " + problem.became() : remark;
	}

	private static List<String> numbered(List<String> lines) {
		if (lines.size() < 2) {
			return lines;
		}
		List<String> numbered = new ArrayList<>();
		for (String line : lines) {
			numbered.add((numbered.size() + 1) + ". " + line);
		}
		return numbered;
	}

	/** The number of a call in a row in which it goes on: "1. lanj.", in two lines. */
	public List<String> goesOn(String number) {
		return List.of(number, of("recap.goes-on"));
	}

	/** The closing line: "Telepon tanpa permasalahan: 3 (iseng 1, terputus 2)". */
	public String closing(NoMatters noMatters) {
		String kinds = noMatters.counts()
			.entrySet()
			.stream()
			.map((kind) -> of(kind.getKey().messageKey()).toLowerCase(Indonesian.LOCALE) + " " + kind.getValue())
			.collect(Collectors.joining(", "));
		return of("recap.no-matters", noMatters.total(), kinds);
	}

	/** What was added to a call after the hand-in, with who, when and why. */
	public String correction(CallAddenda.Addendum correction) {
		return of("recap.correction", correction.callNumber(), correction.text(), correction.by(),
				this.indonesian.moment(correction.at()), correction.reason());
	}

	/** Where a recap stands, with by how much it is late. */
	public String status(RecapStatus status) {
		String state = of(status.state().messageKey());
		return status.isLate() ? state + " " + this.indonesian.duration(status.lateness()) : state;
	}

	/** "Sel 24-11 DP-1". */
	public String sheetName(DailyRecap recap) {
		return SHEET.format(recap.day()) + " " + recap.postCode();
	}

	/** "Selasa". */
	public String weekday(LocalDate day) {
		return this.indonesian.weekday(day);
	}

	public Indonesian indonesian() {
		return this.indonesian;
	}

}
