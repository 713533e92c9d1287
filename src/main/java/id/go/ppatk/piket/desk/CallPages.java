package id.go.ppatk.piket.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;

import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the pages of a call share: whose call it is, and the topics that are offered.
 */
@Component
class CallPages {

	/** The desk shows no more calls of a day; the search has them all. */
	static final int MOST_SHOWN = 30;

	private final Calls calls;

	private final Topics topics;

	private final StaffMembers people;

	private final CallerIdentity identity;

	CallPages(Calls calls, Topics topics, StaffMembers people, CallerIdentity identity) {
		this.calls = calls;
		this.topics = topics;
		this.people = people;
		this.identity = identity;
	}

	/**
	 * The latest calls of a day.
	 *
	 * @param latest the latest first
	 * @param count how many there are on that day
	 */
	record Day(List<Call> latest, long count) {
	}

	/** The latest calls of the day that the person may read, whole. */
	@Transactional(readOnly = true)
	Day on(LocalDate day, SignedIn me) {
		boolean all = me.is(Role.SUPERVISOR);
		Limit limit = Limit.of(MOST_SHOWN);
		List<Call> calls = all ? this.calls.on(day, limit) : this.calls.ofUnit(day, me.getUnitCode(), limit);
		calls.forEach(Call::getProblems);
		if (calls.size() < MOST_SHOWN) {
			return new Day(calls, calls.size());
		}
		return new Day(calls, all ? this.calls.countOn(day) : this.calls.countOfUnit(day, me.getUnitCode()));
	}

	/**
	 * The call of that number, for those who may read it: its unit and the supervisor.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for other units
	 */
	Call readable(String number, SignedIn me) {
		Call call = this.calls.whole(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.is(Role.SUPERVISOR) && !call.getUnitCode().equals(me.getUnitCode())) {
			throw new AccessDeniedException("another unit's call");
		}
		return call;
	}

	/**
	 * The call of that number, for those who may change it: who answered it, and the
	 * coordinator of the unit where the caller is for the coordinator to see.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	Call editable(String number, SignedIn me) {
		Call call = readable(number, me);
		if (!mayChange(call, me) || !this.identity.visibleTo(me).test(call)) {
			throw new AccessDeniedException("another person's call");
		}
		return call;
	}

	static boolean mayChange(Call call, SignedIn me) {
		return call.getAnsweredBy().equals(me.getId())
				|| (me.is(Role.KOORDINATOR) && call.getUnitCode().equals(me.getUnitCode()));
	}

	/**
	 * The topics that hold on the day, the own unit's first; only topics without
	 * sub-topics.
	 */
	Map<String, List<Topic>> offered(LocalDate day, String ownUnit) {
		List<Topic> valid = this.topics.validOn(day);
		List<Long> parents = valid.stream()
			.map(Topic::getParent)
			.filter(Objects::nonNull)
			.map(Topic::getId)
			.distinct()
			.toList();
		Map<String, List<Topic>> byUnit = valid.stream()
			.filter((topic) -> !parents.contains(topic.getId()))
			.collect(Collectors.groupingBy(Topic::getUnitCode, LinkedHashMap::new, Collectors.toList()));
		Map<String, List<Topic>> ordered = new LinkedHashMap<>();
		ordered.put(ownUnit, byUnit.getOrDefault(ownUnit, new ArrayList<>()));
		byUnit.forEach(ordered::putIfAbsent);
		ordered.values().removeIf(List::isEmpty);
		return ordered;
	}

	/**
	 * Refuses a topic that is not offered on the day, unless the call that is corrected
	 * has it.
	 */
	void topicsAreOffered(CallForm form, LocalDate day, List<CallDetails.Problem> before, Errors errors) {
		Set<Long> known = Stream
			.concat(this.topics.validOn(day).stream().map(Topic::getId),
					before.stream().map(CallDetails.Problem::topicId))
			.collect(Collectors.toSet());
		for (int i = 0; i < form.problems().size(); i++) {
			Long topic = form.problems().get(i).topicId();
			if (topic != null && !known.contains(topic)) {
				errors.rejectValue("problems[" + i + "].topicId", "call-form.topic-missing");
			}
		}
	}

	/** The names of those who answered these calls, by id. */
	Map<Long, String> answerers(List<Call> calls) {
		return this.people.findByIdIn(calls.stream().map(Call::getAnsweredBy).distinct().toList())
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

	/** The full name of each topic that there ever was, by id. */
	Map<Long, String> topicNames() {
		return this.topics.all().stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName));
	}

}
