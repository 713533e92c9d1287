package id.go.ppatk.piket.notices;

import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link LettersPage}s, each with the same number of statements.
 */
@Component
class LettersPages {

	private static final int SIZE = 50;

	private final EntityManager entityManager;

	private final SendLetters sendLetters;

	private final ReplyMailbox mailbox;

	LettersPages(EntityManager entityManager, SendLetters sendLetters, ReplyMailbox mailbox) {
		this.entityManager = entityManager;
		this.sendLetters = sendLetters;
		this.mailbox = mailbox;
	}

	/**
	 * A page of those letters.
	 * @param state where they stand, or {@code null} for all
	 * @param kind what they are about, or {@code null} for all
	 * @param before the id before which the page begins, or {@code null} for the first
	 */
	@Transactional(readOnly = true)
	public LettersPage of(Letter.@Nullable State state, @Nullable LetterKind kind, @Nullable Long before, SignedIn me) {
		List<LetterLine> found = find(state, kind, before);
		boolean more = found.size() > SIZE;
		return new LettersPage(more ? found.subList(0, SIZE) : found,
				new LettersPage.Counts(count(Letter.State.WAITING), count(Letter.State.FAILED)), state, kind,
				before == null, more ? found.get(SIZE - 1).id() : null, isReadable(me), this.sendLetters.isConfigured(),
				this.mailbox.trouble());
	}

	/** Whether the person may read what letters say. */
	static boolean isReadable(SignedIn me) {
		return me.is(Role.SUPERVISOR);
	}

	private List<LetterLine> find(Letter.@Nullable State state, @Nullable LetterKind kind, @Nullable Long before) {
		TypedQuery<LetterLine> query = this.entityManager.createQuery("""
				select new id.go.ppatk.piket.notices.LetterLine(letter.id, letter.kind, letter.recipientName,
				    letter.address, letter.subject, letter.writtenAt, letter.state, letter.settledAt,
				    letter.attempts, letter.nextAttemptAt, letter.serverWords)
				from Letter letter where letter.id < :before""" + ((state != null) ? " and letter.state = :state" : "")
				+ ((kind != null) ? " and letter.kind = :kind" : "") + " order by letter.id desc", LetterLine.class);
		query.setParameter("before", (before != null) ? before : Long.MAX_VALUE);
		if (state != null) {
			query.setParameter("state", state);
		}
		if (kind != null) {
			query.setParameter("kind", kind);
		}
		return query.setMaxResults(SIZE + 1).getResultList();
	}

	private long count(Letter.State state) {
		return this.entityManager
			.createQuery("select count(letter) from Letter letter where letter.state = :state", Long.class)
			.setParameter("state", state)
			.getSingleResult();
	}

}
