package id.go.ppatk.piket.desk;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What desk and form show of the shift: the calls that are still to be written down, and
 * who may take the seat.
 */
@Component
class DeskShifts {

	private final UnfinishedCalls unfinished;

	private final Successors successors;

	DeskShifts(UnfinishedCalls unfinished, Successors successors) {
		this.unfinished = unfinished;
		this.successors = successors;
	}

	/**
	 * The shift of a person.
	 *
	 * @param unfinished the calls that are still to be written down; none when the open
	 * one is the only one
	 * @param open the form that is open, or {@code null} on the desk
	 * @param next the form of the next call
	 * @param successors who may take the seat
	 */
	public record Shift(List<UnfinishedCalls.Unfinished> unfinished, @Nullable UUID open, UUID next,
			List<Successors.Successor> successors) {
	}

	/** The shift of a person with that form open, or {@code null} on the desk. */
	Shift of(SignedIn me, @Nullable UUID open, List<OnDuty.Post> posts, LocalTime now) {
		return new Shift(this.unfinished.beside(open, me), open, UUID.randomUUID(), successors(me, posts, now));
	}

	/** Who may take the seat of a person. */
	List<Successors.Successor> successors(SignedIn me, List<OnDuty.Post> posts, LocalTime now) {
		return me.is(Role.PETUGAS) ? this.successors.after(me, posts, now) : List.of();
	}

}
