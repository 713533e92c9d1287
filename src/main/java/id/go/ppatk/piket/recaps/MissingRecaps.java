package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.go.ppatk.piket.recaps.RecapStatus.State;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.NavigationCount;
import id.go.ppatk.piket.web.SharedCounts;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recaps that wait to be handed in: the officer's own, and the late ones of any day,
 * the oldest first, of the coordinator's unit and for the supervisor of all. Then what
 * waits after the hand-in: addenda that were asked for, and recaps to look at.
 */
@Component
class MissingRecaps implements WaitingSource, NavigationCount {

	/** So many late recaps are named one by one. */
	private static final int MOST_LATE = 3;

	private final Recaps recaps;

	private final RecapQueue queue;

	private final SharedCounts counts;

	private final RecapText text;

	private final Indonesian indonesian;

	private final Clock clock;

	MissingRecaps(Recaps recaps, RecapQueue queue, SharedCounts counts, RecapText text, Indonesian indonesian,
			Clock clock) {
		this.recaps = recaps;
		this.queue = queue;
		this.counts = counts;
		this.text = text;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	/**
	 * The officer's latest duty that is to be handed in, else today's.
	 */
	@Transactional(readOnly = true)
	public Optional<DutyState> latestOf(Long officerId) {
		List<DutyState> own = lately().stream().filter((duty) -> duty.isOwn(officerId)).toList();
		Optional<DutyState> ended = own.stream()
			.filter(MissingRecaps::isToHandIn)
			.max(Comparator.comparing((duty) -> duty.duty().getDutyDate()));
		return ended.or(() -> own.stream()
			.filter((duty) -> duty.duty().getDutyDate().equals(LocalDate.now(this.clock)))
			.findAny());
	}

	private List<DutyState> lately() {
		LocalDate today = LocalDate.now(this.clock);
		return this.recaps.states(today.minusDays(Recaps.LATELY_DAYS), today);
	}

	private static boolean isToHandIn(DutyState duty) {
		return isMissing(duty) || duty.status().state() == State.DUE;
	}

	private static boolean isMissing(DutyState duty) {
		return duty.status().state() == State.MISSING;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me)
				|| !(me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.SUPERVISOR))) {
			return List.of();
		}
		List<LateRecap> late = RecapAccess.seesUnits(me) ? this.recaps.late() : List.of();
		List<DutyState> lately = lately();
		List<Waiting> waiting = new ArrayList<>();
		Set<String> own = new HashSet<>();
		for (DutyState duty : lately) {
			boolean isOwn = duty.isOwn(me.getId());
			boolean ofUnit = RecapAccess.coordinates(duty.duty().getUnitCode(), me);
			if (isOwn && isToHandIn(duty)) {
				own.add(duty.url());
				waiting.add(new Waiting(this.text.of("waiting.own-recap", day(duty)), duty.url(), "waiting.hand-in",
						isMissing(duty)));
			}
			if ((isOwn || ofUnit) && duty.review() == RecapReview.State.ASKED) {
				waiting.add(new Waiting(this.text.of("waiting.addendum", duty.duty().getPostCode(), day(duty)),
						duty.url(), "waiting.add", isOwn));
			}
		}
		waiting.addAll(late(me,
				late.stream()
					.filter((recap) -> RecapAccess.maySee(recap.unitCode(), me) && !own.contains(recap.url()))
					.toList()));
		if (RecapAccess.mayReview(me)) {
			waiting.addAll(unseen(person));
		}
		return waiting;
	}

	/**
	 * The late recaps of all days that the person goes through and does not hand in for
	 * themselves: the oldest one by one, with the count of all where there are more.
	 */
	private List<Waiting> late(SignedIn me, List<LateRecap> late) {
		List<Waiting> waiting = new ArrayList<>(late.stream()
			.limit(MOST_LATE)
			.map((recap) -> new Waiting(
					this.text.of("waiting.unit-recap", recap.postCode(), this.indonesian.day(recap.day())), recap.url(),
					RecapAccess.coordinates(recap.unitCode(), me) ? "waiting.hand-in" : "waiting.see-recap", true))
			.toList());
		if (late.size() > MOST_LATE) {
			waiting.add(new Waiting(
					this.text.of("waiting.late-recaps", late.size(), this.indonesian.day(late.get(0).day())),
					LateRecapsController.PATH, "waiting.see-late", true, late.size() - MOST_LATE));
		}
		return waiting;
	}

	/** The recaps that the supervisor has still to look at. */
	private List<Waiting> unseen(Authentication person) {
		int unseen = of(person);
		return (unseen == 0) ? List.of()
				: List.of(new Waiting(
						this.text.of("waiting.unseen-recaps", (unseen < RecapQueue.MOST) ? unseen : RecapQueue.MANY),
						RecapQueueController.PATH, "waiting.look-through", false, unseen));
	}

	@Override
	public String url() {
		return RecapQueueController.PATH;
	}

	@Override
	public int of(Authentication person) {
		return RecapQueue.unseen(this.counts.of(this.queue, person));
	}

	private String day(DutyState duty) {
		return this.indonesian.day(duty.duty().getDutyDate());
	}

}
