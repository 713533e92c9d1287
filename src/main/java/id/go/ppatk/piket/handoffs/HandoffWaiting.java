package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
		boolean takes = HandoffCounts.takes(me);
		HandoffFilter.View view = takes ? HandoffFilter.View.menunggu : HandoffFilter.View.semua;
		List<CameBack.Returned> back = (takes && counts.cameBack() > 0) ? this.cameBack.to(me) : List.of();
		Instant now = this.clock.instant();
		int inTime = counts.waiting() - counts.overdue();
		int backInTime = (int) back.stream().filter((returned) -> !returned.dueAt().isBefore(now)).count();
		List<Waiting> waiting = new ArrayList<>(news(counts));
		if (counts.untaken() > 0) {
			waiting.add(new Waiting(text("handoffs.waiting.untaken", counts.untaken()),
					list(HandoffFilter.View.menunggu), "handoffs.waiting.look", true, takes ? 0 : inTime));
		}
		back.forEach((returned) -> waiting.add(cameBack(returned, returned.dueAt().isBefore(now))));
		if (counts.overdue() > 0) {
			waiting.add(new Waiting(text("handoffs.waiting.overdue", counts.overdue()), list(view) + "&terlambat=true",
					"handoffs.waiting.look", true, counts.overdue()));
		}
		if (takes && inTime > backInTime) {
			waiting.add(new Waiting(text("handoffs.waiting.open", inTime - backInTime), list(view),
					"handoffs.waiting.look", false, inTime - backInTime));
		}
		return waiting;
	}

	/** What there is news of; it is work as far as it does not wait besides. */
	private List<Waiting> news(HandoffCounts.Counts counts) {
		List<Waiting> lines = new ArrayList<>();
		int only = counts.listed() - counts.waiting();
		for (Map.Entry<HandoffNews, Integer> news : counts.news().entrySet()) {
			if (news.getValue() > 0) {
				int more = Math.min(only, news.getValue());
				only -= more;
				lines.add(new Waiting(text(news.getKey().messageKey(), news.getValue()),
						list(HandoffFilter.View.menunggu), "handoffs.waiting.look", news.getKey().isUrgent(), more));
			}
		}
		return lines;
	}

	private static String list(HandoffFilter.View view) {
		return "/tindak-lanjut?lihat=" + view;
	}

	/** "Jawaban untuk Bapak ABC sudah ada", with the number. */
	private Waiting cameBack(CameBack.Returned returned, boolean overdue) {
		String key = "handoffs.waiting." + returned.state() + ((returned.caller() != null) ? "" : ".unnamed");
		Waiting.Dial dial = (returned.phone() != null) ? new Waiting.Dial(returned.phone(),
				TelephoneNumber.of(returned.phone()).flatMap(TelephoneNumber::address).orElse(null)) : null;
		return new Waiting(
				this.messages.getMessage(key, new Object[] { returned.number(), returned.toUnit(), returned.caller() }),
				"/tindak-lanjut/" + returned.number(), "handoffs.waiting.read", overdue, overdue ? 0 : 1, dial);
	}

	private HandoffCounts.Counts counts(Authentication person) {
		return this.source.of(this.counts.of(this.source, person));
	}

	private String text(String key, int count) {
		return this.messages.getMessage(key,
				new Object[] { (count < HandoffCounts.MOST) ? count : HandoffCounts.MANY });
	}

	@Override
	public String url() {
		return "/tindak-lanjut";
	}

	@Override
	public String counted() {
		return url() + "?lihat=" + HandoffFilter.View.menunggu;
	}

	@Override
	public int of(Authentication person) {
		return counts(person).listed();
	}

}
