package id.go.ppatk.piket.notices;

import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * "Kirim ulang": letters are tried anew, at the address that the recipient has now.
 */
@Component
class SendAgain {

	private final Letters letters;

	private final Recipients recipients;

	SendAgain(Letters letters, Recipients recipients) {
		this.letters = letters;
		this.recipients = recipients;
	}

	/**
	 * Tries one letter anew.
	 * @return to whom it goes
	 * @throws ResponseStatusException (404) when there is no such letter
	 * @throws IllegalStateException when it was sent or withdrawn meanwhile
	 */
	@Transactional
	public String send(Long id) {
		Letter letter = this.letters.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Recipient recipient = (letter.getRecipientId() != null)
				? this.recipients.people(List.of(letter.getRecipientId())).stream().findFirst().orElse(null)
				: this.recipients.supervisor().get(0);
		letter.sendAgain((recipient != null) ? recipient.address() : null, Instant.now());
		return letter.getRecipientName();
	}

	/**
	 * Tries all that have failed anew.
	 * @return how many
	 */
	@Transactional
	public int sendFailed() {
		return this.letters.sendFailedAgain(Instant.now());
	}

}
