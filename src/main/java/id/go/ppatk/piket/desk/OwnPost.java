package id.go.ppatk.piket.desk;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.OnDuty;
import org.jspecify.annotations.Nullable;

/**
 * What the head of the desk says of the post that a person serves today: that they answer
 * now, who does in the break and wherever else it is not them, and outside the service
 * hours that nobody has to. Clause 3.
 *
 * @param post the post
 * @param messageKey the sentence: unit, number, who answers and the time are its
 * arguments
 * @param time until when that holds, from when on the post is served, or {@code null}
 */
public record OwnPost(OnDuty.Post post, String messageKey, @Nullable LocalTime time) {

	/**
	 * The post of that person, the one that they answer now before others; empty for who
	 * has none today.
	 */
	static Optional<OwnPost> of(List<OnDuty.Post> posts, Long staffId, LocalTime now) {
		return posts.stream()
			.filter((post) -> post.served() != null && post.served().people().contains(staffId))
			.min(Comparator.comparing((post) -> !staffId.equals(post.answeringId())))
			.map((post) -> of(post, staffId, now));
	}

	private static OwnPost of(OnDuty.Post post, Long staffId, LocalTime now) {
		if (!post.isOpen()) {
			LocalTime opens = post.served().intervals().get(0).from();
			return now.isBefore(opens) ? new OwnPost(post, "desk.own-later", opens)
					: new OwnPost(post, "desk.own-over", null);
		}
		boolean answering = staffId.equals(post.answeringId());
		if (post.substituting()) {
			return new OwnPost(post, answering ? "desk.own-break" : "desk.own-other-break", post.until());
		}
		if (answering) {
			return new OwnPost(post, "desk.own-officer", null);
		}
		if (post.isGap()) {
			return new OwnPost(post, "desk.own-gap", post.until());
		}
		return new OwnPost(post,
				(post.capacity() == Coverage.Capacity.OFFICER) ? "desk.own-substitute" : "desk.own-other",
				post.until());
	}

}
