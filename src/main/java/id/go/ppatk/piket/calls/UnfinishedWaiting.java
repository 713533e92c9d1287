package id.go.ppatk.piket.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The calls of days past that were never written down: their own for officers, how many
 * there are for the supervisor.
 */
@Component
class UnfinishedWaiting implements WaitingSource {

	private final Calls calls;

	private final CallDrafts drafts;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	UnfinishedWaiting(Calls calls, CallDrafts drafts, MessageSourceAccessor messages, Clock clock) {
		this.calls = calls;
		this.drafts = drafts;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me)) {
			return List.of();
		}
		Instant today = LocalDate.now(this.clock).atStartOfDay(Indonesian.WIB).toInstant();
		if (me.is(Role.SUPERVISOR)) {
			return waiting("unfinished.waiting-all", this.calls.countOpenBefore(today), "/telepon/belum-selesai",
					"unfinished.look");
		}
		long own = this.drafts.begunBy(me.getId())
			.stream()
			.filter((begun) -> begun.taken() != null && begun.taken().receivedAt().isBefore(today))
			.count();
		return waiting("unfinished.waiting-own", own, "/telepon", "unfinished.go-on");
	}

	private List<Waiting> waiting(String textKey, long count, String url, String actionKey) {
		return (count == 0) ? List.of() : List.of(new Waiting(this.messages.getMessage(textKey, new Object[] { count }),
				url, actionKey, true, (int) count));
	}

}
