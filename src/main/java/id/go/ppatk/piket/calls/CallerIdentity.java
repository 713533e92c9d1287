package id.go.ppatk.piket.calls;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import id.go.ppatk.piket.knowledge.Topic;
import id.go.ppatk.piket.knowledge.Topics;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.stereotype.Component;

/**
 * Who may see who called. The identity of callers under Pengaduan Masyarakat is for DKH,
 * the supervisor and the officer who took the call; this is the one place that decides.
 */
@Component
public class CallerIdentity {

	/** The unit that answers for Pengaduan Masyarakat. */
	private static final String DKH = "DKH";

	private final Topics topics;

	CallerIdentity(Topics topics) {
		this.topics = topics;
	}

	/** The topics whose callers are not for everybody. */
	public Set<Long> protectedTopics() {
		return this.topics.all()
			.stream()
			.filter(Topic::isCallerProtected)
			.map(Topic::getId)
			.collect(Collectors.toSet());
	}

	/** The calls whose caller the person may see; asked once for a page. */
	public Predicate<Call> visibleTo(SignedIn person) {
		if (allVisibleTo(person)) {
			return (call) -> true;
		}
		Set<Long> secret = protectedTopics();
		return (call) -> call.getAnsweredBy().equals(person.getId())
				|| call.getProblems().stream().map(CallDetails.Problem::topicId).noneMatch(secret::contains);
	}

	/** Whether the person sees every caller, under whatever topic. */
	public static boolean allVisibleTo(SignedIn person) {
		return person.is(Role.SUPERVISOR)
				|| (person.getUnitCode().equals(DKH) && (person.is(Role.PETUGAS) || person.is(Role.KOORDINATOR)));
	}

}
