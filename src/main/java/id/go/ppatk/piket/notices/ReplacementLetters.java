package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementFiled;
import id.go.ppatk.piket.duties.ReplacementUndone;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.context.event.EventListener;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Letters about replacements, at once to the supervisor, both people and the unit's
 * coordinators; what was changed by one act, as both halves of an exchange, in one
 * letter. Clause 5.a. The note that stands with one is left out: it may say more of a
 * sickness than a letter should.
 */
@Component
class ReplacementLetters {

	private final Outbox outbox;

	private final ChangeLetters letters;

	private final Wording wording;

	private final ReadServedDays served;

	private final Replacements replacements;

	private final Duties duties;

	private final StaffMembers people;

	ReplacementLetters(Outbox outbox, ChangeLetters letters, Wording wording, ReadServedDays served,
			Replacements replacements, Duties duties, StaffMembers people) {
		this.outbox = outbox;
		this.letters = letters;
		this.wording = wording;
		this.served = served;
		this.replacements = replacements;
		this.duties = duties;
		this.people = people;
	}

	@EventListener
	void on(ReplacementFiled event) {
		WholeAct.gather(ReplacementFiled.class, event.replacementId(), this::filed);
	}

	@EventListener
	void on(ReplacementUndone event) {
		WholeAct.gather(ReplacementUndone.class, event.replacementId(), this::undone);
	}

	private void filed(List<Long> ids) {
		List<Replacement> act = read(ids);
		if (isCorrection(act)) {
			write(LetterKind.NAME_CORRECTED, act, "letter.corrects");
		}
		else {
			write(isExchange(act) ? LetterKind.DUTIES_EXCHANGED : LetterKind.REPLACEMENT_FILED, act, "letter.replaces");
		}
	}

	private void undone(List<Long> ids) {
		List<Replacement> act = read(ids);
		this.outbox.withdraw(key(LetterKind.REPLACEMENT_FILED, act));
		this.outbox.withdraw(key(LetterKind.DUTIES_EXCHANGED, act));
		this.outbox.withdraw(key(LetterKind.NAME_CORRECTED, act));
		if (isOfRosterThatStands(act)) {
			write(LetterKind.REPLACEMENT_UNDONE, act,
					isCorrection(act) ? "letter.corrects-not" : "letter.replaces-not");
		}
	}

	private List<Replacement> read(List<Long> ids) {
		return ids.stream()
			.map((id) -> this.replacements.findById(id).orElseThrow())
			.sorted(Comparator.comparing(Replacement::getId))
			.toList();
	}

	private static boolean isExchange(List<Replacement> act) {
		return act.stream().allMatch((replacement) -> replacement.getExchangeId() != null);
	}

	private static boolean isCorrection(List<Replacement> act) {
		return act.stream().allMatch(Replacement::isCorrection);
	}

	/** A roster that was taken back is told by a letter of its own. */
	private boolean isOfRosterThatStands(List<Replacement> act) {
		return this.duties.findByIdIn(act.stream().map(Replacement::getDutyId).toList())
			.stream()
			.map(Duty::getSubmittedAt)
			.anyMatch(Objects::nonNull);
	}

	private void write(LetterKind kind, List<Replacement> act, String sentenceKey) {
		Map<Long, String> names = this.people.names(act.stream()
			.flatMap((replacement) -> Stream.of(replacement.getReplacedId(), replacement.getReplacingId(),
					replacement.getFiledBy()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		List<LocalDate> days = act.stream().map(Replacement::getDutyDate).distinct().sorted().toList();
		Set<Long> duties = act.stream().map(Replacement::getDutyId).collect(Collectors.toSet());
		this.letters
			.write(new ChangeLetters.Change(kind, key(kind, act), subject(kind, act, names), act.get(0).getUnitCode(),
					days.get(0), act.stream().map((replacement) -> sentence(sentenceKey, replacement, names)).toList(),
					null, facts(act, names), concerned(act), (served) -> duties.contains(served.duty().getId())),
					this.served.between(days.get(0), days.get(days.size() - 1)));
	}

	private static String key(LetterKind kind, List<Replacement> act) {
		return kind + ":"
				+ act.stream().map((replacement) -> replacement.getId().toString()).collect(Collectors.joining("+"));
	}

	private String subject(LetterKind kind, List<Replacement> act, Map<Long, String> names) {
		Replacement first = act.get(0);
		if (isExchange(act)) {
			return this.wording.text(
					(kind == LetterKind.REPLACEMENT_UNDONE) ? "letter.exchange-undone"
							: "letter.subject.DUTIES_EXCHANGED",
					names.get(first.getReplacedId()), names.get(first.getReplacingId()));
		}
		return this.wording.text("letter.subject." + kind, first.getPostCode(),
				this.wording.indonesian().day(first.getDutyDate()));
	}

	private String sentence(String key, Replacement replacement, Map<Long, String> names) {
		String ofWhom = (replacement.getReplacedId() != null) ? "" : ".nobody";
		return this.wording.text(key + ofWhom, names.get(replacement.getReplacingId()),
				names.get(replacement.getReplacedId()), role(replacement), replacement.getPostCode(),
				this.wording.indonesian().day(replacement.getDutyDate()), hours(replacement),
				this.wording.text(replacement.getReason().becauseKey()));
	}

	private static DefaultMessageSourceResolvable role(Replacement replacement) {
		return new DefaultMessageSourceResolvable("roster.as." + replacement.getDutyRole());
	}

	private String hours(Replacement replacement) {
		return this.wording.hours(replacement.getStarts(), replacement.getEnds());
	}

	/** Of each replacement; what one act has in common is said once. */
	private List<Draft.Fact> facts(List<Replacement> act, Map<Long, String> names) {
		Stream<Draft.Fact> each = act.stream()
			.flatMap((replacement) -> Stream.of(
					fact("letter.day", this.wording.indonesian().day(replacement.getDutyDate())),
					fact("letter.hours", hours(replacement)), fact("letter.post", replacement.getPostCode()),
					fact("letter.task", this.wording.text(replacement.getDutyRole().messageKey())),
					fact(replacement.isCorrection() ? "letter.written" : "letter.replaced",
							(replacement.getReplacedId() != null) ? names.get(replacement.getReplacedId())
									: this.wording.text("letter.nobody")),
					fact(replacement.isCorrection() ? "letter.corrected" : "letter.replacing",
							names.get(replacement.getReplacingId()))));
		Replacement first = act.get(0);
		return Stream.concat(each, Stream.of(fact("letter.reason", this.wording.text(first.getReason().messageKey())),
				fact("letter.by", names.get(first.getFiledBy()))))
			.toList();
	}

	private Draft.Fact fact(String labelKey, String value) {
		return new Draft.Fact(this.wording.text(labelKey), value);
	}

	private static Map<Long, Set<LocalDate>> concerned(List<Replacement> act) {
		Map<Long, Set<LocalDate>> concerned = new HashMap<>();
		act.forEach((replacement) -> Stream.of(replacement.getReplacedId(), replacement.getReplacingId())
			.filter(Objects::nonNull)
			.forEach((person) -> concerned.merge(person, Set.of(replacement.getDutyDate()),
					(some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet()))));
		return concerned;
	}

}
