package id.go.ppatk.piket.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Anonymous;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.imports.ImportedRow.Problem;
import id.go.ppatk.piket.imports.ReadSheet.Column;
import id.go.ppatk.piket.imports.ReadSheet.ReadRow;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.telephony.TelephoneNumber;
import id.go.ppatk.piket.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Understands the rows of a sheet that was filled in by hand: the caller's lines, several
 * contacts in one cell, "Topik: masalah", the outcome in front of the remark. What it is
 * not sure of it says, cell by cell.
 */
class ReadRows {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s,;/()]+@[^@\\s,;/()]+\\.[^@\\s,;/()]+");

	private static final Pattern CONTACT = Pattern
		.compile("(?i)\\b(?:no\\.?|nomor)?\\s*(?:kontak|telp(?:on|epon)?|hp|wa)\\b\\.?\\s*:?");

	private static final Pattern OFFICES = Pattern.compile(
			"(?i)\\b(?:kementerian|kejaksaan|kepolisian|polri|polres|polda|kpk|universitas|dinas|badan|pemerintah|pengadilan|dprd?|lembaga negara|ojk|bank indonesia|bi)\\b");

	private static final Pattern NUMBERED = Pattern.compile("(?m)^\\s*(\\d{1,2})[.)]\\s+");

	private static final Pattern ANSWERED = Pattern
		.compile("(?mi)^\\s*diterima (?:petugas pengganti:|oleh)\\s*(.+?)\\s*(?:\\(.*\\))?\\s*$");

	private final List<Topic> topics;

	private final RecapText text;

	private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

	private final Map<String, Diversion.Channel> channels = new LinkedHashMap<>();

	/**
	 * Reads the rows of one day.
	 * @param topics the topics of that day, the own unit's first
	 */
	ReadRows(List<Topic> topics, RecapText text) {
		this.topics = topics;
		this.text = text;
		for (Outcome outcome : Outcome.values()) {
			this.outcomes.put(text.of(outcome.messageKey()).toLowerCase(Locale.ROOT), outcome);
		}
		Stream.of("selesai", "terjawab", "sudah dijawab").forEach((word) -> this.outcomes.put(word, Outcome.TUNTAS));
		Stream.of("dihubungi kembali", "akan dihubungi")
			.forEach((word) -> this.outcomes.put(word, Outcome.AKAN_DIHUBUNGI_KEMBALI));
		Stream.of("eskalasi", "ekskalasi", "diekskalasi", "dieskalasi")
			.forEach((word) -> this.outcomes.put(word, Outcome.DIESKALASI));
		Stream.of("diteruskan ke dat", "diteruskan ke dpr")
			.forEach((word) -> this.outcomes.put(word, Outcome.DITERUSKAN_DAT_DPR));
		Stream.of("diteruskan ke", "diteruskan kepada")
			.forEach((word) -> this.outcomes.put(word, Outcome.DITERUSKAN_UNIT));
		Stream.of("dialihkan ke", "dialihkan").forEach((word) -> this.outcomes.put(word, Outcome.DIALIHKAN_SARANA));
		for (Diversion.Channel channel : Diversion.Channel.values()) {
			this.channels.put(text.of(channel.messageKey()).toLowerCase(Locale.ROOT), channel);
		}
		this.channels.put("e-mail", Diversion.Channel.EMAIL_PIC);
		this.channels.put("email", Diversion.Channel.EMAIL_PIC);
		this.channels.put("plb", Diversion.Channel.APLIKASI_PLB);
		this.channels.put("surat", Diversion.Channel.SURAT);
		this.channels.put("datang", Diversion.Channel.DATANG_LANGSUNG);
	}

	ImportedRow read(ReadRow row) {
		List<Doubt> doubts = new ArrayList<>();
		Caller caller = caller(row, doubts);
		String remark = row.text(Column.REMARK);
		Matcher answered = ANSWERED.matcher(remark);
		String answeredBy = answered.find() ? answered.group(1) : "";
		List<Problem> problems = problems(row, answered.reset().replaceAll("").strip(), doubts);
		String received = row.text(Column.RECEIVED);
		String finished = row.text(Column.FINISHED);
		Matcher span = Pattern.compile("^([\\d.:]+)\\s*(?:-|–|s\\.?d\\.?)\\s*([\\d.:]+)$").matcher(received);
		if (span.matches()) {
			received = span.group(1);
			finished = finished.isEmpty() ? span.group(2) : finished;
		}
		if (finished.isEmpty() && !received.isEmpty()) {
			finished = received;
			doubts.add(Doubt.check(row.cell(Column.FINISHED), "recap-import.finished-assumed"));
		}
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("received", row.cell(Column.RECEIVED));
		cells.put("finished", row.cell(Column.FINISHED));
		cells.put("caller", row.cell(Column.CALLER));
		cells.put("topic", row.cells().getOrDefault(Column.TOPIC, row.cell(Column.PROBLEM)));
		cells.put("problem", row.cell(Column.PROBLEM));
		cells.put("outcome", row.cells().getOrDefault(Column.OUTCOME, row.cell(Column.REMARK)));
		cells.put("remark", row.cell(Column.REMARK));
		return new ImportedRow(row.line(), received, finished, caller.name(), caller.withheld(), caller.kind(),
				caller.institution(), caller.phones(), caller.email(), answeredBy, problems, "", cells, doubts,
				raw(row));
	}

	private static String raw(ReadRow row) {
		return Stream.of(Column.values())
			.filter((column) -> column != Column.NUMBER)
			.map((column) -> ImportedRow.same(row.text(column)))
			.collect(Collectors.joining("|"));
	}

	private record Caller(String name, boolean withheld, CallerKind kind, String institution, String phones,
			String email) {
	}

	/** Name, institution and contacts, on lines of their own or parted by commas. */
	private Caller caller(ReadRow row, List<Doubt> doubts) {
		String cell = row.cell(Column.CALLER);
		String rest = row.text(Column.CALLER);
		List<String> emails = EMAIL.matcher(rest).results().map(MatchResult::group).toList();
		rest = EMAIL.matcher(rest).replaceAll(" ");
		boolean withheldContact = rest.contains(this.text.of("recap.withheld"));
		List<String> phones = TelephoneNumber.AMONG_WORDS.matcher(rest)
			.results()
			.map((match) -> match.group().strip())
			.toList();
		rest = TelephoneNumber.AMONG_WORDS.matcher(rest).replaceAll(" ");
		rest = CONTACT.matcher(rest).replaceAll(" ");
		List<String> parts = Arrays.stream(rest.split("[\\n,;]"))
			.map((part) -> part.replaceAll("^[\\s/:]+|[\\s/:]+$", "").strip())
			.filter((part) -> !part.isEmpty() && !part.equals(this.text.of("recap.withheld")))
			.toList();
		String name = parts.isEmpty() ? "" : parts.get(0);
		Optional<CallerKind> said = Optional.empty();
		String institution = "";
		for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
			Optional<CallerKind> kind = kind(part);
			if (kind.isPresent()) {
				said = kind;
			}
			else if (institution.isEmpty()) {
				institution = part.replaceFirst("(?i)^dari\\s+", "");
			}
			else {
				institution += ", " + part;
			}
		}
		int from = name.toLowerCase(Locale.ROOT).indexOf(" dari ");
		if (institution.isEmpty() && said.isEmpty() && from > 0) {
			institution = name.substring(from + 6).strip();
			name = name.substring(0, from).strip();
		}
		if (phones.isEmpty() && !withheldContact) {
			doubts.add(Doubt.check(cell, "recap-import.no-contact"));
		}
		if (emails.size() > 1) {
			doubts.add(Doubt.check(cell, "recap-import.several-emails", emails.get(0)));
		}
		CallerKind kind = said.orElse(institution.isEmpty() ? CallerKind.MASYARAKAT
				: OFFICES.matcher(institution).find() ? CallerKind.INSTANSI_LAIN : CallerKind.PIHAK_PELAPOR);
		return new Caller(name, Anonymous.is(name), kind, institution, String.join(" / ", phones),
				emails.isEmpty() ? "" : emails.get(0));
	}

	private Optional<CallerKind> kind(String part) {
		return Stream.of(CallerKind.values())
			.filter((kind) -> this.text.of(kind.messageKey()).equalsIgnoreCase(part))
			.findFirst();
	}

	private List<Problem> problems(ReadRow row, String remarks, List<Doubt> doubts) {
		List<String> texts = parts(row.text(Column.PROBLEM));
		List<String> ends = parts(remarks);
		if (texts.size() < 2 || !row.text(Column.TOPIC).isEmpty()) {
			return List.of(problem(row, row.text(Column.PROBLEM), remarks, doubts));
		}
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			problems.add(problem(row, texts.get(i), (i < ends.size()) ? ends.get(i) : "", doubts));
		}
		return problems;
	}

	/** The lines that are numbered from 1; the whole text when they are not. */
	private static List<String> parts(String text) {
		List<Integer> starts = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		Matcher numbered = NUMBERED.matcher(text);
		while (numbered.find() && Integer.parseInt(numbered.group(1)) == starts.size() + 1) {
			starts.add(numbered.end());
			ends.add(numbered.start());
		}
		if (starts.size() < 2 || ends.get(0) != 0) {
			return List.of(text);
		}
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			parts.add(text.substring(starts.get(i), (i + 1 < starts.size()) ? ends.get(i + 1) : text.length()).strip());
		}
		return parts;
	}

	private Problem problem(ReadRow row, String text, String remark, List<Doubt> doubts) {
		String topicCell = row.text(Column.TOPIC);
		String problem = text;
		String named = topicCell;
		if (topicCell.isEmpty()) {
			int colon = text.indexOf(':');
			named = (colon > 0) ? text.substring(0, colon) : text.lines().findFirst().orElse("");
		}
		Topic topic = topic(named, row.cells().getOrDefault(Column.TOPIC, row.cell(Column.PROBLEM)), doubts);
		if (topic != null && topicCell.isEmpty()) {
			problem = text.substring(Math.min(text.length(), named.length())).replaceFirst("^\\s*:?\\s*", "");
		}
		String outcomeCell = row.text(Column.OUTCOME);
		Ending ending = ending(outcomeCell.isEmpty() ? remark : outcomeCell);
		Ending whole = outcomeCell.isEmpty() ? ending
				: new Ending(ending.outcome(), ending.channel(),
						Stream.of(ending.remark(), remark)
							.filter((part) -> !part.isEmpty())
							.collect(Collectors.joining(" – ")));
		return new Problem((topic != null) ? topic.getId() : null, problem.strip(), whole.outcome(), whole.remark(),
				whole.channel());
	}

	/** The topic of that name; one that is named in part leaves a doubt. */
	@Nullable private Topic topic(String named, String cell, List<Doubt> doubts) {
		String plain = letters(named);
		if (plain.length() < 3) {
			return null;
		}
		for (Topic topic : this.topics) {
			if (letters(topic.getFullName()).equals(plain) || letters(topic.getName()).equals(plain)) {
				return topic;
			}
		}
		List<Topic> alike = this.topics.stream()
			.filter((topic) -> letters(topic.getFullName()).contains(plain) || plain.contains(letters(topic.getName())))
			.toList();
		if (alike.size() != 1) {
			return null;
		}
		doubts.add(Doubt.check(cell, "recap-import.topic-guessed", named.strip(), alike.get(0).getFullName()));
		return alike.get(0);
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	private record Ending(@Nullable Outcome outcome, Diversion.@Nullable Channel channel, String remark) {
	}

	/** "Diteruskan ke DAT/DPR – kepada Ibu X": the outcome in front, then the remark. */
	private Ending ending(String text) {
		Optional<String> label = prefix(text, this.outcomes);
		if (label.isEmpty()) {
			return new Ending(null, null, text);
		}
		Outcome outcome = this.outcomes.get(label.get());
		boolean whole = this.text.of(outcome.messageKey()).equalsIgnoreCase(label.get());
		String rest = bare(text.substring(label.get().length()));
		if (outcome != Outcome.DIALIHKAN_SARANA) {
			return new Ending(outcome, null, (whole || outcome == Outcome.TUNTAS) ? rest : text);
		}
		Optional<String> channel = prefix(rest, this.channels);
		return new Ending(outcome, channel.map(this.channels::get).orElse(null),
				channel.map((name) -> bare(rest.substring(name.length()))).orElse(rest));
	}

	/** The longest of the words that the text begins with. */
	private static Optional<String> prefix(String text, Map<String, ?> words) {
		String lower = text.toLowerCase(Locale.ROOT);
		return words.keySet()
			.stream()
			.filter((word) -> lower.startsWith(word)
					&& (lower.length() == word.length() || !Character.isLetter(lower.charAt(word.length()))))
			.max(Comparator.comparingInt(String::length));
	}

	private static String bare(String text) {
		return text.replaceFirst("^[\\s–—:;,.-]+", "").strip();
	}

}
