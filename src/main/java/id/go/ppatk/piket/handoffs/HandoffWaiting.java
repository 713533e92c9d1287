package id.go.ppatk.piket.handoffs;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
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

	private final MessageSourceAccessor messages;

	HandoffWaiting(HandoffCounts source, SharedCounts counts, MessageSourceAccessor messages) {
		this.source = source;
		this.counts = counts;
		this.messages = messages;
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
		if (counts.overdue() > 0) {
			waiting.add(new Waiting(text("handoffs.waiting.overdue", counts.overdue()),
					"/tindak-lanjut?lihat=" + view + "&terlambat=true", "handoffs.waiting.look", true));
		}
		if (HandoffCounts.takes(me) && counts.waiting() > counts.overdue()) {
			waiting.add(new Waiting(text("handoffs.waiting.open", counts.waiting() - counts.overdue()),
					"/tindak-lanjut?lihat=" + view, "handoffs.waiting.look", false));
		}
		return waiting;
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
