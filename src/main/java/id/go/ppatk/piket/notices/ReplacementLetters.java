package id.go.ppatk.piket.notices;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementFiled;
import id.go.ppatk.piket.duties.ReplacementUndone;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about replacements, at once to the supervisor and both people. Clause 5.a. The
 * note that stands with one is left out: it may say more of a sickness than a letter
 * should.
 */
@Component
class ReplacementLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final Replacements replacements;

	private final StaffMembers people;

	ReplacementLetters(Outbox outbox, Recipients recipients, Wording wording, Replacements replacements,
			StaffMembers people) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.replacements = replacements;
		this.people = people;
	}

	@EventListener
	void on(ReplacementFiled event) {
		write(LetterKind.REPLACEMENT_FILED, event.replacementId());
	}

	@EventListener
	void on(ReplacementUndone event) {
		this.outbox.withdraw(key(LetterKind.REPLACEMENT_FILED, event.replacementId()));
		write(LetterKind.REPLACEMENT_UNDONE, event.replacementId());
	}

	private void write(LetterKind kind, Long id) {
		Replacement replacement = this.replacements.findById(id).orElseThrow();
		Map<Long, String> names = this.people
			.findByIdIn(Stream.of(replacement.getReplacedId(), replacement.getReplacingId(), replacement.getFiledBy())
				.filter(Objects::nonNull)
				.toList())
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
		String day = this.wording.indonesian().day(replacement.getDutyDate());
		Draft draft = this.wording.draft(kind, key(kind, id), replacement.getPostCode(), day)
			.fact(this.wording.text("letter.day"), day)
			.fact(this.wording.text("letter.hours"), this.wording.hours(replacement.getStarts(), replacement.getEnds()))
			.fact(this.wording.text("letter.post"), replacement.getPostCode())
			.fact(this.wording.text("letter.task"), this.wording.text(replacement.getDutyRole().messageKey()))
			.fact(this.wording.text("letter.replaced"),
					(replacement.getReplacedId() != null) ? names.get(replacement.getReplacedId())
							: this.wording.text("letter.nobody"))
			.fact(this.wording.text("letter.replacing"), names.get(replacement.getReplacingId()))
			.fact(this.wording.text("letter.reason"), this.wording.text(replacement.getReason().messageKey()))
			.fact(this.wording.text("letter.by"), names.get(replacement.getFiledBy()))
			.leadTo("/piket/pergantian", this.wording.text("letter.see-changes"));
		this.outbox.write(draft, this.recipients.supervisor());
		this.outbox.write(draft,
				this.recipients.people(Stream.of(replacement.getReplacedId(), replacement.getReplacingId()).toList()));
	}

	private static String key(LetterKind kind, Long id) {
		return kind + ":" + id;
	}

}
