package id.go.ppatk.piket.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pages of a call share: the calls of a day, names, and the topics that are
 * offered.
 */
@Component
class CallPages {

	/** The desk shows no more calls of a day; the search has them all. */
	static final int MOST_SHOWN = 30;

	private final Calls calls;

	private final Topics topics;

	private final StaffMembers people;

	CallPages(Calls calls, Topics topics, StaffMembers people) {
		this.calls = calls;
		this.topics = topics;
		this.people = people;
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
