package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

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
	 * Who answers the phone of a post from a time on.
	 *
	 * @param post the post and its extension
	 * @param staffId who answers, or {@code null} where nobody was named: a gap
	 * @param substituting whether the substitute answers because it is the break
	 * @param until until when this holds, in WIB
	 */
	public record Answering(ServicePost post, @Nullable Long staffId, boolean substituting, LocalTime until) {
	}

	/**
	 * Who answers at that time, post by post; empty outside the service hours.
	 */
	public List<Answering> at(LocalTime time) {
		if (!this.policy.isOpen(time)) {
			return List.of();
		}
		boolean inBreak = this.policy.isBreak(this.day, time);
		LocalTime until = nextChange(time, inBreak);
		return this.policy.getPosts().stream().map((post) -> {
			Optional<Duty> duty = duty(post);
			Long answering = duty.map(inBreak ? Duty::getSubstituteId : Duty::getOfficerId).orElse(null);
			return new Answering(post, answering, inBreak, until);
		}).toList();
	}

	private LocalTime nextChange(LocalTime time, boolean inBreak) {
		if (inBreak) {
			return this.policy.breakEnds(this.day);
		}
		LocalTime breakStarts = this.policy.breakStarts(this.day);
		return time.isBefore(breakStarts) ? breakStarts : this.policy.getCloses();
	}

	private Optional<Duty> duty(ServicePost post) {
		return this.duties.stream()
			.filter((duty) -> duty.getUnitCode().equals(post.getUnitCode()) && duty.getPost() == post.getNumber())
			.findFirst();
	}

}
