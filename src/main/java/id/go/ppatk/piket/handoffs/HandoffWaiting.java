package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.TelephoneNumber;
import id.go.ppatk.piket.web.NavigationCount;
import id.go.ppatk.piket.web.SharedCounts;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The hand-offs that wait for the person, overdue ones first; for the supervisor what
 * nobody else can take, and the overdue ones of all.
 */
@Component
class HandoffWaiting implements WaitingSource, NavigationCount {

	/** How a number is told that is not counted to its end, as the menu does. */
	private static final String MANY = HandoffCounts.MOST - 1 + "+";

	private final HandoffCounts source;

	private final SharedCounts counts;

	private final CameBack cameBack;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	HandoffWaiting(HandoffCounts source, SharedCounts counts, CameBack cameBack, MessageSourceAccessor messages,
			Clock clock) {
		this.source = source;
		this.counts = counts;
		this.cameBack = cameBack;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !HandoffCounts.watches(me)) {
			return List.of();
		}
		HandoffCounts.Counts counts = counts(person);
		HandoffFilter.View view = HandoffCounts.takes(me) ? HandoffFilter.View.menunggu : HandoffFilter.View.semua;
		List<Waiting> waiting = new ArrayList<>();
		counts.news().forEach((news, count) -> {
			if (count > 0) {
				waiting.add(new Waiting(text(news.messageKey(), count),
						"/tindak-lanjut?lihat=" + HandoffFilter.View.menunggu, "handoffs.waiting.look",
						news.isUrgent()));
			}
		});
		if (counts.untaken() > 0) {
			waiting.add(new Waiting(text("handoffs.waiting.untaken", counts.untaken()),
					"/tindak-lanjut?lihat=" + HandoffFilter.View.menunggu, "handoffs.waiting.look", true));
		}
		List<CameBack.Returned> back = (counts.cameBack() > 0 && HandoffCounts.takes(me)) ? this.cameBack.to(me)
				: List.of();
		Instant now = this.clock.instant();
		back.forEach((returned) -> waiting.add(cameBack(returned, returned.dueAt().isBefore(now))));
		if (counts.overdue() > 0) {
			waiting.add(new Waiting(text("handoffs.waiting.overdue", counts.overdue()),
					"/tindak-lanjut?lihat=" + view + "&terlambat=true", "handoffs.waiting.look", true));
		}
		int open = counts.waiting() - counts.overdue()
				- (int) back.stream().filter((returned) -> !returned.dueAt().isBefore(now)).count();
		if (HandoffCounts.takes(me) && open > 0) {
			waiting.add(new Waiting(text("handoffs.waiting.open", open), "/tindak-lanjut?lihat=" + view,
					"handoffs.waiting.look", false));
		}
		return waiting;
	}

	/** "Jawaban untuk Bapak ABC sudah ada", with the number. */
	private Waiting cameBack(CameBack.Returned returned, boolean overdue) {
		String key = "handoffs.waiting." + returned.state() + ((returned.caller() != null) ? "" : ".unnamed");
		Waiting.Dial dial = (returned.phone() != null) ? new Waiting.Dial(returned.phone(),
				TelephoneNumber.of(returned.phone()).flatMap(TelephoneNumber::address).orElse(null)) : null;
		return new Waiting(
				this.messages.getMessage(key, new Object[] { returned.number(), returned.toUnit(), returned.caller() }),
				"/tindak-lanjut/" + returned.number(), "handoffs.waiting.read", overdue, dial);
	}

	private HandoffCounts.Counts counts(Authentication person) {
		return this.source.of(this.counts.of(this.source, person));
	}

	private String text(String key, int count) {
		return this.messages.getMessage(key, new Object[] { (count < HandoffCounts.MOST) ? count : MANY });
	}

	@Override
	public String url() {
		return "/tindak-lanjut";
	}

	@Override
	public int of(Authentication person) {
		return counts(person).listed();
	}

}
