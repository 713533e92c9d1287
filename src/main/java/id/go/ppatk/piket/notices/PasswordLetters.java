package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.staff.Invitations;
import id.go.ppatk.piket.staff.PasswordLinkAsked;
import id.go.ppatk.piket.staff.PasswordLinks;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters with the link to choose a password: they invite people, or help who forgot it.
 * The link is made when the letter leaves ({@link LetterLinks}), so that no list of
 * letters and no copy of the database holds it.
 */
@Component
class PasswordLetters implements Invitations {

	private final Outbox outbox;

	private final Letters letters;

	private final SendLetters sendLetters;

	private final Recipients recipients;

	private final StaffMembers people;

	private final Wording wording;

	private final Clock clock;

	PasswordLetters(Outbox outbox, Letters letters, SendLetters sendLetters, Recipients recipients, StaffMembers people,
			Wording wording, Clock clock) {
		this.outbox = outbox;
		this.letters = letters;
		this.sendLetters = sendLetters;
		this.recipients = recipients;
		this.people = people;
		this.wording = wording;
		this.clock = clock;
	}

	/** An earlier one that still waits is withdrawn. */
	@EventListener
	void on(PasswordLinkAsked event) {
		LetterKind kind = (event.purpose() == PasswordLinks.Purpose.INVITED) ? LetterKind.INVITATION
				: LetterKind.PASSWORD_FORGOTTEN;
		String key = kind + ":" + event.staffId();
		StaffMember person = this.people.findById(event.staffId()).orElseThrow();
		this.outbox.overtake(key);
		this.outbox.write(
				this.wording.draft(kind, key, event.purpose().valid().toHours())
					.fact(this.wording.text("person.username"), person.getUsername())
					.leadTo(PasswordLinks.MASKED, this.wording.text("password.title"))
					.validUntil(this.clock.instant().plus(event.purpose().valid())),
				this.recipients.people(List.of(event.staffId())));
	}

	@Override
	public boolean canLeave() {
		return this.sendLetters.isConfigured();
	}

	@Override
	public Optional<Invitation> last(Long staffId) {
		return this.letters.findFirstByRecipientIdAndKindOrderByIdDesc(staffId, LetterKind.INVITATION)
			.map((letter) -> new Invitation(letter.getState().name(),
					(letter.getSettledAt() != null) ? letter.getSettledAt() : letter.getWrittenAt()));
	}

}
