package id.go.ppatk.piket.desk;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.stereotype.Component;

/**
 * Who may take over the desk from whom: the officers of the same unit. Clause 3 of the
 * procedure: the substitute in the break, the officer after it.
 */
@Component
class Successors {

	private final StaffMembers people;

	Successors(StaffMembers people) {
		this.people = people;
	}

	/**
	 * Somebody who may take over the desk.
	 *
	 * @param staffId who
	 * @param name the name as it is spoken
	 * @param next whether it is their turn: they answer this phone now, or as the next
	 */
	public record Successor(Long staffId, String name, boolean next) {
	}

	/** Whoever may follow the person, those whose turn it is first. */
	List<Successor> after(SignedIn me, List<OnDuty.Post> posts, LocalTime now) {
		Optional<Long> turn = posts.stream()
			.filter((post) -> post.served() != null && post.served().people().contains(me.getId()))
			.findFirst()
			.flatMap((post) -> turn(post.served().intervals(), me.getId(), now));
		return this.people.officers(me.getUnitCode())
			.stream()
			.filter((person) -> !person.getId().equals(me.getId()))
			.map((person) -> new Successor(person.getId(), person.getName(),
					turn.filter(person.getId()::equals).isPresent()))
			.sorted(Comparator.comparing(Successor::next).reversed())
			.toList();
	}

	/** Who answers the phone now, else who answers it next, else who did last. */
	static Optional<Long> turn(List<Coverage.Interval> intervals, Long seated, LocalTime now) {
		List<Coverage.Interval> others = intervals.stream()
			.filter((interval) -> !interval.isGap() && !interval.staffId().equals(seated))
			.toList();
		Stream<Coverage.Interval> fromNow = others.stream().filter((interval) -> interval.until().isAfter(now));
		return Stream.concat(fromNow, others.stream().sorted(Comparator.comparing(Coverage.Interval::from).reversed()))
			.findFirst()
			.map(Coverage.Interval::staffId);
	}

	/** The person of that id, when they may follow the one who sits there. */
	Optional<StaffMember> find(Long staffId, SignedIn seated) {
		return this.people.officers(seated.getUnitCode())
			.stream()
			.filter((person) -> person.getId().equals(staffId) && !staffId.equals(seated.getId()))
			.findFirst();
	}

}
