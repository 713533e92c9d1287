package id.go.ppatk.piket.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import org.jspecify.annotations.Nullable;

/**
 * Who answers each phone of a service day, minute by minute: the officer, and in the
 * break the substitute. Clause 3 of the procedure.
 */
public final class Coverage {

	private final LocalDate day;

	private final ServicePolicy policy;

	private final List<Duty> duties;

	/**
	 * The coverage of one service day.
	 * @param duties the duties of that day, of all units
	 */
	public Coverage(LocalDate day, ServicePolicy policy, List<Duty> duties) {
		this.day = day;
		this.policy = policy;
		this.duties = List.copyOf(duties);
	}

	/**
	 * Who answers the phone of a post for a while.
	 *
	 * @param post the post and its extension
	 * @param from from when, in WIB
	 * @param until until before when, in WIB
	 * @param staffId who answers, or {@code null} where nobody was named: a gap
	 * @param substituting whether the substitute answers because it is the break
	 */
	public record Interval(ServicePost post, LocalTime from, LocalTime until, @Nullable Long staffId,
			boolean substituting) {

		/** Whether the phone rings and nobody answers. */
		public boolean isGap() {
			return this.staffId == null;
		}

		public boolean contains(LocalTime time) {
			return !time.isBefore(this.from) && time.isBefore(this.until);
		}

		public long minutes() {
			return Duration.between(this.from, this.until).toMinutes();
		}

	}

	/**
	 * The whole service day of each post, from its opening to its closing, in the order
	 * of posts and time.
	 */
	public List<Interval> intervals() {
		return this.policy.getPosts().stream().flatMap(this::intervals).toList();
	}

	private Stream<Interval> intervals(ServicePost post) {
		Optional<Duty> duty = duty(post);
		Long officer = duty.map(Duty::getOfficerId).orElse(null);
		Long substitute = duty.map(Duty::getSubstituteId).orElse(null);
		LocalTime breakStarts = this.policy.breakStarts(this.day);
		LocalTime breakEnds = this.policy.breakEnds(this.day);
		return Stream
			.of(new Interval(post, this.policy.getOpens(), breakStarts, officer, false),
					new Interval(post, breakStarts, breakEnds, substitute, true),
					new Interval(post, breakEnds, this.policy.getCloses(), officer, false))
			.filter((interval) -> interval.from().isBefore(interval.until()));
	}

	/**
	 * Who answers at that time, post by post; empty outside the service hours.
	 */
	public List<Interval> at(LocalTime time) {
		return intervals().stream().filter((interval) -> interval.contains(time)).toList();
	}

	private Optional<Duty> duty(ServicePost post) {
		return this.duties.stream()
			.filter((duty) -> duty.getUnitCode().equals(post.getUnitCode()) && duty.getPost() == post.getNumber())
			.findFirst();
	}

}
