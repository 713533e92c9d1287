package id.go.ppatk.piket.desk;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What desk and form show of the shift: the calls that are still to be written down, and
 * who may take the seat.
 */
@Component
class DeskShift {

	private final UnfinishedCalls unfinished;

	private final Successors successors;

	DeskShift(UnfinishedCalls unfinished, Successors successors) {
		this.unfinished = unfinished;
		this.successors = successors;
	}

	/**
	 * Shows it.
	 * @param open the form that is open, or {@code null} on the desk
	 */
	void show(SignedIn me, @Nullable UUID open, List<OnDuty.Post> posts, LocalTime now, Model model) {
		List<Unfinished> calls = this.unfinished.of(me);
		boolean others = calls.stream().anyMatch((call) -> !call.formId().equals(open));
		model.addAttribute("unfinished", others ? calls : List.of())
			.addAttribute("open", open)
			.addAttribute("next", UUID.randomUUID())
			.addAttribute("successors", me.is(Role.PETUGAS) ? this.successors.after(me, posts, now) : List.of());
	}

}
