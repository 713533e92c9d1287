package id.go.ppatk.piket.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The letters that were written.
 */
public interface Letters extends Repository<Letter, Long> {

	Optional<Letter> findById(Long id);

	/** Writes at once what became of it. */
	Letter saveAndFlush(Letter letter);

	/** With its files. */
	@Query("select letter from Letter letter left join fetch letter.enclosures where letter.id = ?1")
	Optional<Letter> withEnclosures(Long id);

	/** The latest of those with one of these Message-IDs. */
	Optional<Letter> findFirstByMessageIdInOrderByIdDesc(Collection<String> messageIds);

	/** The latest about that hand-off. */
	List<Letter> findTop10ByHandoffNumberOrderByIdDesc(String handoffNumber);

	/**
	 * The latest that was sent to one of these addresses since that moment.
	 * @param addresses in small letters
	 */
	@Query("""
			select letter from Letter letter
			where lower(letter.address) in ?1 and letter.state = SENT and letter.settledAt >= ?2
			order by letter.id desc""")
	List<Letter> sentTo(Collection<String> addresses, Instant since, Limit limit);

	/** The latest of that kind to that person. */
	Optional<Letter> findFirstByRecipientIdAndKindOrderByIdDesc(Long recipientId, LetterKind kind);

	/**
	 * The next one to send, held until the transaction ends and passed over by everybody
	 * else, so that no two instances send it; with the connection that held it, the hold
	 * goes.
	 */
	@Query(nativeQuery = true, value = """
			select * from letters
			where state = 'WAITING' and address is not null and next_attempt_at <= now()
			order by next_attempt_at, id limit 1 for update skip locked""")
	Optional<Letter> next();

	/**
	 * Lets this transaction's commit not wait for the disk: a mark that a power cut loses
	 * costs a second copy with the same Message-ID, as one that was never made.
	 */
	@Modifying
	@Query(nativeQuery = true, value = "set local synchronous_commit = off")
	void commitSoon();

	/** Gives letters the address that their recipient has got since. */
	@Modifying
	@Query(nativeQuery = true, value = """
			update letters set address = person.email, version = letters.version + 1 from staff_members person
			where letters.state = 'WAITING' and letters.address is null
			and person.id = letters.recipient_id and person.email is not null""")
	int lookUpAddresses();

	/** Tries all that have failed anew, at once. */
	@Modifying
	@Query(nativeQuery = true, value = """
			update letters set state = 'WAITING', settled_at = null, attempts = 0, next_attempt_at = ?1,
			version = version + 1 where state = 'FAILED'""")
	int sendFailedAgain(Instant realNow);

}
