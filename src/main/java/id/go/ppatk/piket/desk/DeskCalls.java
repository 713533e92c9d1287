package id.go.ppatk.piket.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Answerers;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallCount;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls of a day as a desk lists them; each look at a caller whose identity is
 * protected is kept.
 */
@Component
class DeskCalls {

	/** The desk shows no more calls of a day; the search has them all. */
	static final int MOST_SHOWN = 30;

	private final Calls calls;

	private final Answerers answerers;

	private final CallerIdentity identity;

	DeskCalls(Calls calls, Answerers answerers, CallerIdentity identity) {
		this.calls = calls;
		this.answerers = answerers;
		this.identity = identity;
	}

	/**
	 * The calls of a day.
	 *
	 * @param latest the latest first, whole
	 * @param count how many there are on that day, without those that had no matter
	 * @param noMatters how many had no matter
	 * @param masked the ids of those whose caller is not for the person to see
	 * @param passedOn to whom the person's unit passed those that are another unit's now,
	 * by id; of them the rest is not for the person
	 * @param names the names of those who answered, by id
	 */
	public record Day(List<Call> latest, long count, NoMatters noMatters, Set<Long> masked,
			Map<Long, Call.PassedOn> passedOn, Map<Long, String> names) {
	}

	/** The latest calls of the day that the person may read. */
	@Transactional
	Day on(LocalDate day, SignedIn me) {
		boolean all = me.is(Role.SUPERVISOR);
		List<Call> latest = all ? this.calls.on(day, MOST_SHOWN) : this.calls.ofUnit(day, me.getUnitCode(), MOST_SHOWN);
		Map<Long, Call.PassedOn> passedOn = latest.stream()
			.filter((call) -> CallAccess.readsPart(call, me))
			.collect(Collectors.toMap(Call::getId, (call) -> call.getPassedOnBy(me.getUnitCode()).orElseThrow()));
		List<Call> whole = latest.stream().filter((call) -> !passedOn.containsKey(call.getId())).toList();
		Predicate<Call> visible = this.identity.recordLook(whole, me, CallerIdentity.SeenIn.MEJA);
		Set<Long> masked = whole.stream().filter(visible.negate()).map(Call::getId).collect(Collectors.toSet());
		List<CallCount> counts = (latest.size() < MOST_SHOWN) ? List.of() : counts(day, all, me);
		NoMatters noMatters = counts.isEmpty() ? NoMatters.of(whole) : NoMatters.among(counts);
		long count = counts.isEmpty() ? latest.size() : counts.stream().mapToLong(CallCount::number).sum();
		return new Day(latest, count - noMatters.total(), noMatters, masked, passedOn,
				this.answerers.names(Stream.concat(whole.stream().map(Call::getAnsweredBy),
						passedOn.values().stream().map(Call.PassedOn::fromStaff))));
	}

	private List<CallCount> counts(LocalDate day, boolean all, SignedIn me) {
		return all ? this.calls.countOn(day) : this.calls.countOfUnit(day, me.getUnitCode());
	}

}
