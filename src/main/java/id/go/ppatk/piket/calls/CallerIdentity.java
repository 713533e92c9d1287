package id.go.ppatk.piket.calls;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see who called. The identity of callers under Pengaduan Masyarakat is for DKH,
 * the supervisor and the officer who took the call; this is the one place that decides,
 * and keeps who looked.
 */
@Component
public class CallerIdentity {

	/** The unit that answers for Pengaduan Masyarakat. */
	private static final String DKH = "DKH";

	/** Where a caller's identity was seen. */
	public enum SeenIn {

		MEJA, TELEPON, PERBAIKAN, RIWAYAT, CARI, CARI_EXCEL, REKAP, REKAP_EXCEL, REKAP_PDF, TINDAK_LANJUT;

		/** The message that names the place. */
		public String messageKey() {
			return "look-place." + name();
		}

	}

	/**
	 * A look at a caller's identity.
	 *
	 * @param by the name of who saw it
	 * @param at when
	 * @param place where
	 */
	public record Look(String by, Instant at, SeenIn place) {
	}

	private static final int MOST_LOOKS = 100;

	private final Topics topics;

	private final JdbcClient jdbc;

	private final Clock clock;

	CallerIdentity(Topics topics, JdbcClient jdbc, Clock clock) {
		this.topics = topics;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The topics whose callers are not for everybody. */
	public Set<Long> protectedTopics() {
		return protectedAmong(this.topics.all());
	}

	/** Those of these topics whose callers are not for everybody. */
	public static Set<Long> protectedAmong(Collection<Topic> topics) {
		return topics.stream().filter(Topic::isCallerProtected).map(Topic::getId).collect(Collectors.toSet());
	}

	/** The calls whose caller the person may see; asked once for a page. */
	public Predicate<Call> visibleTo(SignedIn person) {
		if (allVisibleTo(person)) {
			return (call) -> true;
		}
		return visibleTo(person, protectedTopics());
	}

	private static Predicate<Call> visibleTo(SignedIn person, Set<Long> secret) {
		return (call) -> !isProtected(call, secret) || isVisibleTo(person, call.getAnsweredBy());
	}

	private static boolean isProtected(Call call, Set<Long> secret) {
		return call.getProblems().stream().map(CallDetails.Problem::topicId).anyMatch(secret::contains);
	}

	/** Whether the person may see who called, of a call whose caller is protected. */
	public static boolean isVisibleTo(SignedIn person, @Nullable Long answeredBy) {
		return allVisibleTo(person) || person.getId().equals(answeredBy);
	}

	/**
	 * Records that the person is shown these calls: those whose caller is protected and
	 * visible to the person.
	 * @return the calls whose caller the person may see
	 */
	public Predicate<Call> recordLook(Collection<Call> calls, SignedIn person, SeenIn place) {
		Set<Long> secret = protectedTopics();
		recordLooksAt(calls.stream()
			.filter((call) -> isProtected(call, secret) && isVisibleTo(person, call.getAnsweredBy()))
			.map(Call::getNumber)
			.toList(), person, place);
		return visibleTo(person, secret);
	}

	/** Records that the person saw who made these calls. */
	public void recordLooksAt(Collection<String> callNumbers, SignedIn person, SeenIn place) {
		recordLooksAt(callNumbers, person.getId(), place);
	}

	/**
	 * As {@link #recordLooksAt(Collection, SignedIn, SeenIn)}, of the person with that
	 * id.
	 */
	public void recordLooksAt(Collection<String> callNumbers, Long staffId, SeenIn place) {
		if (!callNumbers.isEmpty()) {
			this.jdbc.sql("""
					insert into identity_looks (call_number, seen_by, seen_at, place)
					select number, ?, ?, ? from unnest(?) number""")
				.params(staffId, Timestamp.from(this.clock.instant()), place.name(), callNumbers.toArray(String[]::new))
				.update();
		}
	}

	/** The latest looks at who made the call. */
	public List<Look> looksAt(String callNumber) {
		return this.jdbc.sql("""
				select person.name, seen_at, place from identity_looks join staff_members person on person.id = seen_by
				where call_number = ? order by seen_at desc, identity_looks.id desc limit %d""".formatted(MOST_LOOKS))
			.param(callNumber)
			.query((row, number) -> new Look(row.getString(1), row.getTimestamp(2).toInstant(),
					SeenIn.valueOf(row.getString(3))))
			.list();
	}

	/** Whether the person sees every caller, under whatever topic. */
	public static boolean allVisibleTo(SignedIn person) {
		return person.is(Role.SUPERVISOR)
				|| (person.getUnitCode().equals(DKH) && (person.is(Role.PETUGAS) || person.is(Role.KOORDINATOR)));
	}

}
