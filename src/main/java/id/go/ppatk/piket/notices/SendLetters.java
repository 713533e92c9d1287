package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Sends what waits, letter by letter, each in a transaction that holds its row: two
 * instances never take the same one. A letter is marked as sent after the server took it.
 * When the process or the power dies between the two, or the server does after DATA, the
 * letter still waits and is sent once more, with the same Message-ID, by which mail
 * programs know the second copy. That is the only way in which one is sent twice.
 */
@Component
public class SendLetters {

	private final Letters letters;

	private final Optional<JavaMailSenderImpl> server;

	private final String from;

	private final Supplier<String> senderName;

	private final PracticeAddress practice;

	private final LetterLinks links;

	private final TransactionTemplate transaction;

	private final Clock clock;

	@Autowired
	public SendLetters(Letters letters, ObjectProvider<JavaMailSenderImpl> server, MailSettings settings,
			PracticeAddress practice, LetterLinks links, Wording wording, TransactionTemplate transaction, Clock clock,
			Environment environment) {
		this(letters,
				Optional.ofNullable(server.getIfAvailable()).filter((known) -> StringUtils.hasText(known.getHost())),
				settings, practice, links, wording::sender, transaction, clock);
		if (isConfigured() && settings.isSenderMissing() && environment.acceptsProfiles(Profiles.of("production"))) {
			throw new WrongMailSetting("piket.mail.from");
		}
	}

	/**
	 * With a server of one's own, or none.
	 * @param senderName the name that readers see beside the address
	 */
	public SendLetters(Letters letters, Optional<JavaMailSenderImpl> server, MailSettings settings,
			PracticeAddress practice, LetterLinks links, Supplier<String> senderName, TransactionTemplate transaction,
			Clock clock) {
		this.letters = letters;
		this.server = server;
		this.from = settings.from();
		this.senderName = senderName;
		this.practice = practice;
		this.links = links;
		this.transaction = transaction;
		this.clock = clock;
	}

	private enum Step {

		/** One was dealt with, and another may follow. */
		DONE,
		/** Nothing waits. */
		EMPTY,
		/** There is no server to talk to at present. */
		UNREACHABLE

	}

	/** Whether there is a mail server to send to. */
	boolean isConfigured() {
		return this.server.isPresent();
	}

	/**
	 * Sends until nothing waits, the server is gone, or it may not go on.
	 * @return how many letters it dealt with
	 */
	public int send(BooleanSupplier mayGoOn) {
		if (!isConfigured()) {
			return 0;
		}
		this.transaction.executeWithoutResult((status) -> this.letters.lookUpAddresses());
		int done = 0;
		try (SmtpConversation conversation = new SmtpConversation(this.server.get(), sender())) {
			while (mayGoOn.getAsBoolean() && this.transaction.execute((status) -> next(conversation)) == Step.DONE) {
				done++;
			}
		}
		return done;
	}

	private InternetAddress sender() {
		try {
			return SmtpConversation.named(this.from, this.senderName.get());
		}
		catch (AddressException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Step next(SmtpConversation conversation) {
		this.letters.commitSoon();
		Letter letter = this.letters.next().orElse(null);
		if (letter == null) {
			return Step.EMPTY;
		}
		if (letter.isOutdated(this.clock.instant())) {
			letter.withdraw(this.clock.instant());
			return Step.DONE;
		}
		Optional<UnaryOperator<String>> completing = this.links.completing(letter);
		if (completing.isEmpty()) {
			letter.withdraw(this.clock.instant());
			return Step.DONE;
		}
		try {
			conversation.send(letter, completing.get(), this.practice.of(letter.getAddress()));
			letter.sent(this.clock.instant());
			return Step.DONE;
		}
		catch (SmtpConversation.Refused ex) {
			letter.refused(ex.getMessage(), this.clock.instant());
			return Step.DONE;
		}
		catch (SmtpConversation.NotNow ex) {
			letter.postpone(ex.getMessage(), Instant.now(), this.clock.instant());
			return ex.isReachable() ? Step.DONE : Step.UNREACHABLE;
		}
	}

}
