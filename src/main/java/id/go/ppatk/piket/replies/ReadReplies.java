package id.go.ppatk.piket.replies;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import id.go.ppatk.piket.notices.MailSettings;
import id.go.ppatk.piket.notices.MailSettings.Imap;
import id.go.ppatk.piket.notices.ReplyMailbox;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the unread messages of the mailbox that letters come from. One is marked as read
 * after it was taken in; when the process dies between the two, it is known by its
 * Message-ID when it is read again.
 */
@Component
public class ReadReplies implements ReplyMailbox {

	private static final Logger logger = LoggerFactory.getLogger(ReadReplies.class);

	/** How often the server may break off in one reading. */
	private static final int MOST_ROUNDS = 20;

	private final TakeReply takeReply;

	private final MailboxState state;

	private final Imap mailbox;

	@Autowired
	ReadReplies(TakeReply takeReply, MailboxState state, MailSettings settings) {
		this(takeReply, state, settings.imap());
	}

	/** With a mailbox of one's own. */
	ReadReplies(TakeReply takeReply, MailboxState state, Imap mailbox) {
		this.takeReply = takeReply;
		this.state = state;
		this.mailbox = mailbox;
	}

	/** Whether there is a mailbox to read. */
	boolean isConfigured() {
		return this.mailbox.isConfigured();
	}

	@Override
	public @Nullable Trouble trouble() {
		return isConfigured() ? this.state.trouble().orElse(null) : null;
	}

	/**
	 * Reads what came since, and keeps whether that was possible.
	 * @return how many messages were taken in
	 * @throws MessagingException when the mailbox cannot be reached or opened
	 */
	public int read() throws MessagingException {
		if (!isConfigured()) {
			return 0;
		}
		try {
			int taken = readAll();
			this.state.worked();
			return taken;
		}
		catch (MessagingException ex) {
			this.state.failed(ex);
			throw ex;
		}
	}

	private int readAll() throws MessagingException {
		int taken = 0;
		Map<Long, Care> careful = new HashMap<>();
		for (int round = 0; round < MOST_ROUNDS; round++) {
			Round done = round(careful);
			taken += done.taken();
			if (done.harmful() == null) {
				break;
			}
			careful.merge(done.harmful(), Care.HEAD_ONLY, (earlier, now) -> Care.LEAVE);
		}
		return taken;
	}

	/** What is done with a message at which the server broke off. */
	private enum Care {

		/** Only its head is asked for. */
		HEAD_ONLY,
		/** Not even that; it stays unread. */
		LEAVE

	}

	/**
	 * What was done over one connection.
	 *
	 * @param taken how many messages were taken in
	 * @param harmful the UID of the message at which the server broke off, or
	 * {@code null}
	 */
	private record Round(int taken, @Nullable Long harmful) {
	}

	private Round round(Map<Long, Care> careful) throws MessagingException {
		String protocol = this.mailbox.protocol();
		try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
			store.connect(this.mailbox.host(), this.mailbox.port(), this.mailbox.username(), this.mailbox.password());
			try (Folder folder = store.getFolder(this.mailbox.folder())) {
				folder.open(Folder.READ_WRITE);
				return take(folder, careful);
			}
		}
	}

	private static Properties properties(String protocol) {
		Properties properties = new Properties();
		String prefix = "mail." + protocol + ".";
		properties.setProperty(prefix + "connectiontimeout", "10000");
		properties.setProperty(prefix + "timeout", "30000");
		properties.setProperty(prefix + "writetimeout", "30000");
		properties.setProperty(prefix + "peek", "true");
		properties.setProperty("mail.mime.address.strict", "false");
		return properties;
	}

	private Round take(Folder folder, Map<Long, Care> careful) throws MessagingException {
		int taken = 0;
		for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
			Long uid = ((UIDFolder) folder).getUID(message);
			if (careful.get(uid) == Care.LEAVE) {
				continue;
			}
			try {
				this.takeReply.take((careful.get(uid) == Care.HEAD_ONLY) ? MessageReader.readHead(message)
						: MessageReader.read(message));
				message.setFlag(Flags.Flag.SEEN, true);
				taken++;
			}
			catch (FolderClosedException | StoreClosedException ex) {
				return new Round(taken, uid);
			}
			catch (MessagingException | RuntimeException ex) {
				// it stays unread, and the next reading tries again; others are not kept
				logger.warn("a message could not be taken in: {}", ex.getClass().getName());
			}
		}
		return new Round(taken, null);
	}

}
