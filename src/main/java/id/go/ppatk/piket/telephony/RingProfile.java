package id.go.ppatk.piket.telephony;

import java.util.Optional;

import id.go.ppatk.piket.staff.ProfileEntry;
import id.go.ppatk.piket.staff.ProfileSource;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * How one is told of a call that rings, on the profile of those for whom calls ring.
 */
@Component
class RingProfile implements ProfileSource {

	private final RingChoices choices;

	private final MessageSourceAccessor messages;

	RingProfile(RingChoices choices, MessageSourceAccessor messages) {
		this.choices = choices;
		this.messages = messages;
	}

	@Override
	public Optional<ProfileEntry> entryOf(SignedIn person) {
		if (!RingingCalls.takesCalls(person)) {
			return Optional.empty();
		}
		String text = this.messages.getMessage(this.choices.of(person.getId()).messageKey());
		return Optional.of(new ProfileEntry("ring-choices.title", text, "/profil/dering", "ring-choices.keep"));
	}

}
