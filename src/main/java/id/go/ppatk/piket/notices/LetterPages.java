package id.go.ppatk.piket.notices;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the list of letters, the latest first, page by page.
 */
@Component
class LetterPages {

	static final int SIZE = 50;

	private final EntityManager entityManager;

	LetterPages(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/**
	 * A page.
	 *
	 * @param letters its letters
	 * @param next the id before which the next page begins, or {@code null} on the last
	 */
	record Page(List<LetterLine> letters, @Nullable Long next) {
	}

	/**
	 * A page of those letters.
	 * @param state where they stand, or {@code null} for all
	 * @param kind what they are about, or {@code null} for all
	 * @param before the id before which the page begins, or {@code null} for the first
	 */
	@Transactional(readOnly = true)
	public Page find(Letter.@Nullable State state, @Nullable LetterKind kind, @Nullable Long before) {
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
		List<LetterLine> found = query.setMaxResults(SIZE + 1).getResultList();
		return (found.size() > SIZE) ? new Page(found.subList(0, SIZE), found.get(SIZE - 1).id())
				: new Page(found, null);
	}

	/**
	 * How many letters are to be looked after.
	 *
	 * @param waiting how many wait
	 * @param failed how many have failed
	 */
	record Counts(long waiting, long failed) {
	}

	@Transactional(readOnly = true)
	public Counts counts() {
		return new Counts(count(Letter.State.WAITING), count(Letter.State.FAILED));
	}

	private long count(Letter.State state) {
		return this.entityManager
			.createQuery("select count(letter) from Letter letter where letter.state = :state", Long.class)
			.setParameter("state", state)
			.getSingleResult();
	}

}
