package id.go.ppatk.piket.notices;

import java.util.Optional;

import id.go.ppatk.piket.staff.ProfileEntry;
import id.go.ppatk.piket.staff.ProfileSource;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * One's own letters on the profile.
 */
@Component
class LetterProfile implements ProfileSource {

	private final LetterChoices choices;

	private final MessageSourceAccessor messages;

	LetterProfile(LetterChoices choices, MessageSourceAccessor messages) {
		this.choices = choices;
		this.messages = messages;
	}

	@Override
	public Optional<ProfileEntry> entryOf(SignedIn person) {
		int off = LetterKind.optional().size() - this.choices.wantedBy(person.getId()).size();
		String text = this.messages.getMessage((off == 0) ? "letter-choices.all" : "letter-choices.some",
				new Object[] { off });
		return Optional
			.of(new ProfileEntry("letter-choices.title", text, "/profil/pemberitahuan", "letter-choices.keep"));
	}

}
